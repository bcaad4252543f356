#include "server/store/sqlite/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <string>
#include <system_error>

#include "server/store/refusals.h"
#include "server/store/sqlite/ballot_keys.h"
#include "server/store/sqlite/connection.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/durable_file.h"
#include "server/store/sqlite/file_lock.h"

namespace vooraf::store {

using domain::Result;
using std::filesystem::path;

namespace {

constexpr std::chrono::seconds kBusyTimeout{10};
// Of databases that were replaced, before somebody has to tidy up.
constexpr int kKeptMax = 1'000;

bool IsThere(const path& file) {
  std::error_code error;
  return std::filesystem::exists(file, error);
}

// Removed unless it is kept under its own name.
class Part {
 public:
  explicit Part(const path& whole) : file(whole.string() + ".part") { Remove(); }
  ~Part() { Remove(); }
  Part(const Part&) = delete;

  const path file;

 private:
  void Remove() {
    std::error_code error;
    std::filesystem::remove(file, error);
  }
};

Result<void> Sync(const path& file) {
  const sqlite::Descriptor opened(file, O_RDONLY);
  if (!opened || fsync(opened.number()) != 0) return sqlite::FailedFile(file);
  return {};
}

path FolderOf(const path& file) { return std::filesystem::absolute(file).parent_path(); }

// Gives the finished part its name, durably.
Result<void> Keep(const path& part, const path& name) {
  if (auto synced = Sync(part); !synced) return synced;
  if (rename(part.c_str(), name.c_str()) != 0) return sqlite::FailedFile(name);
  return sqlite::SyncFolder(FolderOf(name));
}

// Moves what the write-ahead log holds into the database, if that can be: a damaged one is kept as
// it is, which may be why a copy is put back.
void CloseWhole(const path& database) {
  try {
    sqlite::Connection connection =
        sqlite::DatabaseFile{database, kBusyTimeout, nullptr}.OpenToWrite();
    connection.QueryNumber("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const sqlite::SqliteError&) {
    // Its log goes aside with it.
  }
}

path LogOf(const path& database) { return database.string() + "-wal"; }

// A second name for the database, of which the first goes to the copy. Its write-ahead log goes
// along: left behind, it would be taken for the copy's.
Result<path> KeepAside(const path& database) {
  for (int n = 1; n <= kKeptMax; ++n) {
    const path kept = database.string() + ".before-" + std::to_string(n);
    if (link(database.c_str(), kept.c_str()) == 0) {
      if (rename(LogOf(database).c_str(), LogOf(kept).c_str()) != 0 && errno != ENOENT) {
        return sqlite::FailedFile(LogOf(database));
      }
      return kept;
    }
    if (errno != EEXIST) return sqlite::FailedFile(kept);
  }
  return Refuse(kFileExists, {{"file", database.string() + ".before-" + std::to_string(kKeptMax)}});
}

// The votes in the copy are older than those that the keys were for.
Result<void> DestroyKeys(const path& database) {
  sqlite::BallotKeys keys(database);
  auto there = keys.List();
  if (!there) return domain::Propagate(there);
  for (const sqlite::BallotId& id : *there) {
    if (auto done = keys.Destroy(id); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> BackUp(const path& database, const path& copy, const CheckDatabase& check) {
  if (!IsThere(database)) {
    return tl::unexpected(sqlite::CannotOpen(database, {ENOENT, std::generic_category()}));
  }
  if (IsThere(copy)) return Refuse(kFileExists, {{"file", copy.string()}});
  const Part part(copy);
  const sqlite::DatabaseFile file{database, kBusyTimeout, nullptr};
  try {
    sqlite::Connection connection(database, SQLITE_OPEN_READWRITE, kBusyTimeout);
    // A copy without free pages, of one moment; whoever writes goes on meanwhile.
    sqlite::Statement statement(connection, "VACUUM INTO ?1");
    const std::string into = part.file.string();
    statement.Run(std::string_view(into));
  } catch (const sqlite::SqliteError& error) {
    return tl::unexpected(file.WhileOpening(error));
  }
  if (auto whole = check(part.file); !whole) return whole;
  return Keep(part.file, copy);
}

Result<path> PutBack(const path& copy, const path& database, const CheckDatabase& check) {
  auto lock = sqlite::FileLock::Take(database);
  if (!lock) return domain::Propagate(lock);
  if (auto whole = check(copy); !whole) return domain::Propagate(whole);
  const Part part(database);
  std::error_code error;
  std::filesystem::copy_file(copy, part.file, error);
  if (error) return tl::unexpected(sqlite::CannotOpen(part.file, error));
  path kept;
  if (IsThere(database)) {
    CloseWhole(database);
    auto aside = KeepAside(database);
    if (!aside) return aside;
    kept = *aside;
  }
  if (auto gone = DestroyKeys(database); !gone) return domain::Propagate(gone);
  if (auto done = Keep(part.file, database); !done) return domain::Propagate(done);
  return kept;
}

}  // namespace vooraf::store
