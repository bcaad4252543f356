// Calls of people who hold a join code and nothing else. A code is tried no faster than guesses
// from its address may be (see auth::GuessDelay).
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "server/api/guess.h"
#include "server/api/unary_call.h"
#include "server/domain/join_code.h"
#include "server/live/refusals.h"
#include "server/live/sessions.h"

namespace vooraf::api {

// `Fill` makes the response of the session that has the code.
template <class Request, class Response,
          void (*Fill)(const domain::SessionId&, const domain::Session&, Response&)>
class CodeCall final : public TypedCall<Request, Response> {
 public:
  explicit CodeCall(CallSlots& slots)
      : TypedCall<Request, Response>(slots, Who::kAnyone),
        guess_(slots.queue(), slots.backends().code_guesses) {}

 private:
  void Serve() override {
    code_ = domain::CanonicalJoinCode(this->request_.join_code());
    // What cannot be a code is no guess at one.
    if (code_.empty()) return this->Finish(domain::Error{&live::kJoinCodeUnknown, {}});
    auto started = guess_.Start(AddressOf(this->context()), [this] {
      this->backends().sessions.FindJoinCode(code_, this->Keep(found_, &CodeCall::Found));
    });
    if (!started) this->Finish(started.error());
  }

  void Found() {
    guess_.End(/*wrong=*/!*found_ && found_->error().code() == domain::Code::kNotFound);
    if (!*found_) return Refuse();
    this->backends().sessions.Read(
        **found_, live::Caller{},
        [this](const domain::Session& session, domain::ParticipantNumber, const v1::Revision&) {
          Fill(**found_, session, this->response_);
          this->Resume(&CodeCall::Answer);
        },
        [this](domain::Error error) {
          found_.emplace(tl::unexpected(std::move(error)));
          this->Resume(&CodeCall::Refuse);
        });
  }

  void Answer() { this->Finish(this->response_); }
  void Refuse() { this->Finish(found_->error()); }

  Guess guess_;
  std::string code_;
  std::optional<domain::Result<domain::SessionId>> found_;
};

}  // namespace vooraf::api
