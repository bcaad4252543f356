// One replay: reads a session's log piece by piece and says what its onlooker is to be sent next,
// and when. Whoever drives it brings the time, and gives others a turn between its steps, each of
// which does a bounded piece of work.
//
// Thread contract: none. Reads no clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/ids.h"
#include "server/live/replay/pace.h"
#include "server/live/replay/past_view.h"
#include "server/store/event_log.h"

namespace vooraf::live {

// Time on the wall between two updates at least, and after which one comes that only says what
// moment it is.
inline constexpr std::chrono::milliseconds kReplayTick{100};
inline constexpr std::chrono::milliseconds kReplayHeartbeat{1'000};
// Who takes longer than this to read what was sent is taken to have paused.
inline constexpr std::chrono::milliseconds kReplayPatience{1'000};
// Seconds of the session in a second on the wall, unless it is stepped through.
inline constexpr double kReplaySpeedMin = 0.25;
inline constexpr double kReplaySpeedMax = 1'000;
inline constexpr std::chrono::hours kReplayPauseLongest{24};
// Events read from the log in one go, and bytes sent in one go when stepping (and what is one step
// more).
inline constexpr uint64_t kReplayChunkEvents = 256;
inline constexpr size_t kReplayBatchBytes = size_t{64} << 10;

// What somebody wants to see again.
struct ReplayWish {
  // As it looked after so many events, or at that moment; what is beyond the end is the end.
  std::variant<uint64_t, domain::Time> start = uint64_t{0};
  // 0: no clock at all, an update for each event.
  double speed = 0;
  std::optional<std::chrono::microseconds> pause_max;
  uint64_t last_seq = 0;  // ends after this event
};

struct ReplayStep {
  // Serialised vooraf.v1.SessionUpdate messages, to be sent in order.
  std::vector<std::shared_ptr<const std::string>> messages;
  // Nothing is to be done before.
  std::optional<domain::Time> wait_until;
  // Nothing follows on the messages.
  bool over = false;
};

class Replay {
 public:
  // REQUIRES: `log` outlives this object and holds the session up to `wish.last_seq`.
  Replay(const store::EventLog& log, domain::SessionId session, domain::view::Onlooker onlooker,
         const ReplayWish& wish);

  // Goes on. A step with nothing in it asks to go on at once. Errors: those of the log.
  domain::Result<ReplayStep> Next(domain::Time now);

 private:
  // Reads a chunk of the log, unless some is left or all has been read. Calls `take` with each
  // event.
  template <class Take>
  domain::Result<void> ReadOn(uint64_t until, Take take);
  domain::Result<void> GoToStart(domain::Time now, ReplayStep& step);
  bool BeforeStart(const domain::StoredEvent& event) const;
  domain::Time StartMoment() const;
  domain::Result<void> StepOn(ReplayStep& step);
  domain::Result<void> PlayOn(domain::Time now, ReplayStep& step);
  // Folds the event if it is due by now.
  bool PlayIfDue(const domain::StoredEvent& event, domain::Time now);
  void Update(domain::Time moment, ReplayStep& step);
  bool AllRead() const { return read_seq_ >= wish_.last_seq; }
  bool AtEnd() const { return ahead_.empty() && AllRead(); }

  const store::EventLog& log_;
  const domain::SessionId session_;
  const ReplayWish wish_;
  PastView view_;
  Pace pace_;
  bool begun_ = false;
  uint64_t read_seq_ = 0;                  // of the last event read
  std::deque<domain::StoredEvent> ahead_;  // read and not shown
  bool news_ = false;                      // folded since the last update
  domain::Time updated_at_{};
  std::optional<domain::Time> handed_over_at_;  // messages, and not yet asked for more
};

}  // namespace vooraf::live
