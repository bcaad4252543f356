// Countdowns that everyone sees. Rules: docs/SPEC.md, K.
#include <chrono>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/timestamp.h"

namespace vooraf::domain {
namespace {

using std::chrono::microseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

constexpr seconds kDurationMin{1};
constexpr seconds kDurationMax = std::chrono::hours(8);

}  // namespace

Result<Decision> Decide(const Session& session, const v1::StartTimerRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  if (request.item() != 0) {
    if (auto item = FindItem(session, request.item()); !item) return Propagate(item);
  }
  // Seconds are compared first: a duration from outside may be too long for microseconds.
  const seconds whole{request.duration().seconds()};
  const microseconds duration = whole > kDurationMax || whole < seconds(0)
                                    ? microseconds(-1)
                                    : whole + std::chrono::duration_cast<microseconds>(
                                                  nanoseconds(request.duration().nanos()));
  if (duration < kDurationMin || duration > kDurationMax) {
    return RefuseField("duration", "1 second to 8 hours", "1 seconde tot 8 uur");
  }
  if (session.timers.size() >= kTimersMax) {
    return RefuseLimit(kTimersMax, "timers", "klokken");
  }
  const auto number = static_cast<uint32_t>(session.timers.size()) + 1;
  NewEvent started;
  auto& body = *started.event.mutable_timer_started();
  body.set_timer(number);
  body.set_item(request.item());
  SetTimestamp(context.now + duration, body.mutable_deadline_time());
  return Decided(std::move(started), number);
}

void Apply(Session& session, const log::v1::TimerStarted& event, const StoredEvent&) {
  const ItemNumber item{event.item()};
  // K2: a new countdown of the same item takes the place of the running one.
  for (Timer& timer : session.timers) {
    if (timer.item == item && timer.phase == Timer::Phase::kRunning) {
      timer.phase = Timer::Phase::kStopped;
    }
  }
  Timer timer;
  timer.item = item;
  timer.deadline = TimeOf(event.deadline_time());
  session.timers.push_back(timer);
}

Result<Decision> Decide(const Session& session, const v1::StopTimerRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  const Timer* timer = session.Find(TimerNumber{request.timer()});
  if (timer == nullptr) {
    return Refuse(kTimerUnknown, {{"timer", std::to_string(request.timer())}});
  }
  if (timer->phase != Timer::Phase::kRunning) return Decision{};
  NewEvent stopped;
  stopped.event.mutable_timer_stopped()->set_timer(request.timer());
  return Decided(std::move(stopped));
}

void Apply(Session& session, const log::v1::TimerStopped& event, const StoredEvent&) {
  session.timers[event.timer() - 1].phase = Timer::Phase::kStopped;
}

Result<Decision> Decide(const Session& session, const RingTimer& ring, const Context&) {
  const Timer* timer = session.Find(ring.timer);
  const bool current = timer != nullptr && timer->phase == Timer::Phase::kRunning &&
                       timer->deadline == ring.deadline && !session.closed();
  if (!current) return Decision{};
  NewEvent rang;
  rang.event.mutable_timer_rang()->set_timer(ring.timer.value);
  return Decided(std::move(rang));
}

void Apply(Session& session, const log::v1::TimerRang& event, const StoredEvent&) {
  session.timers[event.timer() - 1].phase = Timer::Phase::kRang;
}

std::optional<RingTimer> NextTimer(const Session& session) {
  std::optional<RingTimer> next;
  for (size_t i = 0; i < session.timers.size(); ++i) {
    const Timer& timer = session.timers[i];
    if (timer.phase != Timer::Phase::kRunning) continue;
    if (next && next->deadline <= timer.deadline) continue;
    next = RingTimer{{static_cast<uint32_t>(i) + 1}, timer.deadline};
  }
  return next;
}

}  // namespace vooraf::domain
