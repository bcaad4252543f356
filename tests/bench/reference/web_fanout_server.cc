#include "tests/bench/reference/web_fanout_server.h"

#include <fmt/format.h>

#include <atomic>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::bench {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr size_t kSlice = 128;
constexpr std::chrono::milliseconds kGap{1};
constexpr size_t kHeadBytesMax = 16 << 10;

using Bytes = std::shared_ptr<const std::string>;

// An update as a frame in a chunk, made once for all.
Bytes MakeChunk(uint64_t seq, size_t wording_length) {
  v1::SessionUpdate update;
  update.mutable_revision()->set_seq(seq);
  v1::Entity* entity = update.add_changed();
  entity->set_key("joint_answer/1");
  entity->mutable_joint_answer()->mutable_wording()->add_entries()->set_value(
      std::string(wording_length, 'x'));
  const std::string message = update.SerializeAsString();
  std::string chunk = fmt::format("{:x}\r\n", message.size() + 5);
  chunk += '\0';
  for (int shift = 24; shift >= 0; shift -= 8) chunk += static_cast<char>(message.size() >> shift);
  return std::make_shared<const std::string>(chunk + message + "\r\n");
}

// One that holds an answer open.
struct Watcher {
  explicit Watcher(tcp::socket s) : socket(std::move(s)) {}
  tcp::socket socket;
  bool writing = false;
  bool behind = false;  // of the newest chunk, when it is through with the one before
  bool gone = false;
};

// A thread with its share of the watchers.
class Lane {
 public:
  asio::io_context& context() { return context_; }

  void Add(tcp::socket socket, Bytes first) {
    auto watcher = std::make_shared<Watcher>(std::move(socket));
    watchers_.push_back(watcher);
    latest_ = first;
    Send(watcher, std::make_shared<const std::string>(
                      "HTTP/1.1 200 OK\r\ncontent-type: application/grpc-web+proto\r\n"
                      "transfer-encoding: chunked\r\n\r\n" +
                      *first));
  }

  void Change(Bytes chunk) {
    latest_ = std::move(chunk);
    position_ = 0;
    if (!passing_) ServeSlice();
  }

 private:
  void ServeSlice() {
    passing_ = true;
    for (size_t sent = 0; position_ < watchers_.size() && sent < kSlice; ++position_, ++sent) {
      const auto& watcher = watchers_[position_];
      if (watcher->writing) {
        watcher->behind = true;
      } else if (!watcher->gone) {
        Send(watcher, latest_);
      }
    }
    passing_ = position_ < watchers_.size();
    if (!passing_) return;
    gap_.expires_after(kGap);
    gap_.async_wait([this](const boost::system::error_code&) { ServeSlice(); });
  }

  void Send(const std::shared_ptr<Watcher>& watcher, Bytes bytes) {
    watcher->writing = true;
    asio::async_write(watcher->socket, asio::buffer(*bytes),
                      [this, watcher, bytes](const boost::system::error_code& failed, size_t) {
                        watcher->writing = false;
                        watcher->gone = watcher->gone || failed;
                        if (std::exchange(watcher->behind, false) && !failed)
                          Send(watcher, latest_);
                      });
  }

  asio::io_context context_{1};
  asio::steady_timer gap_{context_};
  std::deque<std::shared_ptr<Watcher>> watchers_;
  Bytes latest_;
  size_t position_ = 0;
  bool passing_ = false;
};

class Server {
 public:
  explicit Server(size_t threads) : lanes_(threads), acceptor_(lanes_.front().context()) {
    acceptor_.open(tcp::v4());
    acceptor_.bind({asio::ip::address_v4::loopback(), 0});
    acceptor_.listen();
    Accept();
  }

  void Run() {
    for (Lane& lane : lanes_) {
      std::thread([&lane] {
        const auto work = asio::make_work_guard(lane.context());
        lane.context().run();
      }).detach();
    }
    fmt::print("{}\n", acceptor_.local_endpoint().port());
    std::fflush(stdout);
  }

 private:
  // Who comes, and the beginning of what it says: a request to watch, or "CHANGE n".
  struct Visitor {
    explicit Visitor(tcp::socket s) : socket(std::move(s)) {}
    tcp::socket socket;
    std::string head;
  };

  void Accept() {
    Lane& lane = lanes_[next_++ % lanes_.size()];
    acceptor_.async_accept(
        lane.context(), [this, &lane](const boost::system::error_code& failed, tcp::socket socket) {
          if (!failed) {
            auto visitor = std::make_shared<Visitor>(std::move(socket));
            asio::post(lane.context(), [this, &lane, visitor] { ReadHead(lane, visitor); });
          }
          Accept();
        });
  }

  void ReadHead(Lane& lane, const std::shared_ptr<Visitor>& visitor) {
    asio::async_read_until(visitor->socket, asio::dynamic_buffer(visitor->head, kHeadBytesMax),
                           "\r\n\r\n",
                           [this, &lane, visitor](const boost::system::error_code& failed, size_t) {
                             if (!failed) Serve(lane, *visitor);
                           });
  }

  void Serve(Lane& lane, Visitor& visitor) {
    constexpr std::string_view kChange = "CHANGE ";
    if (!visitor.head.starts_with(kChange)) return lane.Add(std::move(visitor.socket), first_);
    const uint64_t seq = ++seq_;
    const Bytes chunk = MakeChunk(seq, std::stoul(visitor.head.substr(kChange.size())));
    for (Lane& each : lanes_) asio::post(each.context(), [&each, chunk] { each.Change(chunk); });
    asio::write(visitor.socket, asio::buffer(fmt::format("{}\n", seq)));
  }

  std::deque<Lane> lanes_;
  tcp::acceptor acceptor_;
  size_t next_ = 0;
  std::atomic<uint64_t> seq_ = 1;
  const Bytes first_ = MakeChunk(1, 0);
};

}  // namespace

void ServeWebFanOut(size_t threads) {
  Server server(threads);
  server.Run();
  for (std::string line; std::getline(std::cin, line);) {
  }
  std::_Exit(0);
}

}  // namespace vooraf::bench
