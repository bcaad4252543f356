#include "tests/bench/reference/echo_server.h"

#include <deque>
#include <optional>

#include "tests/bench/reference/serve.h"
#include "vooraf/v1/ballot_service.grpc.pb.h"

namespace vooraf::bench {
namespace {

using Service = v1::BallotService::WithRawMethod_CastVote<v1::BallotService::Service>;

// Calls that may wait to be taken up, per queue: enough that none waits for lack of these.
constexpr size_t kWaiting = 1024;

// Takes up one call after another and answers each.
class Echo : public Event {
 public:
  Echo(Service& service, grpc::ServerCompletionQueue* queue) : service_(service), queue_(queue) {
    TakeUp();
  }

  void Proceed(bool ok) override {
    if (answering_) return TakeUp();
    if (!ok) return;
    answering_ = true;
    writer_->Finish(bytes_, grpc::Status::OK, this);
  }

 private:
  void TakeUp() {
    answering_ = false;
    writer_.reset();
    context_.emplace();
    writer_.emplace(&*context_);
    service_.RequestCastVote(&*context_, &bytes_, &*writer_, queue_, queue_, this);
  }

  Service& service_;
  grpc::ServerCompletionQueue* const queue_;
  bool answering_ = false;
  grpc::ByteBuffer bytes_;
  std::optional<grpc::ServerContext> context_;
  std::optional<grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>> writer_;
};

}  // namespace

void ServeEcho(size_t queues) {
  Service service;
  ReferenceServer server = StartReferenceServer({&service}, queues);
  std::deque<Echo> echoes;
  for (const auto& queue : server.queues) {
    for (size_t i = 0; i < kWaiting; ++i) echoes.emplace_back(service, queue.get());
  }
  RunReferenceServer(server);
}

}  // namespace vooraf::bench
