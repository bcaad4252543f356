// Watching a session again: the replay itself (watch/replay_call.h), and its timeline.
#include "vooraf/v1/replay_service.pb.h"

#include "server/api/command_call.h"
#include "server/api/services/services.h"
#include "server/api/watch/replay_call.h"

namespace vooraf::api {
namespace {

// Replays that wait for a caller on each queue.
constexpr size_t kReplaySlots = 4;

class GetTimelineCall final : public TypedCall<v1::GetTimelineRequest, v1::GetTimelineResponse> {
 public:
  explicit GetTimelineCall(CallSlots& slots) : TypedCall(slots, Who::kSomeone) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall::Read(bytes); !read) return read;
    return CheckSessionId(request_.session());
  }

  void Serve() override {
    backends().replays.GetTimeline({request_.session()}, identity().caller,
                                   Keep(timeline_, &GetTimelineCall::Answer));
  }

  void Answer() {
    if (!*timeline_) return Finish(timeline_->error());
    Finish(**timeline_);
    timeline_.reset();  // may be large, and the call is used again
  }

  std::optional<domain::Result<v1::GetTimelineResponse>> timeline_;
};

}  // namespace

std::vector<Method> ReplayMethods() {
  constexpr auto kService = "ReplayService";
  return {
      {.path = PathOf<v1::ReplaySessionRequest>(kService),
       .streaming = true,
       .slots = kReplaySlots,
       .make = [](CallSlots& slots) { return std::make_unique<ReplayCall>(slots); }},
      Calls<GetTimelineCall, v1::GetTimelineRequest>(kService),
  };
}

}  // namespace vooraf::api
