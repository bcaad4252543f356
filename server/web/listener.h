// Takes connections on one address and hands them out.
// Thread contract: made by any thread, then its context's thread alone.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <string>

#include "server/domain/error.h"
#include "server/web/network.h"

namespace vooraf::web {

class Listener {
 public:
  using Socket = boost::asio::ip::tcp::socket;
  // On whose context the next connection is made.
  using NextContext = std::function<boost::asio::io_context&()>;
  using Arrived = std::function<void(Socket, const Address& peer)>;

  // Error CANNOT_LISTEN. REQUIRES: `context` outlives this object.
  static domain::Result<std::unique_ptr<Listener>> Open(boost::asio::io_context& context,
                                                        const std::string& host, int port);

  int port() const { return port_; }

  // `arrived` may run on any thread that runs the context.
  void Start(NextContext next_context, Arrived arrived);
  void Close();

 private:
  explicit Listener(boost::asio::io_context& context) : acceptor_(context), pause_(context) {}
  boost::system::error_code Bind(const std::string& host, int port);
  void AcceptNext();

  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer pause_;
  NextContext next_context_;
  Arrived arrived_;
  int port_ = 0;
};

}  // namespace vooraf::web
