#include "tests/bench/reference/stream_server.h"

#include <cstdint>
#include <fstream>
#include <optional>

#include "tests/bench/load/channels.h"
#include "tests/bench/measure/process.h"
#include "tests/bench/reference/serve.h"
#include "vooraf/v1/replay_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

using Service = v1::ReplayService::WithRawMethod_ReplaySession<v1::ReplayService::Service>;

std::vector<grpc::ByteBuffer> ReadMessages(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<grpc::ByteBuffer> messages;
  for (uint32_t size = 0; in.read(reinterpret_cast<char*>(&size), sizeof(size));) {
    std::string message(size, '\0');
    in.read(message.data(), size);
    messages.push_back(ToBuffer(message));
  }
  if (messages.empty()) throw BenchError("no messages in " + file);
  return messages;
}

// Serves one reader after another.
class Reader : public Event {
 public:
  Reader(Service& service, grpc::ServerCompletionQueue* queue,
         const std::vector<grpc::ByteBuffer>& messages)
      : service_(service), queue_(queue), messages_(messages) {
    TakeUp();
  }

  void Proceed(bool ok) override {
    if (finishing_) return TakeUp();
    if (!ok) {
      if (next_ == 0) return;  // the server ends
      return TakeUp();
    }
    if (next_ == messages_.size()) {
      finishing_ = true;
      return writer_->Finish(grpc::Status::OK, this);
    }
    writer_->Write(messages_[next_++], this);
  }

 private:
  void TakeUp() {
    finishing_ = false;
    next_ = 0;
    writer_.reset();
    context_.emplace();
    writer_.emplace(&*context_);
    service_.RequestReplaySession(&*context_, &request_, &*writer_, queue_, queue_, this);
  }

  Service& service_;
  grpc::ServerCompletionQueue* const queue_;
  const std::vector<grpc::ByteBuffer>& messages_;
  bool finishing_ = false;
  size_t next_ = 0;
  grpc::ByteBuffer request_;
  std::optional<grpc::ServerContext> context_;
  std::optional<grpc::ServerAsyncWriter<grpc::ByteBuffer>> writer_;
};

}  // namespace

void KeepMessages(const std::string& file, const std::vector<std::string>& messages) {
  std::ofstream out(file, std::ios::binary);
  for (const std::string& message : messages) {
    const auto size = static_cast<uint32_t>(message.size());
    out.write(reinterpret_cast<const char*>(&size), sizeof(size));
    out << message;
  }
  if (!out.flush()) throw BenchError("cannot write " + file);
}

void ServeStream(const std::string& file) {
  const std::vector<grpc::ByteBuffer> messages = ReadMessages(file);
  Service service;
  ReferenceServer server = StartReferenceServer({&service}, 1);
  const Reader reader(service, server.queues.front().get(), messages);
  RunReferenceServer(server);
}

}  // namespace vooraf::bench
