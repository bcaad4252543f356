// When each moment of a session is shown again, by a clock on the wall: faster or slower than it
// was, and with long pauses made shorter.
//
// Thread contract: none. Reads no clock.
#pragma once

#include <chrono>
#include <optional>

#include "server/domain/ids.h"

namespace vooraf::live {

class Pace {
 public:
  // `speed`: of the session per time on the wall, above 0. `pause_max`: of the session; none keeps
  // pauses as they were.
  Pace(double speed, std::optional<std::chrono::microseconds> pause_max)
      : speed_(speed), pause_max_(pause_max) {}

  // `moment` is shown at `now`.
  void Begin(domain::Time moment, domain::Time now);
  // When an event of that time, which comes next, is to be shown.
  domain::Time DueAt(domain::Time event) const;
  // It is shown as of when it was due.
  void Reach(domain::Time event);
  // What is shown at `now`, before the event that comes next.
  domain::Time MomentAt(domain::Time now, domain::Time next_event) const;
  // Nobody looked for so long: all that follows is shown later by that.
  void Shift(std::chrono::microseconds stood_still) { shown_at_ += stood_still; }

 private:
  // Of the session, from the last event shown to another time.
  std::chrono::microseconds Gap(domain::Time event) const;

  const double speed_;
  const std::optional<std::chrono::microseconds> pause_max_;
  domain::Time moment_{};    // of the session, shown last
  domain::Time shown_at_{};  // when that was due, on the wall
};

}  // namespace vooraf::live
