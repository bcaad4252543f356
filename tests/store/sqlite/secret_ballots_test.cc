// Secret ballots on disk: what lies there while one is open, what is left once it is over, and what
// a crash, a copy or a full disk in between comes to.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "server/store/sqlite/ballot_keys.h"
#include "server/store/sqlite/sealed_vote.h"
#include "tests/store/sqlite/database.h"
#include "tests/store/sqlite/failing_vfs.h"

namespace vooraf::store::testing {
namespace {

namespace fs = std::filesystem;
using domain::EndSecretBallot;
using domain::OpenSecretBallot;
using domain::PutSecretVote;
using domain::VoteGiven;

class SecretBallots : public Database {
 protected:
  fs::path keys() const { return file().string() + ".keys"; }
  fs::path KeyOf(uint32_t ballot) const {
    return keys() / (a_.value + "." + std::to_string(ballot) + ".key");
  }
  static std::string ReadFile(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static void WriteFile(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  // Whether the bytes are anywhere in the database or its write-ahead log.
  bool OnDisk(const std::string& bytes) const {
    for (const char* ending : {"", "-wal", "-shm"}) {
      if (ReadFile(file().string() + ending).find(bytes) != std::string::npos) return true;
    }
    return false;
  }
  // The sealed votes in the rows.
  std::vector<std::string> Sealed() {
    std::vector<std::string> all;
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
    sqlite3_stmt* rows = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, "SELECT sealed FROM secret_votes", -1, &rows, nullptr),
              SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW) {
      all.emplace_back(static_cast<const char*>(sqlite3_column_blob(rows, 0)),
                       static_cast<size_t>(sqlite3_column_bytes(rows, 0)));
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return all;
  }
  // An open database with ballot 1 of so many votes.
  void OpenBallot(uint32_t voters) {
    Open();
    std::vector<domain::SideWrite> side{OpenSecretBallot{{1}}};
    Commit(With(Talk(a_, 0, 1), side));
    for (uint32_t n = 1; n <= voters; ++n) {
      const VoteGiven vote = n % 3 == 0 ? Ranks() : n % 3 == 1 ? Yes() : No();
      Commit(With(Talk(a_, n, 1), {PutSecretVote{{1}, {n + 1}, vote}}));
    }
    seq_ = voters + 1;
  }
  void EndBallot() {
    Commit(With(Talk(a_, seq_, 1), {EndSecretBallot{{1}}}));
    ++seq_;
  }
  domain::SecretBallot Ballot(uint32_t number = 1) {
    const auto side = log().ReadSideData(a_);
    EXPECT_TRUE(side) << ReasonOf(side);
    return side ? side->secret_ballots.at({number}) : domain::SecretBallot();
  }
  bool Gone() {
    const auto side = log().ReadSideData(a_);
    return side && side->secret_ballots.empty();
  }

  uint64_t seq_ = 0;
};

TEST_F(SecretBallots, L8SealedVotesAreOfOneLengthAndNeverTheSame) {
  OpenBallot(60);
  const auto sealed = Sealed();
  ASSERT_EQ(sealed.size(), 60);
  std::set<size_t> lengths;
  for (const auto& bytes : sealed) lengths.insert(bytes.size());
  EXPECT_EQ(lengths.size(), 1);
  EXPECT_EQ(std::set(sealed.begin(), sealed.end()).size(), 60);
}

TEST_F(SecretBallots, L8TheKeyLiesOutsideTheDatabaseForItsOwnerAlone) {
  OpenBallot(3);
  struct stat folder {};
  struct stat key {};
  ASSERT_EQ(stat(keys().c_str(), &folder), 0);
  ASSERT_EQ(stat(KeyOf(1).c_str(), &key), 0);
  EXPECT_EQ(folder.st_mode & 0777, 0700u);
  EXPECT_EQ(key.st_mode & 0777, 0600u);
  const std::string bytes = ReadFile(KeyOf(1));
  EXPECT_EQ(bytes.size(), 32);
  EXPECT_FALSE(OnDisk(bytes));
}

TEST_F(SecretBallots, L8AVoteOpensForItsVoterBallotAndSessionAlone) {
  const sqlite::BallotId ballot{a_, {1}};
  sqlite::BallotKey key;
  key.data()[0] = 7;
  const std::string sealed = sqlite::SealVote(key, ballot, {2}, Ranks());
  EXPECT_EQ(sqlite::UnsealVote(key, ballot, {2}, sealed), Ranks());
  EXPECT_FALSE(sqlite::UnsealVote(key, ballot, {3}, sealed));
  EXPECT_FALSE(sqlite::UnsealVote(key, {a_, {2}}, {2}, sealed));
  EXPECT_FALSE(sqlite::UnsealVote(key, {Session("b"), {1}}, {2}, sealed));
  EXPECT_FALSE(sqlite::UnsealVote(sqlite::BallotKey(), ballot, {2}, sealed));
  EXPECT_FALSE(sqlite::UnsealVote(key, ballot, {2}, sealed.substr(1)));
  EXPECT_FALSE(sqlite::UnsealVote(key, ballot, {2}, ""));
  for (size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(sqlite::UnsealVote(key, ballot, {2}, changed)) << i;
  }
}

TEST_F(SecretBallots, L9AfterTheEndNothingOfTheVotesIsLeft) {
  OpenBallot(400);
  std::vector<std::string> sealed = Sealed();
  const std::string key = ReadFile(KeyOf(1));
  ASSERT_TRUE(OnDisk(sealed.front()));
  EndBallot();
  EXPECT_TRUE(Gone());
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  EXPECT_EQ(fs::file_size(file().string() + "-wal"), 0);
  const std::string database = ReadFile(file());
  for (const auto& bytes : sealed) {
    // Nor any half of one.
    EXPECT_EQ(database.find(bytes.substr(0, bytes.size() / 2)), std::string::npos);
    EXPECT_EQ(database.find(bytes.substr(bytes.size() / 2)), std::string::npos);
  }
  EXPECT_FALSE(OnDisk(key));
  Open();
  EXPECT_TRUE(Gone());
}

TEST_F(SecretBallots, L9AnEndThatACrashInterruptedIsFinishedAtTheStart) {
  OpenBallot(5);
  const std::string key = ReadFile(KeyOf(1));
  const auto sealed = Sealed();
  // As if the server had died right after the commit: the key is there, and the log holds it all.
  OtherProgram reader(file());
  reader.Execute("BEGIN; SELECT count(*) FROM secret_votes");
  EndBallot();
  EXPECT_TRUE(OnDisk(sealed.front()));
  WriteFile(KeyOf(1), key);
  reader.Execute("COMMIT");
  Open();
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  EXPECT_FALSE(OnDisk(sealed.front()));
  EXPECT_TRUE(Gone());
}

TEST_F(SecretBallots, L9WhileAnotherProgramReadsTheKeyGoesFirst) {
  OpenBallot(5);
  const std::string key = ReadFile(KeyOf(1));
  const auto sealed = Sealed();
  {
    OtherProgram reader(file());
    reader.Execute("BEGIN; SELECT count(*) FROM secret_votes");
    EndBallot();
    // What remembers that there is something left to do is empty.
    EXPECT_EQ(fs::file_size(KeyOf(1)), 0);
    EXPECT_TRUE(Gone());
    reader.Execute("COMMIT");
  }
  Close();
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  EXPECT_FALSE(OnDisk(sealed.front()));
}

TEST_F(SecretBallots, Q7WithoutItsKeyABallotIsLost) {
  OpenBallot(5);
  Close();
  fs::remove_all(keys());
  Open();
  EXPECT_TRUE(Ballot().lost);
  EXPECT_TRUE(Ballot().votes.empty());
  EXPECT_THAT(*log().SessionsWithWork(At(0)), ::testing::ElementsAre(a_));
  // A vote that cannot be sealed is refused; the end is not.
  const auto refused = CommitOne(log(), With(Talk(a_, seq_, 1), {PutSecretVote{{1}, {2}, Yes()}}));
  EXPECT_EQ(ReasonOf(refused), "BALLOT_KEY_LOST");
  EndBallot();
  EXPECT_TRUE(Gone());
}

TEST_F(SecretBallots, Q7WithAnotherKeyOrChangedRowsABallotIsLost) {
  OpenBallot(5);
  Close();
  const std::string key = ReadFile(KeyOf(1));
  for (const std::string& other : {std::string(32, 'x'), key.substr(1), std::string()}) {
    WriteFile(KeyOf(1), other);
    Open();
    EXPECT_TRUE(Ballot().lost);
    Close();
  }
  WriteFile(KeyOf(1), key);
  Open();
  EXPECT_FALSE(Ballot().lost);
  Close();
  // Two votes change places.
  Meddle(
      "UPDATE secret_votes SET sealed = (SELECT sealed FROM secret_votes WHERE participant = 3)"
      " WHERE participant = 2");
  Open();
  EXPECT_TRUE(Ballot().lost);
}

TEST_F(SecretBallots, Q7ACopyOfTheDatabaseAloneHoldsALostBallot) {
  OpenBallot(5);
  const fs::path copy = folder() / "copy.db";
  OtherProgram(file()).Execute("VACUUM INTO '" + copy.string() + "'");
  const auto opened = OpenSqlite(copy, options_);
  ASSERT_TRUE(opened);
  EXPECT_TRUE((*opened)->log().ReadSideData(a_)->secret_ballots.at({1}).lost);
  EXPECT_FALSE(Ballot().lost);
}

TEST_F(SecretBallots, L8AKeyThatCannotBeReadIsNotTakenForLost) {
  OpenBallot(5);
  Close();
  // Nobody can read a folder as if it were a key.
  const std::string key = ReadFile(KeyOf(1));
  fs::remove(KeyOf(1));
  fs::create_directory(KeyOf(1));
  Open();
  EXPECT_EQ(ReasonOf(log().ReadSideData(a_)), "DATABASE_CANNOT_OPEN");
  Close();
  fs::remove(KeyOf(1));
  WriteFile(KeyOf(1), key);
  Open();
  EXPECT_EQ(Ballot().votes.size(), 5);
}

TEST_F(SecretBallots, L9AnOpeningThatIsRefusedLeavesNoKey) {
  Open();
  Commit(Talk(a_, 0, 3));
  const auto refused = CommitOne(log(), With(Talk(a_, 7, 1), {OpenSecretBallot{{1}}}));
  EXPECT_EQ(ReasonOf(refused), "LOG_CONFLICT");
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  // And one that a crash left behind goes at the start.
  Close();
  WriteFile(KeyOf(1), std::string(32, 'k'));
  WriteFile(KeyOf(2), "half");
  Open();
  EXPECT_TRUE(fs::is_empty(keys()));
  Commit(With(Talk(a_, 3, 1), {OpenSecretBallot{{1}}, PutSecretVote{{1}, {2}, Yes()}}));
  Open();
  EXPECT_EQ(Ballot().votes.at({2}), Yes());
}

TEST_F(SecretBallots, L8NoBallotOpensWhereItsKeyCannotBeKept) {
  Open();
  Commit(Talk(a_, 0, 3));
  WriteFile(keys(), "in the way");
  const auto refused = CommitOne(log(), With(Talk(a_, 3, 1), {OpenSecretBallot{{1}}}));
  EXPECT_EQ(refused.status, CommitStatus::kRefused);
  EXPECT_EQ(ReasonOf(refused), "DATABASE_CANNOT_OPEN");
  fs::remove(keys());
  Commit(With(Talk(a_, 3, 1), {OpenSecretBallot{{1}}}));
}

TEST_F(SecretBallots, L9AFullDiskAtTheEndKeepsVotesAndKeyUntilThereIsRoom) {
  FailingVfs vfs;
  options_.vfs = vfs.name();
  OpenBallot(5);
  vfs.Fail(FailingVfs::Operation::kWrite, "-wal", SQLITE_FULL);
  const auto refused = CommitOne(log(), With(Talk(a_, seq_, 1), {EndSecretBallot{{1}}}));
  EXPECT_EQ(ReasonOf(refused), "DISK_FULL");
  EXPECT_EQ(Ballot().votes.size(), 5);
  EXPECT_EQ(fs::file_size(KeyOf(1)), 32);
  vfs.Heal();
  EndBallot();
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  Close();
}

TEST_F(SecretBallots, L9ALogThatCannotBeCutIsCutLater) {
  FailingVfs vfs;
  options_.vfs = vfs.name();
  OpenBallot(5);
  const auto sealed = Sealed();
  // The database itself, which the log is moved into, has no room.
  vfs.Fail(FailingVfs::Operation::kWrite, "vooraf.db", SQLITE_FULL);
  EndBallot();
  EXPECT_EQ(fs::file_size(KeyOf(1)), 0);
  vfs.Heal();
  Open();
  EXPECT_FALSE(fs::exists(KeyOf(1)));
  EXPECT_FALSE(OnDisk(sealed.front()));
  Close();
}

// --- Killed at any moment ------------------------------------------------------------------------

// What the child has been told is on disk.
struct Acknowledged {
  uint64_t seq = 0;
  uint32_t open = 0;   // ballot number; 0: none
  uint32_t votes = 0;  // in it
};

// Ballots open, take votes and end, without end.
[[noreturn]] void HoldBallots(const fs::path& file, const domain::SessionId& session, uint64_t seq,
                              uint32_t next, int pipe) {
  auto opened = OpenSqlite(file);
  if (!opened) _exit(1);
  EventLog& log = (*opened)->log();
  Acknowledged told{.seq = seq};
  const auto commit = [&](std::vector<domain::SideWrite> side) {
    if (CommitOne(log, With(Talk(session, told.seq, 1), std::move(side))).status !=
        CommitStatus::kDone) {
      _exit(2);
    }
    ++told.seq;
  };
  for (uint32_t ballot = next;; ++ballot) {
    commit({OpenSecretBallot{{ballot}}});
    told.open = ballot;
    for (told.votes = 0; told.votes < 4;) {
      commit({PutSecretVote{{ballot}, {told.votes + 1}, Yes()}});
      ++told.votes;
      if (write(pipe, &told, sizeof(told)) != sizeof(told)) _exit(3);
    }
    commit({EndSecretBallot{{ballot}}});
    told.open = told.votes = 0;
    if (write(pipe, &told, sizeof(told)) != sizeof(told)) _exit(3);
  }
}

TEST_F(SecretBallots, L9KilledAtAnyMomentVotesHaveTheirKeyAndNoKeyIsLeftWithoutVotes) {
  Make(1);
  std::mt19937 random(20'261'124);
  uint32_t next = 1;
  for (int round = 0; round < 15; ++round) {
    SCOPED_TRACE(round);
    Open();
    const uint64_t seq = ReadAll(log(), a_).head->seq;
    Close();
    std::array<int, 2> ends;
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(ends[0]);
      HoldBallots(file(), a_, seq, next, ends[1]);
    }
    close(ends[1]);
    Acknowledged last;
    const auto receive = [&] { return read(ends[0], &last, sizeof(last)) == sizeof(last); };
    const int commits = 1 + static_cast<int>(random() % 40);
    for (int i = 0; i < commits; ++i) ASSERT_TRUE(receive());
    ASSERT_EQ(kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
    while (receive()) {
    }
    close(ends[0]);

    Open();
    const auto side = log().ReadSideData(a_);
    ASSERT_TRUE(side) << ReasonOf(side);
    const uint64_t now = ReadAll(log(), a_).head->seq;
    ASSERT_LE(side->secret_ballots.size(), 1);
    for (const auto& [ballot, kept] : side->secret_ballots) {
      EXPECT_FALSE(kept.lost);
      EXPECT_EQ(fs::file_size(KeyOf(ballot.value)), 32);
      if (ballot.value == last.open) {
        EXPECT_GE(kept.votes.size(), last.votes);
      }
      next = ballot.value;
    }
    size_t files = 0;
    if (fs::exists(keys())) {
      files = static_cast<size_t>(
          std::distance(fs::directory_iterator(keys()), fs::directory_iterator()));
    }
    EXPECT_EQ(files, side->secret_ballots.size());
    next = std::max(next, last.open) + 2;
    if (!side->secret_ballots.empty()) {
      const auto open = side->secret_ballots.begin()->first;
      Commit(With(Talk(a_, now, 1), {EndSecretBallot{open}}));
    }
    Close();
  }
}

}  // namespace
}  // namespace vooraf::store::testing
