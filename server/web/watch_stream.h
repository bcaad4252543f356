// A browser that watches a session. It has given up its connection's memory and keeps the socket
// alone; what it is sent are the session's shared bytes.
//
// Thread contract: the lane's thread alone.
#pragma once

#include <grpcpp/support/status.h>

#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string_view>

#include "server/api/watch/watch_desk.h"
#include "server/web/call_answer.h"
#include "server/web/lane.h"

namespace vooraf::web {

// Calls of this path come here.
inline constexpr std::string_view kWatchPath = "/vooraf.v1.WatchService/WatchSession";

class WatchStream final : public api::OutsideWatcher, public Guest {
 public:
  // What a stream keeps as long as it lasts, such as its seats.
  using Held = std::array<std::shared_ptr<void>, 2>;

  WatchStream(boost::asio::ip::tcp::socket socket, CallAnswer answer, Held held, Lane& lane,
              Counters& counters);
  ~WatchStream() override;

  static void Begin(const std::shared_ptr<WatchStream>& stream, const api::WatchDesk::Asked& asked);

  void Close() override;
  // Whoever watches waits for what comes, until the end has been told.
  bool busy() const override { return true; }

 private:
  void Send(std::shared_ptr<const live::UpdateBytes> update) override;
  void EndWith(const grpc::Status& status) override;

  std::shared_ptr<WatchStream> Self();
  void AwaitEnd();
  template <class Buffers>
  void Write(const Buffers& buffers, std::shared_ptr<const void> kept);
  void Written(bool ok);
  void SayGoodbye();

  boost::asio::ip::tcp::socket socket_;
  std::unique_ptr<const CallAnswer> answer_;  // until it has begun
  Held held_;
  Counters& counters_;
  std::unique_ptr<const grpc::Status> last_;  // to end with, once all else is sent
  bool sending_ = false;
  bool saying_goodbye_ = false;
  bool over_ = false;
};

}  // namespace vooraf::web
