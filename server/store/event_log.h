// The log of all sessions: the port that live writes and reads through. Adapters: sqlite/ for real
// evenings, memory/ for tests; tests/store/event_log_contract.h holds what both must do.
//
// Thread contract: Commit is called by one thread at a time (the writer); the const functions by
// any thread, also during a Commit, and see whole transactions only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/ids.h"
#include "server/domain/limits.h"
#include "server/domain/side_data.h"
#include "vooraf/type/v1/text.pb.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::store {

// What lists and look-ups need of a session without folding it; kept beside the log in the same
// transaction and derivable from it.
struct SessionRecord {
  domain::SessionId session;
  type::v1::Text title;
  v1::SessionPhase phase = v1::SESSION_PHASE_UNSPECIFIED;
  std::string join_code;  // empty in a draft; unique among all sessions
  domain::Time create_time{};
  std::vector<domain::AccountId> facilitators;  // accounts that may see it in their list
  std::optional<domain::Time> next_deadline;    // of a running timer
  std::string reply_due;                        // see domain::ReplyDue
  std::optional<domain::Time> erase_time;       // see domain::RetentionEnd
};

// One command's share of a transaction.
struct Append {
  domain::SessionId session;
  uint64_t expected_seq = 0;  // the session's last seq before this; 0 makes a new session
  // Seq expected_seq + 1 and on. Shared, since live keeps them until they are durable.
  std::shared_ptr<const std::vector<domain::StoredEvent>> events;
  std::vector<domain::SideWrite> side;
  std::optional<SessionRecord> record;  // replaces the session's record
};

enum class CommitStatus {
  kDone,     // all of the batch is on disk
  kRefused,  // none of it is: try again later, or correct it
  kUnknown,  // it may or may not be: only a restart tells
};

struct CommitResult {
  CommitStatus status = CommitStatus::kDone;
  std::optional<domain::Error> error;  // unless kDone
};

// SHA-256 chain over a session's events.
struct Head {
  uint64_t seq = 0;
  domain::Hash hash{};
};

class EventLog {
 public:
  virtual ~EventLog() = default;

  // Writes the batch in one transaction, in order, and returns once it is durable. Refuses all of
  // it if an expected_seq does not match or a join code is taken.
  virtual CommitResult Commit(std::span<const Append> batch) = 0;

  // Calls `visit` with each event after `after_seq` in order, having checked the hash chain from
  // the first one read. Errors: SESSION_NOT_FOUND; LOG_BROKEN with the seq where the chain breaks;
  // LOG_UNKNOWN_EVENT where a newer version has written what this one cannot read.
  domain::Result<Head> Read(const domain::SessionId& session, uint64_t after_seq,
                            const std::function<void(domain::StoredEvent&&)>& visit) const {
    return ReadUntil(session, after_seq, domain::kEventsMax, visit);
  }

  // The same up to `last_seq`, so that whoever reads much lets others read in between. The head is
  // that of the last event read. REQUIRES: last_seq >= after_seq.
  virtual domain::Result<Head> ReadUntil(
      const domain::SessionId& session, uint64_t after_seq, uint64_t last_seq,
      const std::function<void(domain::StoredEvent&&)>& visit) const = 0;

  // The newest event's place in the chain.
  virtual domain::Result<Head> ReadHead(const domain::SessionId& session) const = 0;

  virtual domain::Result<domain::SideData> ReadSideData(const domain::SessionId& session) const = 0;

  // `join_code` in its canonical form. None if no session has it.
  virtual domain::Result<std::optional<domain::SessionId>> FindJoinCode(
      const std::string& join_code) const = 0;

  // Sessions of an account, newest first, at most `limit`, after the one given (if any).
  virtual domain::Result<std::vector<SessionRecord>> ListSessions(
      const domain::AccountId& account, size_t limit,
      const std::optional<domain::SessionId>& after) const = 0;

  // Sessions that have something to do without being asked: a timer that runs, a secret ballot
  // whose votes may turn out to be lost, what is to be erased by now.
  virtual domain::Result<std::vector<domain::SessionId>> SessionsWithWork(
      domain::Time now) const = 0;

  // What was erased of the session before, by domain::EraseParts::what, and is there again since an
  // older copy was put back.
  virtual domain::Result<std::vector<std::string>> ToEraseAgain(
      const domain::SessionId& session) const = 0;

  // Called at a quiet moment now and then: finishes what should not hold up commits, such as wiping
  // what was erased off a large disk.
  virtual void Tidy() = 0;
};

}  // namespace vooraf::store
