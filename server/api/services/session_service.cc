// Sessions from draft to close: commands, and the few methods that make, find, list and show.
#include "vooraf/v1/session_service.pb.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <chrono>

#include "server/api/command_call.h"
#include "server/api/guess.h"
#include "server/api/page.h"
#include "server/api/read_call.h"
#include "server/api/refusals.h"
#include "server/api/services/services.h"
#include "server/domain/join_code.h"
#include "server/domain/refusals.h"
#include "server/domain/schedule.h"
#include "server/live/refusals.h"
#include "server/templates/shelf.h"

namespace vooraf::api {
namespace {

using google::protobuf::util::TimeUtil;

class CreateSessionCall final
    : public TypedCall<v1::CreateSessionRequest, v1::CreateSessionResponse> {
 public:
  explicit CreateSessionCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    command_ = {};
    if (auto read = TypedCall::Read(bytes); !read) return read;
    auto mark = TakeMark(request_);
    if (!mark) return tl::unexpected(std::move(mark.error()));
    command_.request_id = mark->id;
    command_.request_digest = mark->digest;
    if (request_.source_case() == v1::CreateSessionRequest::SOURCE_NOT_SET) {
      return domain::Refuse(kSourceMissing);
    }
    return {};
  }

  void Serve() override {
    command_.caller = std::move(identity().caller);
    command_.decide = [this](const domain::Session& session, const domain::Context& context) {
      return domain::Decide(session, request_, context);
    };
    if (!request_.has_template_()) return Create();
    backends().templates.Find(command_.caller.account, request_.template_(),
                              Keep(found_, &CreateSessionCall::Found));
  }

  void Found() {
    if (*found_) {
      *request_.mutable_plan() = std::move(*(*found_)->entry.mutable_plan());
    } else if (found_->error().code() == domain::Code::kUnavailable) {
      return Finish(found_->error());
    } else {
      // Refused as a decision: a repeat finds the session that the template made, even if the
      // template was removed meanwhile.
      command_.decide = [this](const domain::Session&,
                               const domain::Context&) -> domain::Result<domain::Decision> {
        return tl::unexpected(found_->error());
      };
    }
    Create();
  }

  void Create() {
    backends().sessions.Create(std::move(command_), Keep(created_, &CreateSessionCall::Answer));
  }

  void Answer() {
    if (!*created_) return Finish(created_->error());
    auto& [session, outcome] = **created_;
    response_.set_session(std::move(session.value));
    *response_.mutable_revision() = std::move(outcome.revision);
    Finish(response_);
  }

  live::Command command_;
  std::optional<domain::Result<templates::Shelf::Found>> found_;
  std::optional<domain::Result<std::pair<domain::SessionId, live::Outcome>>> created_;
};

class ListSessionsCall final : public TypedCall<v1::ListSessionsRequest, v1::ListSessionsResponse> {
 public:
  explicit ListSessionsCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  void Serve() override {
    const auto size = ReadPageSize(request_.page_size());
    if (!size) return Finish(size.error());
    const auto key = ReadPageToken(request_.page_token());
    if (!key) return Finish(key.error());
    size_ = *size;
    std::optional<domain::SessionId> after;
    if (!key->empty()) after = domain::SessionId{*key};
    // One more than asked for tells whether there is a next page.
    backends().sessions.List(identity().caller.account, size_ + 1, after,
                             Keep(records_, &ListSessionsCall::Answer));
  }

  void Answer() {
    if (!*records_) return Finish(records_->error());
    auto& records = **records_;
    if (records.size() > size_) {
      records.resize(size_);
      response_.set_next_page_token(MakePageToken(records.back().session.value));
    }
    for (store::SessionRecord& record : records) {
      auto& summary = *response_.add_sessions();
      summary.set_session(record.session.value);
      *summary.mutable_title() = std::move(record.title);
      summary.set_phase(record.phase);
      summary.set_join_code(record.join_code);
      *summary.mutable_create_time() =
          TimeUtil::MicrosecondsToTimestamp(record.create_time.time_since_epoch().count());
    }
    Finish(response_);
  }

  size_t size_ = 0;
  std::optional<domain::Result<std::vector<store::SessionRecord>>> records_;
};

// A code is tried no faster than guesses from its address may be (see auth::GuessDelay).
class FindSessionCall final : public TypedCall<v1::FindSessionRequest, v1::FindSessionResponse> {
 public:
  explicit FindSessionCall(CallSlots& slots)
      : TypedCall(slots, Who::kAnyone), guess_(slots.queue(), slots.backends().code_guesses) {}

