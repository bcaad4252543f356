// Signing in as a facilitator.
#include "vooraf/v1/auth_service.pb.h"

#include <google/protobuf/util/time_util.h>

#include "server/api/command_call.h"
#include "server/api/guess.h"
#include "server/api/refusals.h"
#include "server/api/services/services.h"

namespace vooraf::api {
namespace {

using google::protobuf::util::TimeUtil;

constexpr size_t kNameBytesMax = 60 * 4;
constexpr size_t kPasswordBytesMax = 200 * 4;

google::protobuf::Timestamp ToTimestamp(domain::Time time) {
  return TimeUtil::MicrosecondsToTimestamp(time.time_since_epoch().count());
}

class SignInCall final : public TypedCall<v1::SignInRequest, v1::SignInResponse> {
 public:
  explicit SignInCall(CallSlots& slots)
      : TypedCall(slots, Who::kAnyone), guess_(slots.queue(), slots.backends().password_guesses) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall::Read(bytes); !read) return read;
    if (request_.account_name().size() > kNameBytesMax ||
        request_.password().size() > kPasswordBytesMax) {
      return domain::Refuse(kSignInTextTooLong, {{"name_max", "60"}, {"password_max", "200"}});
    }
    return {};
  }

  void Serve() override {
    auto started = guess_.Start(AddressOf(context()), [this] {
      backends().sign_ins.SignIn(request_.account_name(), std::move(*request_.mutable_password()),
                                 Keep(signed_in_, &SignInCall::Answer));
    });
    if (!started) Finish(started.error());
  }

  void Answer() {
    guess_.End(/*wrong=*/!*signed_in_ &&
               signed_in_->error().code() == domain::Code::kUnauthenticated);
    if (!*signed_in_) return Finish(signed_in_->error());
    response_.set_token(std::move((*signed_in_)->token));
    *response_.mutable_expire_time() = ToTimestamp((*signed_in_)->expire_time);
    Finish(response_);
    response_.Clear();
    signed_in_.reset();
  }

  Guess guess_;
  std::optional<domain::Result<auth::NewSignIn>> signed_in_;
};

class SignOutCall final : public TypedCall<v1::SignOutRequest, v1::SignOutResponse> {
 public:
  explicit SignOutCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().sign_ins.SignOut(*identity().credentials.facilitator,
                                Keep(done_, &SignOutCall::Answer));
  }

  void Answer() {
    if (!*done_) return Finish(done_->error());
    Finish(response_);
  }

  std::optional<domain::Result<void>> done_;
};

class GetAccountCall final : public TypedCall<v1::GetAccountRequest, v1::GetAccountResponse> {
 public:
  explicit GetAccountCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    backends().sign_ins.Find(*identity().credentials.facilitator,
                             Keep(found_, &GetAccountCall::Answer));
  }

  void Answer() {
    if (!*found_) return Finish(found_->error());
    response_.set_account_name((*found_)->name);
    *response_.mutable_expire_time() = ToTimestamp((*found_)->expire_time);
    Finish(response_);
  }

  std::optional<domain::Result<auth::SignedIn>> found_;
};

}  // namespace

std::vector<Method> AuthMethods() {
  constexpr auto kService = "AuthService";
  return {
      Calls<SignInCall, v1::SignInRequest>(kService),
      Calls<SignOutCall, v1::SignOutRequest>(kService),
      Calls<GetAccountCall, v1::GetAccountRequest>(kService),
  };
}

}  // namespace vooraf::api
