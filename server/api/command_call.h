// Commands: each request type that changes a session, handed to the domain's Decide for it.
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "server/api/refusals.h"
#include "server/api/unary_call.h"
#include "server/domain/decide.h"
#include "server/live/sessions.h"
#include "vooraf/v1/participant_service.pb.h"

namespace vooraf::api {

// What a command has made goes into the field that the response has for it.
template <class Response>
void FillResponse(live::Outcome&& outcome, Response& response) {
  if constexpr (requires { response.mutable_revision(); }) {
    *response.mutable_revision() = std::move(outcome.revision);
  }
  const uint32_t created = outcome.created;
  if constexpr (requires { response.set_participant(created); }) response.set_participant(created);
  if constexpr (requires { response.set_item(created); }) response.set_item(created);
  if constexpr (requires { response.set_round(created); }) response.set_round(created);
  if constexpr (requires { response.set_statement(created); }) response.set_statement(created);
  if constexpr (requires { response.set_theme(created); }) response.set_theme(created);
  if constexpr (requires { response.set_version(created); }) response.set_version(created);
  if constexpr (requires { response.set_ballot(created); }) response.set_ballot(created);
  if constexpr (requires { response.set_amendment(created); }) response.set_amendment(created);
  if constexpr (requires { response.set_timer(created); }) response.set_timer(created);
  if constexpr (requires { response.set_text_turn(created); }) response.set_text_turn(created);
  if constexpr (requires { response.set_follow_up(created); }) response.set_follow_up(created);
  if constexpr (requires { response.set_first(created); }) response.set_first(created);
  if constexpr (requires { response.set_late(true); }) response.set_late(created != 0);
}

// Requests that bring a person's name, which are all with a name but those about themes.
template <class Request>
inline constexpr bool kNamesAPerson =
    std::is_same_v<Request, v1::JoinRequest> || std::is_same_v<Request, v1::SetNameRequest> ||
    std::is_same_v<Request, v1::HelpPersonRequest>;

template <class RequestType, class ResponseType>
class CommandCall : public TypedCall<RequestType, ResponseType> {
 public:
  explicit CommandCall(CallSlots& slots, Who who = Who::kSomeone)
      : TypedCall<RequestType, ResponseType>(slots, who) {}

 protected:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    command_ = {};
    if (auto read = TypedCall<RequestType, ResponseType>::Read(bytes); !read) return read;
    if (auto session = CheckSessionId(request_.session()); !session) return session;
    if constexpr (kNamesAPerson<RequestType>) {
      if (!request_.name().empty() && IsFromInsecureHall(this->context())) {
        return domain::Refuse(kNamesNeedHttps);
      }
    }
    auto mark = TakeMark(request_);
    if (!mark) return tl::unexpected(std::move(mark.error()));
    command_.request_id = mark->id;
    command_.request_digest = mark->digest;
    return {};
  }

  void Serve() override { Execute(); }

  void Execute() {
    command_.caller = std::move(this->identity().caller);
    command_.decide = [this](const domain::Session& session, const domain::Context& context) {
      return domain::Decide(session, request_, context);
    };
    session_.value = request_.session();
    // Captures of one pointer, which std::function holds without allocating.
    this->backends().sessions.Execute(session_, std::move(command_),
                                      [this](domain::Result<live::Outcome> outcome) {
                                        outcome_.emplace(std::move(outcome));
                                        this->slots().queue().Post([this] { Answer(); });
                                      });
  }

  void Answer() {
    if (!*outcome_) return this->Finish(outcome_->error());
    FillResponse(std::move(**outcome_), this->response_);
    this->Finish(this->response_);
  }

  using TypedCall<RequestType, ResponseType>::request_;
  live::Command command_;

 private:
  domain::SessionId session_;
  std::optional<domain::Result<live::Outcome>> outcome_;
};

// A method's path from its request type: "vooraf.v1.SubmitAnswerRequest" in AnswerService is
// "/vooraf.v1.AnswerService/SubmitAnswer".
template <class Request>
std::string PathOf(const char* service) {
  const std::string& request = Request::descriptor()->name();
  const std::string method = request.substr(0, request.size() - std::string("Request").size());
  return "/" + Request::descriptor()->file()->package() + "." + service + "/" + method;
}

// Lines of the tables.
template <class CallType, class Request>
Method Calls(const char* service, size_t slots = 0) {
  return {.path = PathOf<Request>(service), .slots = slots, .make = [](CallSlots& place) {
            return std::make_unique<CallType>(place);
          }};
}

template <class Request, class Response>
Method Command(const char* service, size_t slots = 0) {
  return Calls<CommandCall<Request, Response>, Request>(service, slots);
}

}  // namespace vooraf::api
