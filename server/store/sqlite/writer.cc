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
