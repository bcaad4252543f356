// The one connection that writes.
//
// Thread contract: Write is called by any thread; calls wait for one another. The connection and
// statements made on it are used within Write's body alone.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

#include "server/domain/error.h"
#include "server/store/event_log.h"
#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {

class Writer {
 public:
  Writer(Connection connection, std::chrono::milliseconds busy_timeout)
      : connection_(std::move(connection)), busy_timeout_(busy_timeout) {}

  // Runs the body in a transaction and commits it. An error that the body returns, and a database
  // that is busy or full, undo it: kRefused. Any other failure, such as one of the disk, is
  // kUnknown: SQLite may report a failed sync, hide what was written, and show it after a restart.
  // From then on nothing more is written here.
  CommitResult Write(const std::function<domain::Result<void>()>& body);

  // Moves all that the write-ahead log holds into the database and cuts it to nothing, so that what
  // was deleted is gone from both. False if that cannot be now, such as while another program reads
  // an earlier moment and does not end within `patience`. Everything else that is to be written
  // waits meanwhile.
  bool CutLog(std::chrono::milliseconds patience);

  // Writes the whole database anew, so that no page keeps bytes of what was in it before. False if
  // that cannot be now. Everything else that is to be written waits meanwhile, about a second for
  // 64 MB.
  bool Rewrite();

  Connection& connection() { return connection_; }

 private:
  CommitResult Failed(const SqliteError& error);

  std::mutex mutex_;
  Connection connection_;
  const std::chrono::milliseconds busy_timeout_;
  std::optional<domain::Error> broken_;
};

}  // namespace vooraf::store::sqlite
