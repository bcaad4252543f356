#include "server/store/sqlite/database_file.h"

#include "server/store/refusals.h"

namespace vooraf::store::sqlite {

using domain::Error;

Connection DatabaseFile::OpenToWrite() const {
  Connection connection(path, SQLITE_OPEN_READWRITE, busy_timeout, vfs);
  connection.Execute(
      "PRAGMA synchronous = FULL;"
      // Erased texts are overwritten, not just let go of.
      "PRAGMA secure_delete = ON;"
      "PRAGMA foreign_keys = ON;"
      // Gives the room back after a burst; otherwise the log keeps its largest size.
      "PRAGMA journal_size_limit = 67108864;");
  return connection;
}

Connection DatabaseFile::OpenToRead() const {
  // Not SQLITE_OPEN_READONLY: a reader of a write-ahead log has to write its shared index.
  Connection connection(path, SQLITE_OPEN_READWRITE, busy_timeout, vfs);
  connection.Execute("PRAGMA query_only = ON");
  return connection;
}

Error DatabaseFile::WhileOpening(const SqliteError& error) const {
  switch (error.code()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {&kDatabaseLocked, {{"file", path.string()}}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {&kDatabaseReadOnly, {{"file", path.string()}}};
    case SQLITE_NOTADB:
      return {&kDatabaseNotOurs, {{"file", path.string()}}};
    case SQLITE_CORRUPT:
      return {&kDatabaseCorrupt, {{"file", path.string()}, {"cause", error.text}}};
    case SQLITE_FULL:
      return {&kDiskFull, {}};
    default:
      return {&kDatabaseCannotOpen, {{"file", path.string()}, {"cause", error.text}}};
  }
}

Error DatabaseFile::WhileReading(const SqliteError& error) const {
  switch (error.code()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {&kDatabaseCorrupt, {{"file", path.string()}, {"cause", error.text}}};
    default:
      return {&kReadFailed, {{"cause", error.text}}};
  }
}

}  // namespace vooraf::store::sqlite
