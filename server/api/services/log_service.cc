// The log of a session, as proof of what happened.
#include "vooraf/v1/log_service.pb.h"

#include <google/protobuf/util/time_util.h>

#include <optional>

#include "server/api/command_call.h"
#include "server/api/services/services.h"
#include "server/auth/signer.h"
#include "server/domain/refusals.h"

namespace vooraf::api {
namespace {

class GetCheckpointCall final
    : public TypedCall<v1::GetCheckpointRequest, v1::GetCheckpointResponse> {
 public:
  explicit GetCheckpointCall(CallSlots& slots) : TypedCall(slots, Who::kSomeone) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall::Read(bytes); !read) return read;
    return CheckSessionId(request_.session());
  }

  void Serve() override {
    may_ = {};
    backends().sessions.Read(
        {request_.session()}, identity().caller,
        [this](const domain::Session& session, domain::ParticipantNumber actor,
               const v1::Revision&) {
          const domain::Participant* person = session.Find(actor);
          if (person == nullptr || person->removed) may_ = domain::Refuse(domain::kNotInSession);
          Resume(&GetCheckpointCall::Admitted);
        },
        [this](domain::Error error) {
          may_ = tl::unexpected(std::move(error));
          Resume(&GetCheckpointCall::Admitted);
        });
  }

  void Admitted() {
    if (!may_) return Finish(may_.error());
    backends().sessions.ReadHead({request_.session()}, Keep(head_, &GetCheckpointCall::Answer));
  }

  void Answer() {
    if (!*head_) return Finish(head_->error());
    v1::Checkpoint checkpoint;
    checkpoint.set_session(request_.session());
    checkpoint.set_seq((*head_)->seq);
    checkpoint.set_hash((*head_)->hash.data(), (*head_)->hash.size());
    *checkpoint.mutable_time() = google::protobuf::util::TimeUtil::GetCurrentTime();
    response_.set_checkpoint(checkpoint.SerializeAsString());
    response_.set_signature(backends().signer.Sign(response_.checkpoint()));
    response_.set_public_key(backends().signer.public_key());
    Finish(response_);
  }

  domain::Result<void> may_;
  std::optional<domain::Result<store::Head>> head_;
};

}  // namespace

std::vector<Method> LogMethods() {
  constexpr auto kService = "LogService";
  return {Calls<GetCheckpointCall, v1::GetCheckpointRequest>(kService)};
}

}  // namespace vooraf::api
