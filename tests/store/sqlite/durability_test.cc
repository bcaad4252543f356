// What was acknowledged survives kill -9 at any moment.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <random>

#include "tests/store/sqlite/database.h"

namespace vooraf::store::testing {
namespace {

constexpr size_t kSessions = 3;
// Each append of a batch brings so many events: a session stands at a multiple of it, or a
// transaction was torn.
constexpr uint64_t kEach = 7;

struct Acknowledged {
  std::array<uint64_t, kSessions> seq{};
};

domain::SessionId SessionNumber(size_t i) { return Session(std::to_string(i)); }

uint64_t SeqIn(const EventLog& log, size_t session) {
  const auto head = ReadAll(log, SessionNumber(session)).head;
  if (!head && head.error().reason() == "SESSION_NOT_FOUND") return 0;
  EXPECT_TRUE(head) << ReasonOf(head);
  return head ? head->seq : 0;
}

// Commits without end, telling after each what is acknowledged.
[[noreturn]] void RunChild(const std::filesystem::path& file, unsigned seed, int pipe) {
  auto opened = OpenSqlite(file);
  if (!opened) _exit(1);
  EventLog& log = (*opened)->log();
  Acknowledged acknowledged;
  for (size_t i = 0; i < kSessions; ++i) acknowledged.seq[i] = SeqIn(log, i);
  std::mt19937 random(seed);
  for (;;) {
    std::vector<Append> batch;
    Acknowledged after = acknowledged;
    for (size_t i = 0; i < kSessions; ++i) {
      if (random() % 2 == 0) continue;
      Append append = Talk(SessionNumber(i), after.seq[i], kEach);
      append.side = {domain::PutName{{1}, std::to_string(after.seq[i] + kEach)}};
      batch.push_back(std::move(append));
      after.seq[i] += kEach;
    }
    if (log.Commit(batch).status != CommitStatus::kDone) _exit(2);
    acknowledged = after;
    if (write(pipe, &acknowledged, sizeof(acknowledged)) != sizeof(acknowledged)) _exit(3);
  }
}

bool Receive(int pipe, Acknowledged& acknowledged) {
  return read(pipe, &acknowledged, sizeof(acknowledged)) == sizeof(acknowledged);
}

TEST_F(Database, KeepsWhatWasAcknowledgedWhenKilled) {
  constexpr int kKills = 20;
  std::mt19937 random(20'261'123);
  Acknowledged last;
  for (int round = 0; round < kKills; ++round) {
    SCOPED_TRACE(round);
    std::array<int, 2> ends;
    ASSERT_EQ(pipe(ends.data()), 0);
    const auto seed = static_cast<unsigned>(random());
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(ends[0]);
      RunChild(file(), seed, ends[1]);
    }
    close(ends[1]);
    // Some rounds end in the checkpoint that comes after a thousand pages.
    const int commits = 1 + static_cast<int>(random() % 250);
    for (int i = 0; i < commits; ++i) ASSERT_TRUE(Receive(ends[0], last));
    ASSERT_EQ(kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
    while (Receive(ends[0], last)) {
    }
    close(ends[0]);

    Open();
    for (size_t i = 0; i < kSessions; ++i) {
      const uint64_t seq = SeqIn(log(), i);
      EXPECT_GE(seq, last.seq[i]);
      // The one commit in flight may be there too, whole.
      EXPECT_LE(seq, last.seq[i] + kEach);
      EXPECT_EQ(seq % kEach, 0);
      if (seq == 0) continue;
      EXPECT_EQ(log().ReadSideData(SessionNumber(i))->names.at({1}), std::to_string(seq));
    }
    Close();
  }
}

}  // namespace
}  // namespace vooraf::store::testing
