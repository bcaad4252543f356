// The secret ballots of a database, from opening to end: rows in it and keys outside it, in an
// order in which a crash at any moment leaves neither votes without a key nor a key without its
// end.
//
//   opening   the key is durable, then the transaction
//   end       the transaction deletes the rows; the write-ahead log, which may still hold them, is
//             cut to nothing; the key is destroyed
//
// Where another program reads the database at the end, its log cannot be cut yet: the key is
// overwritten at once all the same, and the log cut as soon as a later commit, closing the database
// or the next start finds it free. An empty key file remembers that until then.
#pragma once

#include <chrono>
#include <set>
#include <span>
#include <vector>

#include "server/domain/side_data.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/ballot_keys.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/session_tables.h"
#include "server/store/sqlite/writer.h"

namespace vooraf::store::sqlite {

class SecretBallots {
 public:
  // REQUIRES: the writer outlives this. Throws SqliteError.
  SecretBallots(const DatabaseFile& file, Writer& writer);
  ~SecretBallots();

  // Ends what was interrupted. Errors: as of BallotKeys. Throws SqliteError.
  domain::Result<void> FinishInterrupted();

  // Around each commit, by its thread. Prepare makes the keys that the batch needs; Finish gives up
  // those again if it was refused, and ends what it ended if it was done.
  domain::Result<void> Prepare(std::span<const Append> batch);
  void Finish(std::span<const Append> batch, CommitStatus status);

  // Within Writer::Write alone; other side writes are left alone. Errors: as of BallotKeys;
  // BALLOT_KEY_LOST for a vote that cannot be sealed. Throws SqliteError.
  domain::Result<void> Apply(RowId row, const domain::SessionId& session,
                             const domain::SideWrite& write);

  // A vote as it lies in the database.
  struct SealedVote {
    domain::ParticipantNumber participant;
    std::string bytes;
  };
  // The ballot with its votes; `lost` if the key is gone or does not fit. Errors: as of BallotKeys.
  // Any thread.
  domain::Result<domain::SecretBallot> Unseal(const BallotId& ballot,
                                              const std::vector<SealedVote>& votes);

 private:
  void End(bool wait);

  Writer& writer_;
  BallotKeys keys_;
  Statement open_;
  Statement put_;
  Statement drop_;
  Statement delete_votes_;
  Statement delete_ballot_;
  Statement list_;
  std::set<BallotId> made_;   // by the batch at hand
  std::set<BallotId> ended_;  // whose end is not finished
  std::chrono::steady_clock::time_point next_try_{};
};

}  // namespace vooraf::store::sqlite
