// The log in SQLite. Commits go through the writer; reads have connections of their own, so that
// neither waits for the other.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "server/store/event_log.h"
#include "server/store/sqlite/connection.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/erasures.h"
#include "server/store/sqlite/secret_ballots.h"
#include "server/store/sqlite/session_tables.h"
#include "server/store/sqlite/sqlite_store.h"
#include "server/store/sqlite/writer.h"
#include "server/store/stored_row.h"

namespace vooraf::store::sqlite {

class SqliteEventLog final : public EventLog {
 public:
  // REQUIRES: file and writer outlive this. Throws SqliteError.
  SqliteEventLog(const DatabaseFile& file, Writer& writer, std::string newest_version);
  ~SqliteEventLog() override;

  // Ends secret ballots and erasures whose end a crash interrupted. Errors: as of BallotKeys and
  // Erasures.
  domain::Result<void> FinishInterrupted();

  // As of SqliteStore.
  CommitResult AddSession(const domain::SessionId& session, const FillSession& fill);

  CommitResult Commit(std::span<const Append> batch) override;
  domain::Result<Head> ReadUntil(
      const domain::SessionId& session, uint64_t after_seq, uint64_t last_seq,
      const std::function<void(domain::StoredEvent&&)>& visit) const override;
  domain::Result<Head> ReadHead(const domain::SessionId& session) const override;
  domain::Result<domain::SideData> ReadSideData(const domain::SessionId& session) const override;
  domain::Result<std::optional<domain::SessionId>> FindJoinCode(
      const std::string& join_code) const override;
  domain::Result<std::vector<SessionRecord>> ListSessions(
      const domain::AccountId& account, size_t limit,
      const std::optional<domain::SessionId>& after) const override;
  domain::Result<std::vector<domain::SessionId>> SessionsWithWork(domain::Time now) const override;
  domain::Result<std::vector<std::string>> ToEraseAgain(
      const domain::SessionId& session) const override;
  void Tidy() override { erasures_.Tidy(); }

 private:
  // Where a session stands, so that the next append need not look it up.
  struct Place {
    RowId row = 0;
    Head head;
  };
  using Places = std::unordered_map<domain::SessionId, Place>;
  struct LogReader;
  struct Lookups;

  domain::Result<void> Write(const Append& append, Places& moved);
  domain::Result<Place*> FindPlace(const Append& append, Places& moved);

  const DatabaseFile& file_;
  Writer& writer_;
  const std::string newest_version_;

  mutable SecretBallots secret_ballots_;
  Erasures erasures_;

  // Used within Writer::Write alone.
  SessionTables tables_;
  Sealer sealer_;
  Places places_;

  // Reading a long log takes a while; look-ups do not wait for it.
  std::unique_ptr<LogReader> log_reader_;
  std::unique_ptr<Lookups> lookups_;
};

}  // namespace vooraf::store::sqlite
