// Reasons and open texts from the reveal on. Rules: docs/SPEC.md, R10 and R15.
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

// Shows a reason to everyone, or to facilitators alone again.
template <class Request>
Result<Decision> Release(const Session& session, const Request& request, const Context& context,
                         bool released) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto found = FindItem(session, request.item());
  if (!found) return Propagate(found);
  auto round = FindRevealedRound(**found, request.round());
  if (!round) return Propagate(round);
  const auto& reasons = (*round)->reasons;
  if (request.reason() == 0 || request.reason() > reasons.size()) {
    return Refuse(kReasonUnknown, {{"reason", std::to_string(request.reason())}});
  }
  if (reasons[request.reason() - 1].released == released) return Decision{};
  NewEvent event;
  auto& body = *event.event.mutable_reason_released();
  body.set_item(request.item());
  body.set_round(request.round());
  body.set_reason(request.reason());
  body.set_withdrawn(!released);
  return Decided(std::move(event));
}

}  // namespace

Result<Decision> Decide(const Session& session, const v1::ReleaseReasonRequest& request,
                        const Context& context) {
  return Release(session, request, context, true);
}

Result<Decision> Decide(const Session& session, const v1::HideReasonRequest& request,
                        const Context& context) {
  return Release(session, request, context, false);
}

void Apply(Session& session, const log::v1::ReasonReleased& event, const StoredEvent&) {
  Round& round = session.items[event.item() - 1].rounds[event.round() - 1];
  round.reasons[event.reason() - 1].released = !event.withdrawn();
}

}  // namespace vooraf::domain
