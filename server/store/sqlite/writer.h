// The one connection that writes.
//
// Thread contract: Write is called by any thread; calls wait for one another. The connection and
// statements made on it are used within Write's body alone.
#pragma once

#include <functional>
#include <mutex>
#include <optional>

#include "server/domain/error.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {

class Writer {
 public:
  explicit Writer(Connection connection) : connection_(std::move(connection)) {}

  // Runs the body in a transaction and commits it. An error that the body returns, and a database
  // that is busy or full, undo it: kRefused. Any other failure, such as one of the disk, is
  // kUnknown: SQLite may report a failed sync, hide what was written, and show it after a restart.
  // From then on nothing more is written here.
  CommitResult Write(const std::function<domain::Result<void>()>& body);

  Connection& connection() { return connection_; }

 private:
  CommitResult Failed(const SqliteError& error);

  std::mutex mutex_;
  Connection connection_;
  std::optional<domain::Error> broken_;
};

}  // namespace vooraf::store::sqlite
