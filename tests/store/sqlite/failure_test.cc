// Commits that fail: cleanly, with the log working again once the cause is gone, or with an outcome
// that only a restart tells.
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>

#include "tests/store/sqlite/database.h"
#include "tests/store/sqlite/failing_vfs.h"

namespace vooraf::store::testing {
namespace {

using Operation = FailingVfs::Operation;

class Failure : public Database {
 protected:
  Failure() { options_.vfs = vfs_.name(); }

  // The next commit fails like this; the session then still stands where it stood.
  void CommitFails(uint64_t seq, CommitStatus status, const std::string& reason) {
    // Long enough to take several writes.
    const std::string text(20'000, 'x');
    const CommitResult result =
        CommitOne(log(), AppendOf(a_, seq, {Proposed(seq + 1, text), Proposed(seq + 2, text)}));
    EXPECT_EQ(result.status, status);
    EXPECT_EQ(ReasonOf(result), reason);
  }
  uint64_t Seq() {
    const auto head = ReadAll(log(), a_).head;
    EXPECT_TRUE(head) << ReasonOf(head);
    return head ? head->seq : 0;
  }

  FailingVfs vfs_;
};

TEST_F(Failure, AFullDiskRefusesAndTheLogGoesOnOnceThereIsRoom) {
  Open();
  Commit(Talk(a_, 0, 5));
  // Wherever in the transaction the room runs out.
  for (int good = 0; good < 4; ++good) {
    vfs_.Fail(Operation::kWrite, "-wal", SQLITE_FULL, good);
    CommitFails(5, CommitStatus::kRefused, "DISK_FULL");
    CommitFails(5, CommitStatus::kRefused, "DISK_FULL");
    EXPECT_EQ(Seq(), 5);
  }
  vfs_.Heal();
  Commit(Talk(a_, 5, 5));
  Open();
  EXPECT_EQ(Seq(), 10);
}

TEST_F(Failure, AFullDiskRefusesAccountsToo) {
  auto opened = TryOpen();
  ASSERT_TRUE(opened);
  vfs_.Fail(Operation::kWrite, "-wal", SQLITE_FULL);
  AccountStore& accounts = (*opened)->accounts();
  EXPECT_EQ(ReasonOf(accounts.AddAccount({{"id1"}, "Ann", "hash"})), "DISK_FULL");
  vfs_.Heal();
  EXPECT_TRUE(accounts.AddAccount({{"id1"}, "Ann", "hash"}));
}

// The same with a real file system of half a megabyte, where this machine lets us make one.
TEST_F(Failure, ATinyDiskRefusesAndTheLogGoesOnOnceThereIsRoom) {
  const std::filesystem::path disk = folder() / "disk";
  std::filesystem::create_directory(disk);
  // Seen by this process alone, and gone with it.
  if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=512k") != 0) {
    GTEST_SKIP() << "mounting a file system needs root";
  }
  const std::filesystem::path ballast = disk / "ballast";
  std::ofstream(ballast) << std::string(100'000, 'x');
  {
    auto opened = OpenSqlite(disk / "vooraf.db");
    ASSERT_TRUE(opened) << opened.error().Message("en");
    EventLog& log = (*opened)->log();
    uint64_t seq = 0;
    CommitResult result;
    while ((result = CommitOne(log, Talk(a_, seq, 50))).status == CommitStatus::kDone) seq += 50;
    EXPECT_EQ(result.status, CommitStatus::kRefused);
    EXPECT_EQ(ReasonOf(result), "DISK_FULL");
    EXPECT_GT(seq, 0);
    EXPECT_EQ(ReadAll(log, a_).head->seq, seq);
    std::filesystem::remove(ballast);
    EXPECT_EQ(CommitOne(log, Talk(a_, seq, 50)).status, CommitStatus::kDone);
    EXPECT_EQ(ReadAll(log, a_).head->seq, seq + 50);
  }
  EXPECT_EQ(umount(disk.c_str()), 0);
}

TEST_F(Failure, AnotherProgramsWriteRefusesUntilItEnds) {
  Open();
  Commit(Talk(a_, 0, 5));
  OtherProgram other(file());
  other.Execute("BEGIN IMMEDIATE");
  CommitFails(5, CommitStatus::kRefused, "DATABASE_BUSY");
  EXPECT_EQ(Seq(), 5);
  other.Execute("COMMIT");
  Commit(Talk(a_, 5, 5));
}

TEST_F(Failure, AnotherProgramsReadRefusesNothing) {
  Open();
  Commit(Talk(a_, 0, 5));
  OtherProgram other(file());
  other.Execute("BEGIN; SELECT count(*) FROM events");
  Commit(Talk(a_, 5, 5));
  other.Execute("COMMIT");
}

TEST_F(Failure, AFailedSyncLeavesTheOutcomeUnknownUntilARestart) {
  Open();
  Commit(Talk(a_, 0, 5));
  vfs_.Fail(Operation::kSync, "-wal", SQLITE_IOERR_FSYNC);
  CommitFails(5, CommitStatus::kUnknown, "OUTCOME_UNKNOWN");
  // Not even when the disk seems well again: nobody knows what the session stands at.
  vfs_.Heal();
  CommitFails(5, CommitStatus::kUnknown, "OUTCOME_UNKNOWN");
  Open();
  const uint64_t seq = Seq();
  EXPECT_TRUE(seq == 5 || seq == 7) << seq;
  Commit(Talk(a_, seq, 1));
}

TEST_F(Failure, AFailedWriteLeavesTheOutcomeUnknownUntilARestart) {
  for (int good = 0; good < 4; ++good) {
    Open();
    const uint64_t seq = good == 0 ? 0 : Seq();
    vfs_.Fail(Operation::kWrite, "-wal", SQLITE_IOERR_WRITE, good);
    CommitFails(seq, CommitStatus::kUnknown, "OUTCOME_UNKNOWN");
    vfs_.Heal();
    CommitFails(seq, CommitStatus::kUnknown, "OUTCOME_UNKNOWN");
    Open();
    if (good == 0) {
      Commit(Talk(a_, 0, 3));
    } else {
      EXPECT_TRUE(Seq() == seq || Seq() == seq + 2);
    }
  }
}

// Moving the log into the main file may fail without harm: the log is still there.
TEST_F(Failure, AFailedCheckpointLosesNothing) {
  for (const auto& [operation, code] :
       {std::pair(Operation::kWrite, SQLITE_FULL), std::pair(Operation::kWrite, SQLITE_IOERR_WRITE),
        std::pair(Operation::kSync, SQLITE_IOERR_FSYNC)}) {
    Open();
    const auto head = ReadAll(log(), a_).head;
    uint64_t seq = head ? head->seq : 0;
    const uint64_t until = seq + 10'000;
    vfs_.Fail(operation, "vooraf.db", code);
    // Some two megabytes a round: well past the thousand pages at which SQLite checkpoints.
    for (; seq < until; seq += 500) {
      Append append = Talk(a_, seq, 500);
      std::vector<domain::StoredEvent> events = *append.events;
      events.back() = Proposed(seq + 500, std::string(300'000, 'x'));
      Commit(AppendOf(a_, seq, events));
    }
    EXPECT_EQ(Seq(), seq);
    EXPECT_GT(std::filesystem::file_size(file().string() + "-wal"), 5'000'000);
    vfs_.Heal();
    Open();
    EXPECT_EQ(Seq(), seq);
  }
}

}  // namespace
}  // namespace vooraf::store::testing
