#include "server/live/session_record.h"

#include "server/domain/decide.h"
#include "server/domain/erasure.h"
#include "server/domain/follow_up.h"

namespace vooraf::live {

bool ChangesRecord(const log::v1::Event& event) {
  switch (event.body_case()) {
    case log::v1::Event::kSessionCreated:
    case log::v1::Event::kPlanChanged:
    case log::v1::Event::kSessionOpened:
    case log::v1::Event::kSessionStarted:
    case log::v1::Event::kSessionClosed:
    case log::v1::Event::kFacilitatorAdded:
    case log::v1::Event::kTimerStarted:
    case log::v1::Event::kTimerStopped:
    case log::v1::Event::kTimerRang:
    case log::v1::Event::kFollowUpAdded:
    case log::v1::Event::kSingleAnswersErased:
      return true;
    default:
      return false;
  }
}

store::SessionRecord MakeRecord(const domain::SessionId& id, const domain::Session& session) {
  store::SessionRecord record;
  record.session = id;
  record.title = session.plan.title();
  record.phase = session.phase;
  record.join_code = session.join_code;
  record.create_time = session.create_time;
  for (const domain::Participant& participant : session.participants) {
    if (participant.facilitates() && participant.account) {
      record.facilitators.push_back(participant.account);
    }
  }
  if (const auto timer = domain::NextTimer(session)) record.next_deadline = timer->deadline;
  record.reply_due = domain::ReplyDue(session);
  record.erase_time = domain::RetentionEnd(session);
  return record;
}

}  // namespace vooraf::live
