#include "server/live/replay/pace.h"

#include <algorithm>

namespace vooraf::live {

using std::chrono::microseconds;

void Pace::Begin(domain::Time moment, domain::Time now) {
  moment_ = moment;
  shown_at_ = now;
}

microseconds Pace::Gap(domain::Time event) const {
  const microseconds gap = std::max(event - moment_, microseconds(0));
  return pause_max_ ? std::min(gap, *pause_max_) : gap;
}

domain::Time Pace::DueAt(domain::Time event) const {
  const auto wait = static_cast<double>(Gap(event).count()) / speed_;
  return shown_at_ + microseconds(static_cast<int64_t>(wait));
}

void Pace::Reach(domain::Time event) {
  shown_at_ = DueAt(event);
  moment_ = std::max(moment_, event);
}

domain::Time Pace::MomentAt(domain::Time now, domain::Time next_event) const {
  const auto passed = static_cast<double>((now - shown_at_).count()) * speed_;
  const double gap = static_cast<double>(Gap(next_event).count());
  return moment_ + microseconds(static_cast<int64_t>(std::clamp(passed, 0.0, gap)));
}

}  // namespace vooraf::live
