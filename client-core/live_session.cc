#include "client-core/live_session.h"

#include <grpcpp/completion_queue.h>

#include "client-core/methods.h"
#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::client {
namespace {

using std::chrono::milliseconds;
using std::chrono::system_clock;

// A stream without a word for this long is dead, whatever the network thinks: the server sends
// heartbeats more often. Its first word comes at once.
constexpr milliseconds kSilenceMax{60'000};
constexpr milliseconds kFirstWordMax{10'000};
// The server answers a long poll within 25 s.
constexpr milliseconds kPollDeadline{40'000};

// A WatchSession call, read with a limit on silence.
class GrpcStream : public UpdateStream<v1::SessionUpdate> {
 public:
  GrpcStream(Connection& connection, const std::string& session, const std::string& token,
             const std::optional<v1::Revision>& since, std::stop_token stop)
      : stub_(connection.channel()), on_stop_(std::move(stop), [this] { context_.TryCancel(); }) {
    connection.ConnectAgain();
    connection.Prepare(context_, token);
    v1::WatchSessionRequest request;
    request.set_session(session);
    if (since) *request.mutable_since() = *since;
    reader_ = stub_.PrepareAsyncWatchSession(&context_, request, &queue_);
    reader_->StartCall(this);
    ok_ = Wait(kFirstWordMax);
  }

  ~GrpcStream() override {
    if (!finished_) {
      context_.TryCancel();
      Finish();
    }
    queue_.Shutdown();
    void* tag = nullptr;
    bool ok = false;
    while (queue_.Next(&tag, &ok)) {
    }
  }

  bool Read(v1::SessionUpdate* update) override {
    if (!ok_) return false;
    reader_->Read(update, this);
    ok_ = Wait(heard_ ? kSilenceMax : kFirstWordMax);
    heard_ |= ok_;
    return ok_;
  }

  grpc::Status Finish() override {
    grpc::Status status;
    reader_->Finish(&status, this);
    void* tag = nullptr;
    bool ok = false;
    queue_.Next(&tag, &ok);
    finished_ = true;
    // Ended by us for its silence: to be tried again.
    if (silent_) return grpc::Status(grpc::StatusCode::UNAVAILABLE, "the stream fell silent");
    return status;
  }

 private:
  // Waits for the operation in hand; after too long a silence the call is cancelled first.
  bool Wait(milliseconds silence_max) {
    void* tag = nullptr;
    bool ok = false;
    if (queue_.AsyncNext(&tag, &ok, system_clock::now() + silence_max) ==
        grpc::CompletionQueue::TIMEOUT) {
      silent_ = true;
      context_.TryCancel();
      queue_.Next(&tag, &ok);
      return false;
    }
    return ok;
  }

  v1::WatchService::Stub stub_;
  grpc::CompletionQueue queue_;
  grpc::ClientContext context_;
  std::unique_ptr<grpc::ClientAsyncReader<v1::SessionUpdate>> reader_;
  bool ok_ = false;
  bool heard_ = false;
  bool silent_ = false;
  bool finished_ = false;
  std::stop_callback<std::function<void()>> on_stop_;  // last: the first to go
};

grpc::Status PollOnce(Caller& caller, const std::string& session, const std::string& token,
                      const std::optional<v1::Revision>& since,
                      std::vector<v1::SessionUpdate>* step) {
  v1::PollSessionRequest request;
  request.set_session(session);
  if (since) *request.mutable_since() = *since;
  Answer answer = caller.Call(kPollSession.name, request.SerializeAsString(), token, kPollDeadline);
  if (!answer.status.ok()) return answer.status;
  v1::PollSessionResponse response;
  if (!response.ParseFromString(answer.response)) {
    return grpc::Status(grpc::StatusCode::DATA_LOSS, "PollSession: not a response");
  }
  for (auto& update : *response.mutable_updates()) step->push_back(std::move(update));
  return grpc::Status::OK;
}

}  // namespace

SessionSource WatchOver(Connection& connection, std::string session, std::string token,
                        std::stop_token stop) {
  SessionSource source;
  source.open = [&connection, session, token, stop](const std::optional<v1::Revision>& since) {
    return std::make_unique<GrpcStream>(connection, session, token, since, stop);
  };
  source.poll = [&connection, session, token](const std::optional<v1::Revision>& since,
                                              std::vector<v1::SessionUpdate>* step) {
    return PollOnce(connection, session, token, since, step);
  };
  source.position_of = [](const v1::SessionUpdate& update) {
    return update.has_revision() ? std::optional(update.revision()) : std::nullopt;
  };
  return source;
}

LiveSession::LiveSession(std::function<SessionSource(std::stop_token)> make_source,
                         StreamPolicy policy, Callbacks callbacks)
    : callbacks_(std::move(callbacks)),
      thread_([this, make_source = std::move(make_source), policy](const std::stop_token& stop) {
        Run(stop, make_source, policy);
      }) {}

LiveSession::~LiveSession() { Stop(); }

void LiveSession::Stop() {
  thread_.request_stop();
  if (thread_.joinable() && thread_.get_id() != std::this_thread::get_id()) thread_.join();
}

void LiveSession::Run(const std::stop_token& stop,
                      const std::function<SessionSource(std::stop_token)>& make_source,
                      StreamPolicy policy) {
  SessionStream stream(make_source(stop), policy, SystemUniform(), StoppableSleeper(stop),
                       callbacks_.on_state);
  for (;;) {
    auto step = stream.Next();
    if (stop.stop_requested()) return;
    if (!step) {
      if (callbacks_.on_end) callbacks_.on_end(step.error());
      return;
    }
    model_.Apply(*step);
    if (callbacks_.on_step) callbacks_.on_step(*step);
  }
}

}  // namespace vooraf::client
