#include "tests/bench/reference/sqlite_log.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/measure/stats.h"

namespace vooraf::bench {
namespace {

using Clock = std::chrono::steady_clock;

// A vote's structural part with its salt and digests.
constexpr size_t kRowBytes = 150;
// Makes the WAL longer than it can get between two checkpoints, at 1,000 pages.
constexpr size_t kWarmUpRows = 40'000;

class BareLog {
 public:
  explicit BareLog(const std::filesystem::path& folder) : path_(folder / "bare.db") {
    Delete();
    db_.emplace(path_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db_->exec("PRAGMA journal_mode=WAL");
    db_->exec("PRAGMA synchronous=FULL");
    db_->exec("CREATE TABLE log (seq INTEGER PRIMARY KEY, row BLOB NOT NULL) STRICT");
    insert_.emplace(*db_, "INSERT INTO log (row) VALUES (?)");
    begin_.emplace(*db_, "BEGIN IMMEDIATE");
    commit_.emplace(*db_, "COMMIT");
    // A file that grows costs the file system a transaction of its own at each sync. A server's WAL
    // has long stopped growing: it is written again from its start after each checkpoint.
    Commit(kWarmUpRows);
    db_->exec("PRAGMA wal_checkpoint(RESTART)");
  }
  ~BareLog() {
    insert_.reset();
    begin_.reset();
    commit_.reset();
    db_.reset();
    Delete();
  }

  void Commit(size_t rows) {
    Run(*begin_);
    for (size_t i = 0; i < rows; ++i) {
      insert_->bindNoCopy(1, row_.data(), static_cast<int>(row_.size()));
      Run(*insert_);
    }
    Run(*commit_);
  }

 private:
  static void Run(SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
  }
  void Delete() {
    for (const char* suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(path_.string() + suffix);
  }

  const std::filesystem::path path_;
  const std::string row_ = std::string(kRowBytes, 'x');
  std::optional<SQLite::Database> db_;
  std::optional<SQLite::Statement> insert_, begin_, commit_;
};

}  // namespace

double CommitP50Us(const std::filesystem::path& folder, size_t commits) {
  BareLog log(folder);
  std::vector<double> taken_us;
  for (size_t i = 0; i < commits; ++i) {
    const auto start = Clock::now();
    log.Commit(1);
    taken_us.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
  }
  return Median(taken_us);
}

double GroupCommitRowsPerS(const std::filesystem::path& folder, size_t rows_per_commit,
                           std::chrono::milliseconds duration) {
  BareLog log(folder);
  const auto start = Clock::now();
  size_t rows = 0;
  while (Clock::now() - start < duration) {
    log.Commit(rows_per_commit);
    rows += rows_per_commit;
  }
  return static_cast<double>(rows) / std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace vooraf::bench
