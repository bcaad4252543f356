#include "server/store/sqlite/sqlite_store.h"

#include <system_error>

#include "server/store/refusals.h"
#include "server/store/sqlite/account_store.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/event_log.h"
#include "server/store/sqlite/file_lock.h"
#include "server/store/sqlite/migrations.h"
#include "server/store/sqlite/template_store.h"
#include "server/store/sqlite/writer.h"

namespace vooraf::store {

using domain::Result;

namespace sqlite {
namespace {

class Store final : public SqliteStore {
 public:
  // Throws SqliteError.
  Store(FileLock lock, DatabaseFile file, Connection connection, std::string newest_version)
      : lock_(std::move(lock)),
        file_(std::move(file)),
        writer_(std::move(connection), file_.busy_timeout),
        log_(file_, writer_, std::move(newest_version)),
        accounts_(file_, writer_),
        templates_(file_, writer_) {}

  Result<void> FinishInterrupted() { return log_.FinishInterrupted(); }

  EventLog& log() override { return log_; }
  AccountStore& accounts() override { return accounts_; }
  TemplateStore& templates() override { return templates_; }
  CommitResult AddSession(const domain::SessionId& session, const FillSession& fill) override {
    return log_.AddSession(session, fill);
  }

 private:
  FileLock lock_;  // let go of last
  const DatabaseFile file_;
  Writer writer_;
  SqliteEventLog log_;
  SqliteAccountStore accounts_;
  SqliteTemplateStore templates_;
};

// Readers that do not make the writer wait; a file system without shared memory has none.
Result<void> UseWriteAheadLog(Connection& connection, const DatabaseFile& file) {
  Statement statement(connection, "PRAGMA journal_mode = WAL");
  Rows rows = statement.Query();
  if (rows.Next() && rows.Bytes(0) == "wal") return {};
  return Refuse(kDatabaseCannotOpen, {{"file", file.path.string()},
                                      {"cause", "this file system cannot hold a shared database"}});
}

Result<std::unique_ptr<SqliteStore>> Open(FileLock lock, const DatabaseFile& file,
                                          const std::string& version) {
  try {
    Connection connection = file.OpenToWrite();
    if (auto done = Migrate(connection, Migrations(), file.path.string(), version); !done) {
      return domain::Propagate(done);
    }
    // Only now: until here a file that is not ours was left as it is.
    if (auto done = UseWriteAheadLog(connection, file); !done) {
      return domain::Propagate(done);
    }
    std::string newest = NewestVersion(connection);
    auto store =
        std::make_unique<Store>(std::move(lock), file, std::move(connection), std::move(newest));
    if (auto done = store->FinishInterrupted(); !done) return domain::Propagate(done);
    return store;
  } catch (const SqliteError& error) {
    return tl::unexpected(file.WhileOpening(error));
  }
}

// Accounts beside a running server: SQLite lets processes write one after another, and the server's
// next commit waits for this one as for a backup.
struct SharedAccounts {
  SharedAccounts(DatabaseFile database, Connection connection)
      : file(std::move(database)),
        writer(std::move(connection), file.busy_timeout),
        accounts(file, writer) {}

  const DatabaseFile file;
  Writer writer;
  SqliteAccountStore accounts;
};

Result<std::shared_ptr<AccountStore>> OpenBesideServer(const DatabaseFile& file,
                                                       const domain::Error& in_use) {
  try {
    Connection connection = file.OpenToWrite();
    const int64_t schema = connection.QueryNumber("PRAGMA user_version");
    if (schema != static_cast<int64_t>(Migrations().size())) return tl::unexpected(in_use);
    auto shared = std::make_shared<SharedAccounts>(file, std::move(connection));
    return std::shared_ptr<AccountStore>(shared, &shared->accounts);
  } catch (const SqliteError& error) {
    return tl::unexpected(file.WhileOpening(error));
  }
}

}  // namespace
}  // namespace sqlite

SqliteOptions::SqliteOptions() : version(VOORAF_VERSION) {}

namespace {

// One lock for each database, whatever links lead to it.
Result<std::filesystem::path> Canonical(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path canonical = std::filesystem::weakly_canonical(path, error);
  if (error) return tl::unexpected(sqlite::CannotOpen(path, error));
  return canonical;
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> OpenSqlite(const std::filesystem::path& path,
                                                const SqliteOptions& options) {
  auto canonical = Canonical(path);
  if (!canonical) return domain::Propagate(canonical);
  auto lock = sqlite::FileLock::Take(*canonical);
  if (!lock) return domain::Propagate(lock);
  if (auto made = sqlite::MakeFile(*canonical); !made) return domain::Propagate(made);
  return sqlite::Open(std::move(*lock), {*canonical, options.busy_timeout, options.vfs},
                      options.version);
}

Result<std::shared_ptr<AccountStore>> OpenSqliteAccounts(const std::filesystem::path& path,
                                                         const SqliteOptions& options) {
  auto store = OpenSqlite(path, options);
  if (!store) {
    if (store.error().refusal != &kDatabaseInUse) return domain::Propagate(store);
    auto canonical = Canonical(path);
    if (!canonical) return domain::Propagate(canonical);
    return sqlite::OpenBesideServer({*canonical, options.busy_timeout, options.vfs}, store.error());
  }
  std::shared_ptr<SqliteStore> shared = std::move(*store);
  return std::shared_ptr<AccountStore>(shared, &shared->accounts());
}

}  // namespace vooraf::store
