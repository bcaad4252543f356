#include "server/store/sqlite/writer.h"

#include "server/store/refusals.h"
#include "server/store/sqlite/transaction.h"

namespace vooraf::store::sqlite {

using domain::Error;

CommitResult Writer::Write(const std::function<domain::Result<void>()>& body) {
  const std::lock_guard lock(mutex_);
  if (broken_) return {CommitStatus::kUnknown, broken_};
  try {
    Transaction transaction(connection_);
    if (const auto done = body(); !done) return {CommitStatus::kRefused, done.error()};
    transaction.Commit();
    return {};
  } catch (const SqliteError& error) {
    return Failed(error);
  }
}

bool Writer::CutLog(std::chrono::milliseconds patience) {
  const std::lock_guard lock(mutex_);
  if (broken_) return false;
  const auto set_timeout = [&](std::chrono::milliseconds timeout) {
    sqlite3_busy_timeout(connection_.handle(), static_cast<int>(timeout.count()));
  };
  set_timeout(patience);
  bool cut = false;
  try {
    Statement checkpoint(connection_, "PRAGMA wal_checkpoint(TRUNCATE)");
    Rows rows = checkpoint.Query();
    cut = rows.Next() && rows.Number(0) == 0;
  } catch (const SqliteError&) {
    // Nothing is lost: all is still in the log.
  }
  set_timeout(busy_timeout_);
  return cut;
}

bool Writer::Rewrite() {
  const std::lock_guard lock(mutex_);
  if (broken_) return false;
  try {
    connection_.Execute("VACUUM");
    return true;
  } catch (const SqliteError&) {
    // The database is as it was.
    return false;
  }
}

CommitResult Writer::Failed(const SqliteError& error) {
  if (!connection_.in_transaction()) {
    switch (error.code()) {
      case SQLITE_BUSY:
        return {CommitStatus::kRefused, Error{&kDatabaseBusy, {}}};
      case SQLITE_FULL:
        return {CommitStatus::kRefused, Error{&kDiskFull, {}}};
      case SQLITE_CONSTRAINT:
      case SQLITE_TOOBIG:
        return {CommitStatus::kRefused, Error{&kDatabaseRefused, {{"cause", error.text}}}};
      default:
        break;
    }
  }
  broken_ = Error{&kOutcomeUnknown, {{"cause", error.text}}};
  return {CommitStatus::kUnknown, broken_};
}

}  // namespace vooraf::store::sqlite
