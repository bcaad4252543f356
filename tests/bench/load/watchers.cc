#include "tests/bench/load/watchers.h"

#include <fmt/format.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <thread>
#include <vector>

#include "tests/bench/load/people.h"
#include "tests/bench/load/stream_client.h"
#include "tests/bench/measure/process.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;

const char kMethod[] = "/vooraf.v1.WatchService/WatchSession";
// Connections on their way at one time while opening, so that no backlog overflows.
constexpr size_t kOpeningMax = 64;
constexpr std::chrono::seconds kOpeningPatience{240};
constexpr std::chrono::milliseconds kLook{5};

// Written by the reading thread alone.
struct Stream {
  std::atomic<uint64_t> seq{0};
  std::atomic<Clock::time_point> since{};  // when it reached seq
  bool heard = false;
};

struct Connection {
  std::unique_ptr<StreamClient> client;
  size_t first_stream = 0;  // of all streams
  size_t streams = 0;
  size_t heard = 0;
  bool greeted = false;
};

class WatchersImpl : public Watchers {
 public:
  explicit WatchersImpl(const WatchShape& shape)
      : shape_(shape),
        port_(static_cast<uint16_t>(std::stoul(shape.target.substr(shape.target.rfind(':') + 1)))),
        epoll_(epoll_create1(EPOLL_CLOEXEC)),
        streams_(shape.streams) {
    v1::WatchSessionRequest request;
    request.set_session(shape.session);
    request_ = request.SerializeAsString();
  }
  ~WatchersImpl() override {
    over_ = true;
    if (thread_.joinable()) thread_.join();
    close(epoll_);
  }

  void OpenAll();
  Receipt Await(uint64_t seq, std::chrono::milliseconds patience) override;
  size_t Ended() const override { return ended_; }

 private:
  void Run();
  void OpenConnection();
  void Serve(Connection& connection);
  void Greet(Connection& connection);
  void Take(Connection& connection, size_t stream, std::string_view message);

  const WatchShape shape_;
  const uint16_t port_;
  const int epoll_;
  std::string request_;
  std::deque<Stream> streams_;
  std::atomic<size_t> heard_{0};
  std::atomic<size_t> ended_{0};
  std::atomic<size_t> bytes_{0};
  std::atomic<bool> over_{false};

  // The reading thread's own.
  std::deque<Connection> connections_;
  size_t opening_ = 0;
  v1::SessionUpdate update_;

  std::thread thread_;
};

void WatchersImpl::OpenAll() {
  thread_ = std::thread([this] { Run(); });
  const auto deadline = Clock::now() + kOpeningPatience;
  while (heard_ < shape_.streams) {
    if (ended_ > 0) {
      throw BenchError(
          fmt::format("{} watchers of {} were refused", ended_.load(), shape_.streams));
    }
    if (Clock::now() > deadline) {
      throw BenchError(
          fmt::format("only {} of {} watchers were served", heard_.load(), shape_.streams));
    }
    std::this_thread::sleep_for(kLook);
  }
}

Receipt WatchersImpl::Await(uint64_t seq, std::chrono::milliseconds patience) {
  const auto deadline = Clock::now() + patience;
  for (;;) {
    Receipt receipt{.bytes = bytes_};
    for (const Stream& stream : streams_) {
      if (stream.seq.load(std::memory_order_acquire) < seq) continue;
      ++receipt.streams;
      receipt.last = std::max(receipt.last, stream.since.load(std::memory_order_relaxed));
    }
    if (receipt.streams == streams_.size() || Clock::now() > deadline) return receipt;
    // When each was reached is kept by the reading thread, so looking seldom costs no precision.
    std::this_thread::sleep_for(kLook);
  }
}

void WatchersImpl::Run() {
  std::vector<epoll_event> events(512);
  while (!over_) {
    while (connections_.size() < shape_.connections && opening_ < kOpeningMax) OpenConnection();
    const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 50);
    for (int i = 0; i < count; ++i) Serve(*static_cast<Connection*>(events[i].data.ptr));
  }
}

void WatchersImpl::OpenConnection() {
  const size_t index = connections_.size();
  Connection& connection = connections_.emplace_back();
  connection.first_stream = shape_.streams * index / shape_.connections;
  connection.streams = shape_.streams * (index + 1) / shape_.connections - connection.first_stream;
  if (shape_.web) {
    connection.client = std::make_unique<WebStreamClient>(port_);
  } else {
    connection.client = std::make_unique<GrpcStreamClient>(port_);
  }
  ++opening_;
  epoll_event event{.events = EPOLLOUT, .data = {.ptr = &connection}};
  epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.client->fd(), &event);
}

void WatchersImpl::Serve(Connection& connection) {
  if (!connection.greeted) return Greet(connection);
  const bool lasts = connection.client->Read(
      [&](size_t stream, std::string_view message) { Take(connection, stream, message); },
      [&](size_t) { ++ended_; });
  if (!lasts) {
    ended_ += connection.streams;
    epoll_ctl(epoll_, EPOLL_CTL_DEL, connection.client->fd(), nullptr);
  }
}

void WatchersImpl::Greet(Connection& connection) {
  connection.greeted = true;
  bool lasts = connection.client->Connected();
  for (size_t i = 0; lasts && i < connection.streams; ++i) {
    const size_t person = (connection.first_stream + i) % shape_.people;
    lasts = connection.client->OpenStream(kMethod, MakePerson(shape_.seed, person).authorization,
                                          request_);
  }
  if (!lasts) ended_ += connection.streams;
  epoll_event event{.events = EPOLLIN, .data = {.ptr = &connection}};
  epoll_ctl(epoll_, lasts ? EPOLL_CTL_MOD : EPOLL_CTL_DEL, connection.client->fd(), &event);
}

void WatchersImpl::Take(Connection& connection, size_t index, std::string_view message) {
  const auto now = Clock::now();
  if (!update_.ParseFromArray(message.data(), static_cast<int>(message.size()))) return;
  bytes_.store(message.size(), std::memory_order_relaxed);
  // Only a tick's last message carries its revision.
  if (!update_.has_revision()) return;
  Stream& stream = streams_[connection.first_stream + index];
  if (update_.revision().seq() > stream.seq.load(std::memory_order_relaxed)) {
    stream.since.store(now, std::memory_order_relaxed);
    stream.seq.store(update_.revision().seq(), std::memory_order_release);
  }
  if (!std::exchange(stream.heard, true)) {
    ++heard_;
    if (++connection.heard == connection.streams) --opening_;
  }
}

}  // namespace

std::unique_ptr<Watchers> Watchers::Open(const WatchShape& shape) {
  auto watchers = std::make_unique<WatchersImpl>(shape);
  watchers->OpenAll();
  return watchers;
}

}  // namespace vooraf::bench
