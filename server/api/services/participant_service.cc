// Joining needs what the client sent in another form; the rest are plain commands.
#include "vooraf/v1/participant_service.pb.h"

#include "server/api/command_call.h"
#include "server/api/refusals.h"
#include "server/api/services/services.h"

namespace vooraf::api {
namespace {

class JoinCall final : public CommandCall<v1::JoinRequest, v1::JoinResponse> {
 public:
  explicit JoinCall(CallSlots& slots) : CommandCall(slots, Who::kAnyone) {}

 private:
  static constexpr size_t kSecretLength = 16;

  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = CommandCall::Read(bytes); !read) return read;
    const std::string& hash = request_.token_hash();
    if (hash.size() != token_hash_.size()) {
      return domain::Refuse(kTokenHashMalformed, {{"length", std::to_string(hash.size())}});
    }
    std::copy(hash.begin(), hash.end(), token_hash_.begin());
    if (request_.has_invitation_secret()) {
      const std::string& secret = request_.invitation_secret();
      if (secret.size() != kSecretLength) {
        return domain::Refuse(kSecretMalformed, {{"length", std::to_string(secret.size())}});
      }
      command_.invitation_secret = auth::Sha256(secret);
    }
    return {};
  }

  // Who joins is whoever has the token of that hash: joining again is known by it.
  void Serve() override {
    auto& token = identity().caller.participant_token;
    if (token && *token != token_hash_) return Finish(domain::Error{&kTokenMismatch, {}});
    token = token_hash_;
    Execute();
  }

  domain::Hash token_hash_{};
};

class AddFacilitatorCall final
    : public CommandCall<v1::AddFacilitatorRequest, v1::AddFacilitatorResponse> {
 public:
  explicit AddFacilitatorCall(CallSlots& slots) : CommandCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().sign_ins.FindAccountByName(request_.account_name(),
                                          Keep(account_, &AddFacilitatorCall::Found));
  }

  // The domain says what it means if there is none.
  void Found() {
    if (!*account_) return Finish(account_->error());
    if (const auto& account = **account_) command_.named_account = account->id;
    Execute();
  }

  std::optional<domain::Result<std::optional<store::Account>>> account_;
};

}  // namespace

std::vector<Method> ParticipantMethods() {
  constexpr auto kService = "ParticipantService";
  return {
      Calls<JoinCall, v1::JoinRequest>(kService, 32),
      Command<v1::LeaveRequest, v1::LeaveResponse>(kService),
      Command<v1::SetNameRequest, v1::SetNameResponse>(kService),
      Calls<AddFacilitatorCall, v1::AddFacilitatorRequest>(kService),
      Command<v1::CreateInvitationsRequest, v1::CreateInvitationsResponse>(kService),
      Command<v1::HelpPersonRequest, v1::HelpPersonResponse>(kService),
      Command<v1::MoveParticipantRequest, v1::MoveParticipantResponse>(kService),
      Command<v1::LockJoiningRequest, v1::LockJoiningResponse>(kService),
      Command<v1::RemoveParticipantRequest, v1::RemoveParticipantResponse>(kService),
  };
}

}  // namespace vooraf::api
