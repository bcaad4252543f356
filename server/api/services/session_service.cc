// Sessions from draft to close: commands, and the few methods that make, find, list and show.
#include "vooraf/v1/session_service.pb.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <chrono>

#include "server/api/command_call.h"
#include "server/api/page.h"
#include "server/api/read_call.h"
#include "server/api/refusals.h"
#include "server/api/services/code_call.h"
#include "server/api/services/services.h"
#include "server/domain/day.h"
#include "server/domain/refusals.h"
#include "server/domain/schedule.h"
#include "server/live/refusals.h"
#include "server/templates/shelf.h"

namespace vooraf::api {
namespace {

using google::protobuf::util::TimeUtil;

domain::Time Now() {
  return std::chrono::time_point_cast<domain::Time::duration>(std::chrono::system_clock::now());
}

// The plan as it stands, with what was added to its agenda since.
type::v1::SessionPlan PlanOf(const domain::Session& session) {
  type::v1::SessionPlan plan = session.plan;
  plan.clear_items();
  for (const domain::Item& item : session.items) *plan.add_items() = item.definition;
  return plan;
}

class CreateSessionCall final
    : public TypedCall<v1::CreateSessionRequest, v1::CreateSessionResponse> {
 public:
  explicit CreateSessionCall(CallSlots& slots) : TypedCall(slots, Who::kAccount) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    command_ = {};
    copied_ = {};
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
    if (request_.has_session()) return ReadCopied();
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

  // The plan of a session that the caller facilitates. The promise to its people is not taken over.
  void ReadCopied() {
    backends().sessions.Read(
        {request_.session()}, command_.caller,
        [this](const domain::Session& session, domain::ParticipantNumber actor,
               const v1::Revision&) {
          const domain::Participant* person = session.Find(actor);
          if (person != nullptr && person->facilitates()) {
            *request_.mutable_plan() = PlanOf(session);
            request_.mutable_plan()->mutable_facts()->clear_reply_date();
          } else {
            copied_ = domain::Refuse(domain::kFacilitatorOnly);
          }
          Resume(&CreateSessionCall::Copied);
        },
        [this](domain::Error error) {
          copied_ = tl::unexpected(std::move(error));
          Resume(&CreateSessionCall::Copied);
        });
  }

  void Copied() {
    if (!copied_) return Finish(copied_.error());
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
  domain::Result<void> copied_;
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
      summary.set_reply_due_date(record.reply_due);
      summary.set_reply_overdue(domain::HasGoneBy(record.reply_due, Now()));
      *summary.mutable_create_time() =
          TimeUtil::MicrosecondsToTimestamp(record.create_time.time_since_epoch().count());
    }
    Finish(response_);
  }

  size_t size_ = 0;
  std::optional<domain::Result<std::vector<store::SessionRecord>>> records_;
};

void Describe(const domain::SessionId& id, const domain::Session& session,
              v1::FindSessionResponse& response) {
  response.set_session(id.value);
  *response.mutable_title() = session.plan.title();
  *response.mutable_occasion() = session.plan.occasion();
  *response.mutable_languages() = session.plan.languages();
  *response.mutable_groups() = session.plan.groups();
  *response.mutable_privacy() = session.plan.privacy();
  response.set_invitation_required(session.plan.settings().invitation_required());
  response.set_names_asked(session.plan.settings().names_asked() &&
                           !session.plan.settings().young_people_present());
  response.set_joining_locked(session.joining_locked);
  response.set_phase(session.phase);
}

using FindSessionCall = CodeCall<v1::FindSessionRequest, v1::FindSessionResponse, &Describe>;

domain::Result<void> FillPlan(const domain::Session& session, const v1::GetPlanRequest&,
                              v1::GetPlanResponse& response) {
  *response.mutable_plan() = PlanOf(session);
  return {};
}

domain::Result<void> FillSchedule(const domain::Session& session, const v1::GetScheduleRequest&,
                                  v1::GetScheduleResponse& response) {
  const domain::Schedule schedule = domain::ScheduleOf(session, std::max(Now(), session.time));
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
