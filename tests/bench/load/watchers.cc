#include "tests/bench/load/watchers.h"

#include <fmt/format.h>
#include <grpcpp/generic/generic_stub.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include "tests/bench/load/channels.h"
#include "tests/bench/load/people.h"
#include "tests/bench/measure/process.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;

const char kMethod[] = "/vooraf.v1.WatchService/WatchSession";
// Streams on their way at one time while opening, so that the server's backlog never overflows.
constexpr size_t kOpeningMax = 128;
constexpr std::chrono::seconds kOpeningPatience{120};
constexpr std::chrono::milliseconds kLook{5};

// One stream. Its step says which of its operations is out.
struct Stream {
  enum class Step { kStarting, kAsking, kReading, kEnding, kEnded };
  Step step = Step::kStarting;
  std::string authorization;
  grpc::ClientContext context;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> call;
  grpc::ByteBuffer message;
  grpc::Status status;
  // Written by the stream's thread alone.
  std::atomic<uint64_t> seq{0};
  std::atomic<Clock::time_point> since{};
  std::atomic<bool> heard{false};
  std::atomic<bool> ended{false};
};

class Reader;

class WatchersImpl : public Watchers {
 public:
  explicit WatchersImpl(const WatchShape& shape);
  ~WatchersImpl() override;

  void OpenAll();
  Receipt Await(uint64_t seq, std::chrono::milliseconds patience) override;
  size_t Ended() const override;

 private:
  size_t Heard() const;

  const WatchShape shape_;
  const grpc::ByteBuffer request_;
  std::vector<std::unique_ptr<grpc::GenericStub>> stubs_;
  std::vector<std::unique_ptr<Stream>> streams_;
  std::vector<std::unique_ptr<Reader>> readers_;
};

// One thread, which reads its share of the streams.
class Reader {
 public:
  Reader() : thread_([this] { Run(); }) {}
  // REQUIRES: its streams have been cancelled.
  ~Reader() {
    queue_.Shutdown();
    thread_.join();
  }

  grpc::CompletionQueue* queue() { return &queue_; }
  size_t bytes() const { return bytes_.load(std::memory_order_relaxed); }
  void SetRequest(const grpc::ByteBuffer& request) { request_ = request; }

 private:
  void Run() {
    void* tag;
    bool ok;
    while (queue_.Next(&tag, &ok)) Proceed(*static_cast<Stream*>(tag), ok);
  }

  void Proceed(Stream& stream, bool ok) {
    switch (stream.step) {
      case Stream::Step::kStarting:
        if (!ok) return End(stream);
        stream.step = Stream::Step::kAsking;
        stream.call->WriteLast(request_, grpc::WriteOptions(), &stream);
        return;
      case Stream::Step::kAsking:
        if (!ok) return End(stream);
        stream.step = Stream::Step::kReading;
        stream.call->Read(&stream.message, &stream);
        return;
      case Stream::Step::kReading:
        if (!ok) return End(stream);
        Take(stream);
        stream.call->Read(&stream.message, &stream);
        return;
      case Stream::Step::kEnding:
        stream.step = Stream::Step::kEnded;
        stream.ended = true;
        return;
      case Stream::Step::kEnded:
        return;
    }
  }

  void Take(Stream& stream) {
    const auto now = Clock::now();
    bytes_.store(stream.message.Length(), std::memory_order_relaxed);
    const std::string bytes = ToString(stream.message);
    stream.message.Clear();
    if (!update_.ParseFromString(bytes)) return;
    // Only a tick's last message carries its revision.
    if (!update_.has_revision()) return;
    if (update_.revision().seq() > stream.seq.load(std::memory_order_relaxed)) {
      stream.since.store(now, std::memory_order_relaxed);
      stream.seq.store(update_.revision().seq(), std::memory_order_release);
    }
    stream.heard.store(true, std::memory_order_release);
  }

  void End(Stream& stream) {
    stream.step = Stream::Step::kEnding;
    stream.call->Finish(&stream.status, &stream);
  }

  grpc::ByteBuffer request_;
  v1::SessionUpdate update_;
  std::atomic<size_t> bytes_{0};
  grpc::CompletionQueue queue_;
  std::thread thread_;
};

grpc::ByteBuffer Request(const std::string& session) {
  v1::WatchSessionRequest request;
  request.set_session(session);
  return ToBuffer(request.SerializeAsString());
}

WatchersImpl::WatchersImpl(const WatchShape& shape)
    : shape_(shape), request_(Request(shape.session)) {
  for (const auto& channel : MakeChannels(shape.target, shape.connections)) {
    stubs_.push_back(std::make_unique<grpc::GenericStub>(channel));
  }
  for (size_t i = 0; i < shape.threads; ++i) {
    readers_.push_back(std::make_unique<Reader>());
    readers_.back()->SetRequest(request_);
  }
}

WatchersImpl::~WatchersImpl() {
  for (const auto& stream : streams_) stream->context.TryCancel();
  while (Ended() < streams_.size()) std::this_thread::sleep_for(kLook);
}

void WatchersImpl::OpenAll() {
  const auto deadline = Clock::now() + kOpeningPatience;
  while (Heard() < shape_.streams) {
    while (streams_.size() < shape_.streams && streams_.size() - Heard() < kOpeningMax) {
      const size_t i = streams_.size();
      streams_.push_back(std::make_unique<Stream>());
      Stream& stream = *streams_.back();
      stream.context.AddMetadata("authorization",
                                 MakePerson(shape_.seed, i % shape_.people).authorization);
      stream.context.set_wait_for_ready(true);
      stream.call = stubs_[i % stubs_.size()]->PrepareCall(&stream.context, kMethod,
                                                           readers_[i % readers_.size()]->queue());
      stream.call->StartCall(&stream);
    }
    for (const auto& stream : streams_) {
      if (stream->ended) {
        throw BenchError(fmt::format("a watch ended at once: code {}: {}",
                                     static_cast<int>(stream->status.error_code()),
                                     stream->status.error_message()));
      }
    }
    if (Clock::now() > deadline) {
      throw BenchError(fmt::format("only {} of {} watchers were served", Heard(), shape_.streams));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

size_t WatchersImpl::Heard() const {
  size_t heard = 0;
  for (const auto& stream : streams_) heard += stream->heard.load(std::memory_order_acquire);
  return heard;
}

size_t WatchersImpl::Ended() const {
  size_t ended = 0;
  for (const auto& stream : streams_) ended += stream->ended;
  return ended;
}

Receipt WatchersImpl::Await(uint64_t seq, std::chrono::milliseconds patience) {
  const auto deadline = Clock::now() + patience;
  for (;;) {
    Receipt receipt;
    for (const auto& stream : streams_) {
      if (stream->seq.load(std::memory_order_acquire) < seq) continue;
      ++receipt.streams;
      receipt.last = std::max(receipt.last, stream->since.load(std::memory_order_relaxed));
    }
    if (receipt.streams == streams_.size() || Clock::now() > deadline) {
      for (const auto& reader : readers_) receipt.bytes = std::max(receipt.bytes, reader->bytes());
      return receipt;
    }
    // When each was reached is kept by the readers, so looking seldom costs no precision.
    std::this_thread::sleep_for(kLook);
  }
}

}  // namespace

std::unique_ptr<Watchers> Watchers::Open(const WatchShape& shape) {
  auto watchers = std::make_unique<WatchersImpl>(shape);
  watchers->OpenAll();
  return watchers;
}

}  // namespace vooraf::bench
