// All that is kept on disk, in one SQLite file: the log, what lies beside it, accounts,
// and the templates that they keep.
//
// Opening looks at the file's header, schema and nothing else, so that it takes the same time
// however much there is: each session's chain is checked when the session is read.
//
// Thread contract: as of the ports. One process per database; a second store on the
// same file, in this process or another, is refused.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "server/domain/error.h"
#include "server/store/account_store.h"
#include "server/store/event_log.h"
#include "server/store/stored_row.h"
#include "server/store/template_store.h"

namespace vooraf::store {

struct SqliteOptions {
  // How long to wait for another program, such as a backup, that holds the database.
  std::chrono::milliseconds busy_timeout{2'000};
  // This release, or in tests another one.
  std::string version;
  // SQLite's name for the file system to use; null for the usual one. For tests.
  const char* vfs = nullptr;

  SqliteOptions();
};

// Gives a session's rows to `add`, from the first on and sealed already, and then its record.
using AddRow = std::function<domain::Result<void>(const StoredRow& row)>;
using FillSession = std::function<domain::Result<SessionRecord>(const AddRow& add)>;

class SqliteStore {
 public:
  virtual ~SqliteStore() = default;

  virtual EventLog& log() = 0;
  virtual AccountStore& accounts() = 0;
  virtual TemplateStore& templates() = 0;

  // Writes a session that was not held here, in one transaction: what `fill` refuses, and what it
  // has not finished when the process ends, leaves nothing. REQUIRES: there is no such session.
  virtual CommitResult AddSession(const domain::SessionId& session, const FillSession& fill) = 0;
};

// Opens the database, making it if there is none. The folder must exist. Errors: DATABASE_IN_USE,
// DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CANNOT_OPEN, DATABASE_NOT_OURS, DATABASE_CORRUPT,
// DATABASE_NEWER, DISK_FULL.
domain::Result<std::unique_ptr<SqliteStore>> OpenSqlite(const std::filesystem::path& path,
                                                        const SqliteOptions& options = {});

// The accounts alone, for a command line that works whether a server has the database open or not.
// Without a server as OpenSqlite; beside one that runs, the database must be of this version's
// schema, or it is DATABASE_IN_USE.
domain::Result<std::shared_ptr<AccountStore>> OpenSqliteAccounts(const std::filesystem::path& path,
                                                                 const SqliteOptions& options = {});

}  // namespace vooraf::store
