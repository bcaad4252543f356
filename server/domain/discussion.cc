// Discussions: items at which people talk and nothing is asked. Rules: docs/SPEC.md, A4 and A5.
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/floor.h"
#include "server/domain/gate.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

Result<const Item*> FindDiscussion(const Session& session, uint32_t number) {
  auto item = FindItem(session, number);
  if (item && !(*item)->definition.has_discussion()) {
    return Refuse(kNotADiscussion, {{"item", std::to_string(number)}});
  }
  return item;
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::OpenDiscussionRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto item = FindDiscussion(session, request.item());
  if (!item) return Propagate(item);
  if ((*item)->discussing()) return Decision{};
  if (auto ok = RequireNothingOpen(session); !ok) return Propagate(ok);
  NewEvent opened;
  opened.event.mutable_discussion_opened()->set_item(request.item());
  Decision decision = Decided(std::move(opened));
  const type::v1::Discussion& discussion = (*item)->definition.discussion();
  if (!discussion.has_floor()) return decision;
  auto rules = ChangedFloorRules(session.floor, discussion.floor());
  if (rules) decision.events.push_back(*std::move(rules));
  return decision;
}

void Apply(Session& session, const log::v1::DiscussionOpened& event, const StoredEvent& stored) {
  Item& item = session.items[event.item() - 1];
  item.phase = type::v1::ITEM_PHASE_DISCUSSING;
  if (item.begin_time == Time{}) item.begin_time = stored.time;
  session.current_item = {event.item()};
}

Result<Decision> Decide(const Session& session, const v1::CloseDiscussionRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto item = FindDiscussion(session, request.item());
  if (!item) return Propagate(item);
  if (!(*item)->discussing()) return Decision{};
  NewEvent closed;
  closed.event.mutable_discussion_closed()->set_item(request.item());
  return Decided(std::move(closed));
}

void Apply(Session& session, const log::v1::DiscussionClosed& event, const StoredEvent&) {
  session.items[event.item() - 1].phase = type::v1::ITEM_PHASE_DISCUSSED;
}

}  // namespace vooraf::domain
