// The two folds of a session and the commands between them. Commands are decided on the pending
// fold, which includes events on their way to disk; the durable fold advances when the writer
// reports, and is the only source of views and reads. Every reply, also a refusal, a no-op or a
// repeat, waits until the newest event that it was decided on is durable.
//
// Thread contract: none; used on the session's strand alone. Reads no clock and runs nothing.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/domain/context.h"
#include "server/domain/decide.h"
#include "server/domain/event.h"
#include "server/domain/session.h"
#include "server/domain/side_data.h"
#include "server/live/sessions.h"
#include "server/store/event_log.h"

namespace vooraf::live {

// The last events of a session are kept for its facilitators, so that a full one can be closed.
inline constexpr uint64_t kEventsReserved = 1'000;

// A session and what is known of it beside the log.
struct Fold {
  domain::Session session;
  domain::SideData side;

  // The participant who asks, or none.
  domain::ParticipantNumber FindActor(const Caller& caller) const;

  // Takes in what is kept beside the log.
  void Apply(const domain::SideWrite& write);
};

// Told of each durable change, in order, right after it was folded in.
class DurableObserver {
 public:
  virtual ~DurableObserver() = default;
  virtual void OnEvent(const domain::Session& session, const domain::StoredEvent& event) = 0;
  virtual void OnSideWrite(const domain::Session& session, const domain::SideWrite& write) = 0;
};

class SessionCore {
 public:
  // `fold`: as read from the log; an empty session if the log has none of this id.
  SessionCore(domain::SessionId id, uint64_t epoch, Fold fold);

  const Fold& durable() const { return durable_; }
  const Fold& pending() const { return pending_; }
  uint64_t epoch() const { return epoch_; }
  // Raised after each refusal; see Writer::Submit.
  uint64_t generation() const { return generation_; }
  // Replies that wait for the disk.
  size_t waiting() const { return waiting_.size(); }

  // Who is connected, for the context of commands. Ascending, no number twice.
  void SetConnected(std::vector<domain::ParticipantNumber> connected);

  // Decides a command at the time `now`. `creates`: the command makes the session.
  void Execute(Command command, bool creates, domain::Time now, Random& random,
               Reply<Outcome> reply);
  // Decides a command of the server's own. Nobody waits for it.
  void ExecuteOwn(const domain::RingTimer& command, domain::Time now);
  void ExecuteOwn(const domain::VoidBallot& command, domain::Time now);
  void ExecuteOwn(const domain::EraseAgain& command, domain::Time now);
  void ExecuteOwn(const domain::EndRetention& command, domain::Time now);

  // What has been decided since the last call, for the writer.
  std::vector<store::Append> TakeAppends() { return std::move(appends_); }

  // The writer's report: the next `done` appends are durable.
  void OnDurable(size_t done, DurableObserver& observer);
  // All appends that were taken and are not durable were refused: everything decided on them is
  // undone, and its callers are told.
  void OnRefused(const domain::Error& error);
  // Whether they are durable is unknown. REQUIRES: no further command is executed.
  void OnUnknown();

 private:
  // A reply, and the events that it (if any were made) or its basis (if not) waits for.
  struct Waiting {
    uint64_t seq = 0;
    Reply<Outcome> reply;  // empty for the server's own
    domain::Result<Outcome> outcome;
    std::shared_ptr<const std::vector<domain::StoredEvent>> events;
    std::vector<domain::SideWrite> side;
  };

  domain::Result<Outcome> Decide(Command& command, bool creates, domain::Time now, Random& random,
                                 Waiting& waiting);
  template <class OwnCommand>
  void DecideOwn(const OwnCommand& command, domain::Time now);
  void FillContext(const Command& command, domain::ParticipantNumber actor, domain::Time now,
                   Random& random);
  domain::Result<Outcome> Accept(domain::Decision decision, domain::ParticipantNumber actor,
                                 const Command* command, Waiting& waiting);
  Outcome MakeOutcome(uint64_t seq, uint32_t created) const;
  void AnswerDurable();
  void AnswerAll(const domain::Error& error);

  const domain::SessionId id_;
  const uint64_t epoch_;
  Fold durable_;
  Fold pending_;
  uint64_t generation_ = 1;
  domain::Context context_;      // of the command being decided; keeps `connected` between them
  std::deque<Waiting> waiting_;  // ascending by seq
  std::vector<store::Append> appends_;
};

}  // namespace vooraf::live
