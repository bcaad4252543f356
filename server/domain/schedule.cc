// How time stands, and skipping. Rules: docs/SPEC.md, N.
#include "server/domain/schedule.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

using std::chrono::minutes;

int64_t MinutesBetween(Time from, Time to) {
  return std::max<int64_t>(0, std::chrono::floor<minutes>(to - from).count());
}

bool Planned(const Item& item) { return item.phase == type::v1::ITEM_PHASE_PLANNED; }

// Of an item that has begun only what is on now takes more time, until it is decided or talked out.
int64_t MinutesNeeded(const Session& session, const Item& item, Time now) {
  const int64_t planned = item.definition.planned_minutes();
  if (Planned(item)) return planned;
  const bool on = item.number() == session.current_item &&
                  item.phase != type::v1::ITEM_PHASE_DECIDED &&
                  item.phase != type::v1::ITEM_PHASE_DISCUSSED;
  return on ? std::max<int64_t>(0, planned - MinutesBetween(item.begin_time, now)) : 0;
}

}  // namespace

int64_t MinutesPlanned(const Session& session) {
  if (session.plan.planned_minutes() != 0) return session.plan.planned_minutes();
  int64_t planned = 0;
  for (const Item& item : session.items) planned += item.definition.planned_minutes();
  return planned;
}

Schedule ScheduleOf(const Session& session, Time now) {
  Schedule schedule;
  if (session.closed()) now = session.close_time;
  if (session.start_time != Time{}) schedule.since_start = MinutesBetween(session.start_time, now);
  schedule.planned = MinutesPlanned(session);
  for (const Item& item : session.items) schedule.needed += MinutesNeeded(session, item, now);
  schedule.left = schedule.planned - schedule.since_start;
  if (schedule.planned == 0 || session.closed()) return schedule;

  int64_t over = schedule.needed - schedule.left;
  for (const bool optional : {true, false}) {
    for (auto item = session.items.rbegin(); item != session.items.rend() && over > 0; ++item) {
      const int64_t saved = item->definition.planned_minutes();
      const bool last_of_all = item->definition.has_agreement();
      if (!Planned(*item) || saved == 0 || last_of_all) continue;
      if (item->definition.may_be_skipped() != optional) continue;
      schedule.skip.push_back(item->number());
      over -= saved;
    }
  }
  std::sort(schedule.skip.begin(), schedule.skip.end());
  return schedule;
}

Result<Decision> Decide(const Session& session, const v1::SkipItemRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto item = FindItem(session, request.item());
  if (!item) return Propagate(item);
  if ((*item)->phase == type::v1::ITEM_PHASE_SKIPPED) return Decision{};
  if (!Planned(**item)) return Refuse(kItemBegun, {{"item", std::to_string(request.item())}});
  NewEvent skipped;
  skipped.event.mutable_item_skipped()->set_item(request.item());
  return Decided(std::move(skipped));
}

void Apply(Session& session, const log::v1::ItemSkipped& event, const StoredEvent&) {
  session.items[event.item() - 1].phase = type::v1::ITEM_PHASE_SKIPPED;
}

}  // namespace vooraf::domain
