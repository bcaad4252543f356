// Countdowns. Everyone sees them.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderTimer(const Session& session, TimerNumber timer) {
  const Timer* found = session.Find(timer);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::TimerView& view = *entity.mutable_timer();
  view.set_timer(timer.value);
  view.set_item(found->item.value);
  SetTimestamp(found->deadline, view.mutable_deadline_time());
  switch (found->phase) {
    case Timer::Phase::kRunning:
      view.set_phase(v1::TIMER_PHASE_RUNNING);
      break;
    case Timer::Phase::kStopped:
      view.set_phase(v1::TIMER_PHASE_STOPPED);
      break;
    case Timer::Phase::kRang:
      view.set_phase(v1::TIMER_PHASE_RANG);
      break;
  }
  return entity;
}

}  // namespace vooraf::domain::view
