// A connection of a client: reads one request after another, strictly and with a time for each
// step, and has each answered by the service that it is for.
//
// Thread contract: the lane's thread alone.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/web/counters.h"
#include "server/web/http/head.h"
#include "server/web/http/reply.h"
#include "server/web/lane.h"
#include "server/web/seats.h"
#include "server/web/settings.h"

namespace vooraf::web {

class Connection;

// What connections are for.
class Service {
 public:
  virtual ~Service() = default;
  // Answers one request.
  virtual boost::asio::awaitable<void> Serve(Connection& connection, const http::Head& head) = 0;
};

// What all connections of a door share.
struct Door {
  const Settings& settings;
  Counters& counters;
  Service& service;
  std::atomic<size_t> large_bodies_bytes = 0;  // being read
};

class Connection final : public Guest, public std::enable_shared_from_this<Connection> {
 public:
  // `held` is kept as long as the connection, such as its seat.
  Connection(boost::asio::ip::tcp::socket socket, Address peer, std::shared_ptr<void> held,
             Lane& lane, Door& door);
  ~Connection() override;

  // Serves requests until the connection ends.
  static void Begin(const std::shared_ptr<Connection>& connection);

  void Close() override;
  bool busy() const override { return busy_; }

  // --- For services, while they serve a request
  // ----------------------------------------------------
  const Address& peer() const { return peer_; }
  using Guest::lane;

  // The request's body. A fault without a problem: the connection is broken.
  boost::asio::awaitable<tl::expected<std::string, http::Fault>> ReadBody(const http::Head& head,
                                                                          size_t bytes_max);
  boost::asio::awaitable<void> Send(const http::Reply& reply, bool tls);
  boost::asio::awaitable<void> Send(const http::Fault& fault, bool tls);
  // Bytes of an answer that a service makes by itself; false if the connection is broken. Before
  // the first of them it says with which status.
  void Answered(int status) { door_.counters.CountAnswer(status); }
  boost::asio::awaitable<bool> Write(std::string bytes);
  // Whether another request may come after this one.
  bool keep_alive() const { return keep_alive_ && !lane_stops(); }

  // Calls `gone` if the client goes away before StopAwaitingEnd.
  void AwaitEnd(std::function<void()> gone);
  void StopAwaitingEnd();
  // Gives the socket away, and what is held for it; this connection is over.
  boost::asio::ip::tcp::socket TakeSocket();
  std::shared_ptr<void> TakeHeld() { return std::move(held_); }

 private:
  boost::asio::awaitable<void> Run();
  boost::asio::awaitable<bool> AwaitRequest(bool first);
  boost::asio::awaitable<tl::expected<size_t, http::Fault>> ReadHeadBytes();
  boost::asio::awaitable<void> ServeOne(size_t head_bytes);
  boost::asio::awaitable<void> Linger();
  bool lane_stops() const;

  boost::asio::ip::tcp::socket socket_;
  const Address peer_;
  std::shared_ptr<void> held_;
  Door& door_;
  std::string bytes_;  // of the request that is being read or served, from its head on
  std::string next_;   // what came behind its body
  size_t head_bytes_ = 0;
  size_t requests_ = 0;
  bool busy_ = false;
  bool keep_alive_ = true;
  bool body_left_ = false;  // not read
  std::function<void()> gone_;
};

}  // namespace vooraf::web
