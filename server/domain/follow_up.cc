// Follow-ups. Rules: docs/SPEC.md, U.
#include "server/domain/follow_up.h"

#include <utility>

#include "server/domain/day.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {

std::string ReplyDue(const Session& session) {
  if (!session.closed()) return "";
  if (!session.follow_ups.empty()) return session.follow_ups.back().next_reply_date;
  return session.plan.facts().reply_date();
}

Result<Decision> Decide(const Session& session, const v1::AddFollowUpRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitates(session, context); !ok) return Propagate(ok);
  if (!session.closed()) return Refuse(kSessionNotClosed);
  if (request.item() != 0) {
    if (auto found = FindItem(session, request.item()); !found) return Propagate(found);
  }
  if (auto ok = CheckRequired(request.wording(), kFollowUpCharsMax, "wording"); !ok) {
    return Propagate(ok);
  }
  const std::string& date = request.next_reply_date();
  if (!date.empty() && !IsDay(date)) {
    return RefuseField("next_reply_date", "a date such as 2026-05-31", "een datum als 2026-05-31");
  }
  if (session.follow_ups.size() >= kFollowUpsMax) {
    return RefuseLimit(kFollowUpsMax, "follow-ups", "terugkoppelingen");
  }
  const auto number = static_cast<uint32_t>(session.follow_ups.size()) + 1;
  NewEvent added;
  auto& body = *added.event.mutable_follow_up_added();
  body.set_follow_up(number);
  body.set_item(request.item());
  body.set_next_reply_date(date);
  *added.content.emplace().mutable_wording() = request.wording();
  return Decided(std::move(added), number);
}

void Apply(Session& session, const log::v1::FollowUpAdded& event, const StoredEvent& stored) {
  FollowUp follow_up;
  follow_up.item = {event.item()};
  if (stored.content) follow_up.wording = stored.content->wording();
  follow_up.erased = stored.content_erased;
  follow_up.time = stored.time;
  follow_up.next_reply_date = event.next_reply_date();
  session.follow_ups.push_back(std::move(follow_up));
}

}  // namespace vooraf::domain
