// Databases that cannot be opened, each with its own error that says what to do.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "server/store/chain.h"
#include "server/store/sqlite/migrations.h"
#include "tests/store/hex.h"
#include "tests/store/sqlite/database.h"
#include "tests/store/sqlite/failing_vfs.h"

namespace vooraf::store::testing {
namespace {

namespace fs = std::filesystem;

using OpenSqliteTest = Database;

constexpr uid_t kNobody = 65534;

// File rights mean nothing to root: gives up that power for a while.
class WithoutPower {
 public:
  WithoutPower() : was_root_(geteuid() == 0) {
    if (was_root_ && seteuid(kNobody) != 0) ADD_FAILURE();
  }
  ~WithoutPower() {
    if (was_root_ && seteuid(0) != 0) ADD_FAILURE();
  }

 private:
  bool was_root_;
};

void Overwrite(const fs::path& file, size_t offset, const std::string& bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(offset));
  stream << bytes;
}

mode_t ModeOf(const fs::path& file) {
  struct stat status {};
  EXPECT_EQ(stat(file.c_str(), &status), 0) << file;
  return status.st_mode & 0777;
}

TEST_F(OpenSqliteTest, MakesFilesForItsOwnerAlone) {
  Open();
  Commit(Talk(a_, 0, 1));
  for (const char* end : {"", "-wal", "-shm", ".lock"}) {
    fs::path made = file();
    made += end;
    EXPECT_EQ(ModeOf(made), 0600) << made;
  }
}

TEST_F(OpenSqliteTest, SetsWhatDurabilityAndErasureNeed) {
  Make();
  OtherProgram other(file());
  EXPECT_EQ(other.Query("PRAGMA journal_mode"), "wal");
  EXPECT_EQ(other.Query("PRAGMA user_version"), std::to_string(sqlite::Migrations().size()));
  EXPECT_EQ(other.Query("PRAGMA application_id"), std::to_string(0x564f4f52));
  EXPECT_EQ(other.Query("SELECT version FROM releases"), SqliteOptions().version);
  EXPECT_EQ(other.Query("SELECT count(*) FROM pragma_table_list"
                        " WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"),
            "0");
}

TEST_F(OpenSqliteTest, RefusesASecondStoreUntilTheFirstIsGone) {
  Open();
  RefusesToOpen("DATABASE_IN_USE", file().string());
  RefusesToOpen("DATABASE_IN_USE", std::to_string(getpid()));
  fs::create_symlink(file(), folder() / "link.db");
  EXPECT_EQ(ReasonOf(OpenSqlite(folder() / "link.db", options_)), "DATABASE_IN_USE");
  // It did no harm to the first.
  Commit(Talk(a_, 0, 1));
  Close();
  Open();
}

TEST_F(OpenSqliteTest, RefusesASecondProcess) {
  Open();
  const pid_t child = fork();
  if (child == 0) _exit(ReasonOf(TryOpen()) == "DATABASE_IN_USE" ? 0 : 1);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST_F(OpenSqliteTest, RefusesADatabaseThatAnotherProgramHolds) {
  Make();
  OtherProgram other(file());
  other.Execute("BEGIN EXCLUSIVE");
  RefusesToOpen("DATABASE_LOCKED", file().string());
  other.Execute("COMMIT");
  Open();
}

TEST_F(OpenSqliteTest, RefusesAFileThatItMayNotWrite) {
  Make();
  fs::permissions(folder(), fs::perms::all);
  fs::path lock = file();
  lock += ".lock";
  fs::permissions(lock, fs::perms::all);
  fs::permissions(file(), fs::perms::owner_read | fs::perms::others_read);
  const WithoutPower without_power;
  RefusesToOpen("DATABASE_READ_ONLY", file().string());
}

TEST_F(OpenSqliteTest, RefusesAFolderThatItMayNotWrite) {
  // Nothing may be made in it; then it may not even be looked into.
  const auto read_only = fs::perms(0555);
  for (const fs::perms rights : {read_only, fs::perms::none}) {
    fs::permissions(folder(), rights);
    const WithoutPower without_power;
    RefusesToOpen("DATABASE_READ_ONLY", file().string());
  }
  fs::permissions(folder(), fs::perms::owner_all);
}

TEST_F(OpenSqliteTest, RefusesAFolderThatIsNotThere) {
  EXPECT_EQ(ReasonOf(OpenSqlite(folder() / "none" / "vooraf.db")), "DATABASE_CANNOT_OPEN");
  fs::create_directory(file());
  RefusesToOpen("DATABASE_CANNOT_OPEN", file().string());
}

TEST_F(OpenSqliteTest, RefusesAndLeavesAloneWhatIsNoDatabase) {
  for (const size_t size : {7, 100, 10'000}) {
    const std::string text(size, 'v');
    std::ofstream(file()) << text;
    RefusesToOpen("DATABASE_NOT_OURS", file().string());
    std::string kept;
    std::ifstream(file()) >> kept;
    EXPECT_EQ(kept, text);
  }
}

TEST_F(OpenSqliteTest, RefusesAndLeavesAloneAnotherProgramsDatabase) {
  Meddle("CREATE TABLE bookmarks (url TEXT)");
  RefusesToOpen("DATABASE_NOT_OURS", file().string());
  Meddle("PRAGMA application_id = 1234");
  RefusesToOpen("DATABASE_NOT_OURS", file().string());
  OtherProgram other(file());
  EXPECT_EQ(other.Query("SELECT group_concat(name) FROM sqlite_schema"), "bookmarks");
  EXPECT_EQ(other.Query("PRAGMA journal_mode"), "delete");
}

TEST_F(OpenSqliteTest, TakesAnEmptyFile) {
  std::ofstream(file()).flush();
  Make();
}

TEST_F(OpenSqliteTest, RefusesADatabaseOfWhichTheStartIsDamaged) {
  Make();
  // The first page, past the header: the schema.
  Overwrite(file(), 100, std::string(2'000, '\x55'));
  RefusesToOpen("DATABASE_CORRUPT", file().string());
}

TEST_F(OpenSqliteTest, RefusesADatabaseThatWasCutOff) {
  Make(1'000);
  fs::resize_file(file(), fs::file_size(file()) / 2 / 4096 * 4096);
  RefusesToOpen("DATABASE_CORRUPT", file().string());
}

TEST_F(OpenSqliteTest, SaysWhichVersionANewerDatabaseNeeds) {
  Make();
  Meddle("PRAGMA user_version = 99; INSERT INTO releases VALUES ('0.9.0'), ('0.10.2'), ('0.10.1')");
  RefusesToOpen("DATABASE_NEWER", "0.10.2");
  RefusesToOpen("DATABASE_NEWER", file().string());
}

TEST_F(OpenSqliteTest, SaysWhichVersionWroteAnEventThatThisOneCannotRead) {
  Make(3);
  options_.version = "0.7.0";
  Open();
  Close();
  options_.version = SqliteOptions().version;
  // As the newer one would have chained it: an event 4, with field 999 in it.
  const domain::StoredEvent event = Rated(4);
  const std::string structure = event.event.SerializeAsString() + "\xb8\x3e\x01";
  Open();
  Link link{.session = a_.value, .seq = 4, .time_us = event.time.time_since_epoch().count()};
  link.structure_digest = Digest(std::string(32, 's'), structure);
  const domain::Hash hash = ChainHash(ReadAll(log(), a_).head->hash, link);
  Close();
  Meddle("INSERT INTO events (key, time_us, structure, structure_salt, hash) VALUES (" +
         std::to_string((int64_t{1} << 32) + 4) + ", " + std::to_string(link.time_us) + ", x'" +
         Hex(structure) + "', x'" + Hex(std::string(32, 's')) + "', x'" + Hex(hash) + "')");
  Open();
  const auto read = ReadAll(log(), a_).head;
  ASSERT_EQ(ReasonOf(read), "LOG_UNKNOWN_EVENT");
  EXPECT_EQ(read.error().metadata.at("seq"), "4");
  EXPECT_NE(read.error().Message("en").find("0.7.0"), std::string::npos);
}

TEST_F(OpenSqliteTest, RefusesToMakeADatabaseOnAFullDisk) {
  FailingVfs vfs;
  options_.vfs = vfs.name();
  vfs.Fail(FailingVfs::Operation::kWrite, "", SQLITE_FULL);
  ASSERT_EQ(ReasonOf(TryOpen()), "DISK_FULL");
  vfs.Heal();
  Make();
}

}  // namespace
}  // namespace vooraf::store::testing
