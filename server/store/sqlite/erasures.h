// Erasing what the log holds of people, so that it is gone: from the database, from its write-ahead
// log, and for good also where an older copy of the database is put back.
//
//   the transaction   takes bytes and salts out of rows, and notes what was erased
//   the ledger        a file beside the database, VOORAF.db.erased, gets the same note
//   wiping            rewrites the database, since pages keep bytes of what was in them before, and
//                     cuts the write-ahead log to nothing. A file, VOORAF.db.wipe, says that it is
//                     due
//
// At the start, what the ledger knows and the database does not is to be erased again: sessions at
// once, the rest by the sessions themselves. A large database is wiped at a quiet moment, since all
// commits wait as long.
//
// Thread contract: Prepare, Finish and Tidy by one thread at a time; Apply within Writer::Write
// alone; the const functions by any thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/side_data.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/session_tables.h"
#include "server/store/sqlite/writer.h"

namespace vooraf::store::sqlite {

class Erasures {
 public:
  // REQUIRES: the file and the writer outlive this. Throws SqliteError.
  Erasures(const DatabaseFile& file, Writer& writer);
  ~Erasures();

  // Finishes what was interrupted. Errors: of the ledger's file. Throws SqliteError.
  domain::Result<void> Start();

  // Around each commit.
  domain::Result<void> Prepare(std::span<const Append> batch);
  void Finish(std::span<const Append> batch, CommitStatus status);
  void Tidy();

  // Other side writes are left alone. Throws SqliteError.
  void Apply(RowId row, const domain::SessionId& session, const domain::SideWrite& write);

  // What is to be erased again.
  std::vector<std::string> Again(const domain::SessionId& session) const;
  std::vector<domain::SessionId> SessionsAgain() const;

 private:
  // A session, and what was erased of it.
  using Note = std::pair<domain::SessionId, std::string>;

  void Erase(RowId row, const domain::EraseParts& erase);
  void EraseRows(RowId row);
  domain::Result<void> ReadLedger();
  domain::Result<void> EraseSessionsAgain();
  // Adds what is missing in the file.
  domain::Result<void> WriteLedger();
  bool IsLarge() const;
  void Wipe();

  const DatabaseFile& file_;
  Writer& writer_;
  const std::filesystem::path ledger_;
  const std::filesystem::path wipe_due_;
  Statement note_;
  Statement list_events_;
  Statement erase_choice_;
  Statement erase_content_;
  bool must_wipe_ = false;
  std::chrono::steady_clock::time_point last_commit_{};

  mutable std::mutex mutex_;
  std::set<Note> again_;      // guarded by mutex_
  std::set<Note> written_;    // in the ledger
  std::set<Note> unwritten_;  // not yet
};

}  // namespace vooraf::store::sqlite
