// Calls that read a session and change nothing.
#pragma once

#include "server/api/unary_call.h"
#include "server/domain/refusals.h"
#include "server/live/sessions.h"

namespace vooraf::api {

// Who may read.
enum class Reads { kEveryoneInIt, kFacilitators };

// `Fill` makes the response of the session, or says why it cannot; the revision is filled in here.
template <class Request, class Response, Reads kReads,
          domain::Result<void> (*Fill)(const domain::Session&, const Request&, Response&)>
class ReadCall final : public TypedCall<Request, Response> {
 public:
  explicit ReadCall(CallSlots& slots) : TypedCall<Request, Response>(slots, Who::kSomeone) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall<Request, Response>::Read(bytes); !read) return read;
    return CheckSessionId(this->request_.session());
  }

  void Serve() override {
    result_ = {};
    this->backends().sessions.Read(
        {this->request_.session()}, this->identity().caller,
        [this](const domain::Session& session, domain::ParticipantNumber actor,
               const v1::Revision& revision) {
          result_ = Show(session, actor, revision);
          this->Resume(&ReadCall::Answer);
        },
        [this](domain::Error error) {
          result_ = tl::unexpected(std::move(error));
          this->Resume(&ReadCall::Answer);
        });
  }

  domain::Result<void> Show(const domain::Session& session, domain::ParticipantNumber actor,
                            const v1::Revision& revision) {
    const domain::Participant* person = actor ? session.Find(actor) : nullptr;
    if (person == nullptr || person->removed) return domain::Refuse(domain::kNotInSession);
    if (kReads == Reads::kFacilitators && !person->facilitates()) {
      return domain::Refuse(domain::kFacilitatorOnly);
    }
    *this->response_.mutable_revision() = revision;
    return Fill(session, this->request_, this->response_);
  }

  void Answer() {
    if (!result_) return this->Finish(result_.error());
    this->Finish(this->response_);
  }

  domain::Result<void> result_;
};

}  // namespace vooraf::api
