#include "server/store/memory/memory_event_log.h"

#include <gtest/gtest.h>

#include "tests/store/events.h"

namespace vooraf::store {
namespace {

using testing::CommitOne;
using testing::ReadAll;
using testing::ReasonOf;
using testing::Session;
using testing::Talk;
using Failure = MemoryEventLog::Failure;

uint64_t SeqOf(const EventLog& log) { return ReadAll(log, Session("a")).head->seq; }

TEST(MemoryEventLog, RefusesOneCommitWhenTold) {
  MemoryEventLog log;
  CommitOne(log, Talk(Session("a"), 0, 2));
  log.FailNextCommit(Failure::kRefused);
  const CommitResult refused = CommitOne(log, Talk(Session("a"), 2, 1));
  EXPECT_EQ(refused.status, CommitStatus::kRefused);
  EXPECT_EQ(ReasonOf(refused), "DISK_FULL");
  EXPECT_EQ(SeqOf(log), 2);
  EXPECT_EQ(CommitOne(log, Talk(Session("a"), 2, 1)).status, CommitStatus::kDone);
}

TEST(MemoryEventLog, CommitsNothingAfterAnUnknownOutcomeUntilItRestarts) {
  for (const auto& [failure, seq_after] :
       {std::pair(Failure::kUnknownLost, 2), std::pair(Failure::kUnknownButStored, 3)}) {
    MemoryEventLog log;
    CommitOne(log, Talk(Session("a"), 0, 2));
    log.FailNextCommit(failure);
    for (int i = 0; i < 2; ++i) {
      const CommitResult unknown = CommitOne(log, Talk(Session("a"), 2, 1));
      EXPECT_EQ(unknown.status, CommitStatus::kUnknown);
      EXPECT_EQ(ReasonOf(unknown), "OUTCOME_UNKNOWN");
    }
    MemoryEventLog restarted(log.disk());
    EXPECT_EQ(SeqOf(restarted), seq_after);
    EXPECT_EQ(CommitOne(restarted, Talk(Session("a"), seq_after, 1)).status, CommitStatus::kDone);
  }
}

TEST(MemoryEventLog, SeededSaltsMakeTheSameChain) {
  const auto zeros = [](std::span<uint8_t> bytes) { std::fill(bytes.begin(), bytes.end(), 0); };
  MemoryEventLog one(std::make_shared<MemoryDisk>(), zeros);
  MemoryEventLog other(std::make_shared<MemoryDisk>(), zeros);
  for (EventLog* log : {&one, &other}) CommitOne(*log, Talk(Session("a"), 0, 5));
  EXPECT_EQ(ReadAll(one, Session("a")).head->hash, ReadAll(other, Session("a")).head->hash);
}

TEST(MemoryEventLog, FindsDamage) {
  MemoryEventLog log;
  CommitOne(log, Talk(Session("a"), 0, 5));
  log.disk()->sessions.at(Session("a")).rows[3].structure[0] ^= 1;
  const auto head = ReadAll(log, Session("a")).head;
  ASSERT_EQ(ReasonOf(head), "LOG_BROKEN");
  EXPECT_EQ(head.error().metadata.at("seq"), "4");
}

}  // namespace
}  // namespace vooraf::store
