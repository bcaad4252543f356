#include "client-core/live_session.h"

#include "client-core/grpc_stream.h"
#include "client-core/methods.h"
#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::client {
namespace {

using std::chrono::milliseconds;

// The server sends heartbeats more often. Its first word comes at once.
constexpr Silence kWatchSilence{.at_first_max = milliseconds(10'000),
                                .later_max = milliseconds(60'000)};
// The server answers a long poll within 25 s.
constexpr milliseconds kPollDeadline{40'000};

std::unique_ptr<GrpcStream> OpenWatch(Connection& connection, const std::string& session,
                                      const std::string& token,
                                      const std::optional<v1::Revision>& since,
                                      std::stop_token stop) {
  v1::WatchSessionRequest request;
  request.set_session(session);
  if (since) *request.mutable_since() = *since;
  const auto prepare = [&](grpc::ClientContext* context, grpc::CompletionQueue* queue) {
    return v1::WatchService::Stub(connection.channel())
        .PrepareAsyncWatchSession(context, request, queue);
  };
  return std::make_unique<GrpcStream>(connection, token, kWatchSilence, prepare, std::move(stop));
}

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
    return OpenWatch(connection, session, token, since, stop);
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
