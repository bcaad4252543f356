// Backups: made while the database is written, put back at once or not at all.
#include "server/store/sqlite/backup.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "server/store/refusals.h"
#include "tests/store/sqlite/database.h"

namespace vooraf::store::testing {
namespace {

namespace fs = std::filesystem;
using domain::OpenSecretBallot;
using domain::PutSecretVote;

class Backups : public Database {
 protected:
  fs::path copy() const { return folder() / "copy.db"; }
  static domain::Result<void> Whole(const fs::path&) { return {}; }
  std::vector<std::string> Files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder())) {
      names.push_back(entry.path().filename());
    }
    return names;
  }
};

TEST_F(Backups, AreOfOneMomentWhileOthersWrite) {
  Open();
  Commit(Talk(a_, 0, 50));
  std::atomic<bool> stop = false;
  uint64_t seq = 50;
  std::thread writer([&] {
    while (!stop) {
      Commit(Talk(a_, seq, 5));
      seq += 5;
    }
  });
  for (int i = 0; i < 5; ++i) {
    const fs::path file = folder() / ("copy-" + std::to_string(i));
    const auto done = BackUp(this->file(), file, Whole);
    EXPECT_TRUE(done) << ReasonOf(done);
  }
  stop = true;
  writer.join();
  Close();
  uint64_t last = 0;
  for (int i = 0; i < 5; ++i) {
    const auto store = OpenSqlite(folder() / ("copy-" + std::to_string(i)));
    ASSERT_TRUE(store) << ReasonOf(store);
    const auto head = ReadAll((*store)->log(), a_).head;
    ASSERT_TRUE(head) << ReasonOf(head);
    EXPECT_EQ(head->seq % 5, 0u);
    EXPECT_GE(head->seq, std::max<uint64_t>(last, 50));
    last = head->seq;
  }
}

TEST_F(Backups, ArePutBackAndWhatWasBeforeIsKept) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  struct stat made {};
  ASSERT_EQ(stat(copy().c_str(), &made), 0);
  Open();
  Commit(Talk(a_, 9, 3));
  Close();
  const auto kept = PutBack(copy(), file(), Whole);
  ASSERT_TRUE(kept) << ReasonOf(kept);
  Open();
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 9u);
  Close();
  const auto before = OpenSqlite(*kept);
  ASSERT_TRUE(before) << ReasonOf(before);
  EXPECT_EQ(ReadAll((*before)->log(), a_).head->seq, 12u);
}

// What backups are for.
TEST_F(Backups, ArePutBackOverADamagedDatabase) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  {
    std::fstream damaged(file(), std::ios::in | std::ios::out | std::ios::binary);
    damaged << std::string(4096, 'x');
  }
  ASSERT_FALSE(TryOpen());
  const auto kept = PutBack(copy(), file(), Whole);
  ASSERT_TRUE(kept) << ReasonOf(kept);
  EXPECT_TRUE(fs::exists(*kept));
  Open();
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 9u);
}

// As after a crash: newer events stand in the write-ahead log of a database that cannot be read.
TEST_F(Backups, TakeNoWriteAheadLogOfAnotherForTheirs) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  const fs::path wal = file().string() + "-wal";
  Open();
  Commit(Talk(a_, 9, 3));
  fs::copy_file(wal, folder() / "crashed-wal");
  ASSERT_GT(fs::file_size(wal), 0u);
  Close();
  fs::copy_file(folder() / "crashed-wal", wal);
  {
    std::fstream damaged(file(), std::ios::in | std::ios::out | std::ios::binary);
    damaged << std::string(100, 'x');
  }
  const auto kept = PutBack(copy(), file(), Whole);
  ASSERT_TRUE(kept) << ReasonOf(kept);
  Open();
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 9u);
}

TEST_F(Backups, ArePutBackWhereThereIsNothing) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  fs::create_directory(folder() / "other");
  const auto kept = PutBack(copy(), folder() / "other/vooraf.db", Whole);
  ASSERT_TRUE(kept) << ReasonOf(kept);
  EXPECT_TRUE(kept->empty());
  const auto store = OpenSqlite(folder() / "other/vooraf.db");
  ASSERT_TRUE(store);
  EXPECT_EQ(ReadAll((*store)->log(), a_).head->seq, 9u);
}

TEST_F(Backups, AreNotPutBackOverARunningServer) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  Open();
  Commit(Talk(a_, 9, 3));
  EXPECT_EQ(ReasonOf(PutBack(copy(), file(), Whole)), "DATABASE_IN_USE");
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 12u);
}

TEST_F(Backups, ThatAreNotWholeAreNeitherKeptNorPutBack) {
  Make(9);
  const auto broken = [](const fs::path&) -> domain::Result<void> {
    return Refuse(kLogBroken, {{"session", "a"}, {"seq", "3"}});
  };
  EXPECT_EQ(ReasonOf(BackUp(file(), copy(), broken)), "LOG_BROKEN");
  EXPECT_FALSE(fs::exists(copy()));
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  Open();
  Commit(Talk(a_, 9, 3));
  Close();
  const auto files = Files();
  EXPECT_EQ(ReasonOf(PutBack(copy(), file(), broken)), "LOG_BROKEN");
  EXPECT_THAT(Files(), ::testing::UnorderedElementsAreArray(files));
  Open();
  EXPECT_EQ(ReadAll(log(), a_).head->seq, 12u);
}

TEST_F(Backups, OverwriteNothing) {
  Make(9);
  std::ofstream(copy()) << "mine";
  EXPECT_EQ(ReasonOf(BackUp(file(), copy(), Whole)), "FILE_EXISTS");
  EXPECT_EQ(fs::file_size(copy()), 4u);
  EXPECT_EQ(ReasonOf(BackUp(folder() / "none.db", folder() / "x", Whole)), "DATABASE_CANNOT_OPEN");
  EXPECT_EQ(ReasonOf(BackUp(copy(), folder() / "x", Whole)), "DATABASE_NOT_OURS");
  EXPECT_FALSE(fs::exists(folder() / "x"));
}

TEST_F(Backups, L8HoldNoKeysSoThatAnOpenSecretBallotIsLost) {
  Open();
  Commit(With(Talk(a_, 0, 1), {OpenSecretBallot{{1}}, PutSecretVote{{1}, {2}, Yes()}}));
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  Commit(With(Talk(a_, 1, 1), {PutSecretVote{{1}, {2}, No()}}));
  Close();
  ASSERT_TRUE(PutBack(copy(), file(), Whole));
  Open();
  EXPECT_TRUE(log().ReadSideData(a_)->secret_ballots.at({1}).lost);
}

TEST_F(Backups, Z5PutBackEraseAgainWhatWasErasedSince) {
  Make(9);
  ASSERT_TRUE(BackUp(file(), copy(), Whole));
  Open();
  const domain::EraseParts all{"single_answers",
                               [](const log::v1::Event&, const log::v1::Content&) {
                                 return domain::Parts{.choice = true, .content = true};
                               }};
  Commit(With(Talk(a_, 9, 1), {all}));
  Close();
  ASSERT_TRUE(PutBack(copy(), file(), Whole));
  Open();
  EXPECT_THAT(*log().ToEraseAgain(a_), ::testing::ElementsAre("single_answers"));
}

}  // namespace
}  // namespace vooraf::store::testing
