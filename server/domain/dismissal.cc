// Dismissing signals. Rules: docs/SPEC.md, H3 and H4.
#include "server/domain/dismissal.h"

#include <algorithm>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/signals/signal.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

NewEvent Dismissed(const signals::Place& place, uint32_t version, bool withdrawn) {
  NewEvent dismissed;
  auto& body = *dismissed.event.mutable_signal_dismissed();
  body.set_cause(place.cause);
  body.set_item(place.item.value);
  body.set_version(version);
  body.set_withdrawn(withdrawn);
  return dismissed;
}

}  // namespace

const Dismissal* Session::FindDismissal(type::v1::SignalCause cause, ItemNumber item) const {
  const auto found =
      std::find_if(dismissals.begin(), dismissals.end(), [&](const Dismissal& dismissal) {
        return dismissal.cause == cause && dismissal.item == item;
      });
  return found == dismissals.end() ? nullptr : &*found;
}

Result<Decision> Decide(const Session& session, const v1::DismissSignalRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (auto ok = CheckRequired(request.reason(), kTextCharsMax, "reason"); !ok) return Propagate(ok);
  const signals::Place place{request.cause(), {request.item()}};
  const auto signal = signals::Find(session, place);
  if (!signal) return Refuse(kSignalUnknown);
  if (signal->version != request.version()) return Refuse(kSignalChanged);
  const Dismissal* last = session.FindDismissal(place.cause, place.item);
  if (last != nullptr && !last->withdrawn && last->version == signal->version &&
      last->reason == request.reason()) {
    return Decision{};
  }
  NewEvent dismissed = Dismissed(place, signal->version, false);
  dismissed.content.emplace().set_text(request.reason());
  return Decided(std::move(dismissed));
}

Result<Decision> Decide(const Session& session, const v1::ReopenSignalRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  const signals::Place place{request.cause(), {request.item()}};
  const auto signal = signals::Find(session, place);
  if (!signal) return Refuse(kSignalUnknown);
  const Dismissal* last = session.FindDismissal(place.cause, place.item);
  if (last == nullptr || last->withdrawn || last->version != signal->version) return Decision{};
  return Decided(Dismissed(place, signal->version, true));
}

void Apply(Session& session, const log::v1::SignalDismissed& event, const StoredEvent& stored) {
  Dismissal dismissal;
  dismissal.cause = event.cause();
  dismissal.item = {event.item()};
  dismissal.version = event.version();
  if (stored.content) dismissal.reason = stored.content->text();
  dismissal.withdrawn = event.withdrawn();
  const Dismissal* last = session.FindDismissal(dismissal.cause, dismissal.item);
  if (last == nullptr) {
    session.dismissals.push_back(std::move(dismissal));
  } else {
    session.dismissals[static_cast<size_t>(last - session.dismissals.data())] =
        std::move(dismissal);
  }
}

}  // namespace vooraf::domain
