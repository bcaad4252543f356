// Signals. Facilitators alone see them, from the start of the session: a signal may embarrass
// somebody in the hall. A dismissed one stays, with the reason. Nothing in it is of fewer people
// than the minimum, since it is made of results that everyone is shown.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderSignal(const Session& session, Audience audience,
                                       const signals::Place& place) {
  if (audience != Audience::kFacilitators) return std::nullopt;
  const auto signal = signals::Find(session, place);
  if (!signal) return std::nullopt;
  v1::Entity entity;
  v1::SignalView& view = *entity.mutable_signal();
  view.set_kind(signals::KindOf(place.cause));
  view.set_cause(place.cause);
  view.set_item(place.item.value);
  view.set_version(signal->version);
  *view.mutable_sentence() = signal->sentence;
  view.mutable_figures()->Add(signal->figures.begin(), signal->figures.end());
  const Dismissal* dismissal = session.FindDismissal(place.cause, place.item);
  if (dismissal == nullptr || dismissal->withdrawn) return entity;
  view.set_dismissed(dismissal->version == signal->version);
  view.set_reason(dismissal->reason);
  return entity;
}

}  // namespace vooraf::domain::view
