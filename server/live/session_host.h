// One loaded session: its folds, its views, its timers and who watches, all on one strand.
//
// Life: made empty, loaded from the log by Load while its inbox already takes jobs, started on the
// strand, and closed when it is idle, when there is no such session, when something was erased from
// its log, or when the server stops. A closed host takes no more jobs; whoever wants the session
// then makes another, which reads what is left of the log.
//
// Thread contract: Push by any thread, Load by the opening thread; everything else on the strand.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/live/inbox.h"
#include "server/live/presence.h"
#include "server/live/publisher.h"
#include "server/live/session_core.h"
#include "server/live/sessions.h"
#include "server/live/source.h"
#include "server/live/writer.h"

namespace vooraf::live {

class SessionHost;

// What all hosts share.
struct Environment {
  store::EventLog& log;
  const Clock& clock;
  Random& random;
  const Settings settings;
  const std::shared_ptr<Writer> writer;
  // Called once by each host when it has closed.
  const std::function<void(const SessionHost&)> on_closed;
};

// What a host is asked to do.
struct ExecuteJob {
  Command command;
  bool creates = false;  // the command makes the session
  Reply<Outcome> reply;
};
struct ReadJob {
  Caller caller;
  Reader reader;
  std::function<void(domain::Error)> refused;
};
struct WatchJob {
  Caller caller;
  Reply<Subscription> reply;
};
// A subscription has ended.
struct LeaveJob {
  domain::ParticipantNumber person;
};
// See whether the session has something to do of its own, such as erasing what is due.
struct LookJob {};
// Finish what waits for the disk, end the watches, close, and let go of `done`.
struct StopJob {
  std::shared_ptr<void> done;
};
using Job = std::variant<ExecuteJob, ReadJob, WatchJob, LeaveJob, LookJob, StopJob>;

// Answers the job with the error.
void RefuseJob(Job& job, const domain::Error& error);

class SessionHost : public Writer::Client, public std::enable_shared_from_this<SessionHost> {
 public:
  SessionHost(domain::SessionId id, std::shared_ptr<const Environment> environment,
              std::shared_ptr<Executor> strand);

  const domain::SessionId& id() const { return id_; }

  // Moves from the job if it is taken, and only then.
  enum class Pushed { kTaken, kOverloaded, kClosed };
  Pushed Push(Job& job);

  // Reads the session from the log, and starts the host with it.
  void Load();

  void OnReport(Writer::Report report) override;

 private:
  void Start(std::optional<domain::Error> failure);
  void Drain();
  void Do(ExecuteJob& job);
  void Do(ReadJob& job);
  void Do(WatchJob& job);
  // Makes the subscription. REQUIRES: the person is in the session.
  void Admit(WatchJob& job, domain::ParticipantNumber person);
  void RefuseArriving(const domain::Refusal& refusal);
  void Do(LeaveJob& job);
  void Do(LookJob& job);
  void Do(StopJob& job);
  void ActOn(Writer::Report& report);

  // What follows each piece of work: hands on what was decided, publishes, sets timers, closes.
  void Settle();
  void SubmitAppends();
  void PublishChanges();
  void OnTick();
  void UpdateConnected();
  void OnExpiry();
  void ArmRing();
  void SetRing();
  void OnRing();
  void VoidLostBallot();
  void EraseWhatIsDue();
  void RetryOwn();
  void OnIdleCheck();
  void Stop();
  // Ends the watches and refuses what is still to be done; what was asked for is let go of once
  // this has closed.
  std::vector<Job> End(const domain::Refusal& refusal);
  void Close();

  using TimerHandle = std::unique_ptr<Executor::Timer>;
  // Calls the function on the strand after the delay, unless the handle is gone by then.
  TimerHandle After(std::chrono::microseconds delay, void (SessionHost::*then)());
  domain::Time Now() const { return environment_->clock.Now(); }
  bool exists() const { return core_->durable().session.exists(); }

  const domain::SessionId id_;
  const std::shared_ptr<const Environment> environment_;
  const std::shared_ptr<Executor> strand_;
  Inbox<Job> inbox_;

  std::vector<Job> taken_;
  std::unique_ptr<SessionCore> core_;  // from Load on
  std::shared_ptr<Source> source_;     // from Load on
  std::unique_ptr<Publisher> publisher_;
  Presence presence_;
  bool connected_changed_ = false;
  TimerHandle tick_;                // set while changes wait for the next tick
  std::vector<WatchJob> arriving_;  // wait for it too
  TimerHandle expiry_;
  // The timer of the session that rings next, and what waits for it or to try again.
  bool ring_changed_ = true;
  std::optional<domain::RingTimer> ring_;
  TimerHandle ring_timer_;
  TimerHandle idle_check_;
  domain::Time last_used_{};
  std::vector<std::string> erase_again_;  // see EventLog::ToEraseAgain
  bool erased_ = false;                   // the folds hold what the log does not any more
  std::shared_ptr<void> stopping_;        // set once the server stops
  bool lost_ = false;                     // after an unknown outcome
  bool closed_ = false;
};

}  // namespace vooraf::live