 private:
  void Serve() override {
    code_ = domain::CanonicalJoinCode(request_.join_code());
    // What cannot be a code is no guess at one.
    if (code_.empty()) return Finish(domain::Error{&live::kJoinCodeUnknown, {}});
    auto started = guess_.Start(AddressOf(context()), [this] {
      backends().sessions.FindJoinCode(code_, Keep(found_, &FindSessionCall::Found));
    });
    if (!started) Finish(started.error());
  }

  void Found() {
    guess_.End(/*wrong=*/!*found_ && found_->error().code() == domain::Code::kNotFound);
    if (!*found_) return Finish(found_->error());
    backends().sessions.Read(
        **found_, live::Caller{},
        [this](const domain::Session& session, domain::ParticipantNumber, const v1::Revision&) {
          Describe(session);
          Resume(&FindSessionCall::Answer);
        },
        [this](domain::Error error) {
          found_.emplace(tl::unexpected(std::move(error)));
          Resume(&FindSessionCall::Refuse);
        });
  }

  void Describe(const domain::Session& session) {
    response_.set_session((**found_).value);
    *response_.mutable_title() = session.plan.title();
    *response_.mutable_occasion() = session.plan.occasion();
    *response_.mutable_languages() = session.plan.languages();
    *response_.mutable_groups() = session.plan.groups();
    *response_.mutable_privacy() = session.plan.privacy();
    response_.set_invitation_required(session.plan.settings().invitation_required());
    response_.set_names_asked(session.plan.settings().names_asked() &&
                              !session.plan.settings().young_people_present());
    response_.set_joining_locked(session.joining_locked);
    response_.set_phase(session.phase);
  }

  void Answer() { Finish(response_); }
  void Refuse() { Finish(found_->error()); }

  Guess guess_;
  std::string code_;
  std::optional<domain::Result<domain::SessionId>> found_;
};

domain::Result<void> FillPlan(const domain::Session& session, const v1::GetPlanRequest&,
                              v1::GetPlanResponse& response) {
  *response.mutable_plan() = session.plan;
  response.mutable_plan()->clear_items();
  for (const domain::Item& item : session.items) {
    *response.mutable_plan()->add_items() = item.definition;
  }
  return {};
}

domain::Result<void> FillSchedule(const domain::Session& session, const v1::GetScheduleRequest&,
                                  v1::GetScheduleResponse& response) {
  const auto now =
      std::chrono::time_point_cast<domain::Time::duration>(std::chrono::system_clock::now());
  const domain::Schedule schedule = domain::ScheduleOf(session, std::max(now, session.time));
  response.set_minutes_since_start(static_cast<uint32_t>(schedule.since_start));
  response.set_minutes_planned(static_cast<uint32_t>(schedule.planned));
  response.set_minutes_left(static_cast<int32_t>(schedule.left));
  response.set_minutes_needed(static_cast<uint32_t>(schedule.needed));
  for (const domain::ItemNumber item : schedule.skip) response.add_items_to_skip(item.value);
  return {};
}

using GetPlanCall =
    ReadCall<v1::GetPlanRequest, v1::GetPlanResponse, Reads::kFacilitators, &FillPlan>;
using GetScheduleCall =
    ReadCall<v1::GetScheduleRequest, v1::GetScheduleResponse, Reads::kFacilitators, &FillSchedule>;

}  // namespace

std::vector<Method> SessionMethods() {
  constexpr auto kService = "SessionService";
  return {
      Calls<CreateSessionCall, v1::CreateSessionRequest>(kService),
      Calls<ListSessionsCall, v1::ListSessionsRequest>(kService),
      Calls<FindSessionCall, v1::FindSessionRequest>(kService, 32),
      Calls<GetPlanCall, v1::GetPlanRequest>(kService),
      Calls<GetScheduleCall, v1::GetScheduleRequest>(kService),
      Command<v1::ChangePlanRequest, v1::ChangePlanResponse>(kService),
      Command<v1::OpenSessionRequest, v1::OpenSessionResponse>(kService),
      Command<v1::StartSessionRequest, v1::StartSessionResponse>(kService),
      Command<v1::MarkYoungPeoplePresentRequest, v1::MarkYoungPeoplePresentResponse>(kService),
      Command<v1::CloseSessionRequest, v1::CloseSessionResponse>(kService),
  };
}

}  // namespace vooraf::api
