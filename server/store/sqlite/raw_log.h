// The log in a database as it lies on disk, for whoever checks or copies it: nothing is checked,
// understood or changed, and no lock is taken, so that it can be read beside a server, from a
// backup or from a disk that cannot be written.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/store/stored_row.h"

namespace vooraf::store {

class RawLog {
 public:
  virtual ~RawLog() = default;

  // In the order in which they were made. All that is read is of the moment of opening.
  virtual domain::Result<std::vector<domain::SessionId>> ListSessions() = 0;
  // `join_code` in its canonical form. None if no session has it.
  virtual domain::Result<std::optional<domain::SessionId>> FindJoinCode(
      const std::string& join_code) = 0;
  // Calls `visit` with each row of the session in order, until it returns false. The row is valid
  // during the call. Error SESSION_NOT_FOUND.
  virtual domain::Result<void> ReadRows(const domain::SessionId& session,
                                        const std::function<bool(const RowView&)>& visit) = 0;
  // How many events belong to no session.
  virtual domain::Result<uint64_t> CountStrayEvents() = 0;
};

// Errors: DATABASE_CANNOT_OPEN, DATABASE_LOCKED, DATABASE_NOT_OURS, DATABASE_CORRUPT,
// DATABASE_NEWER.
domain::Result<std::unique_ptr<RawLog>> OpenRawLog(const std::filesystem::path& database);

// Whether a file with these first bytes is a SQLite database.
bool IsDatabase(std::string_view first_bytes);

}  // namespace vooraf::store
