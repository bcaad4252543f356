// Commands on their way to the disk: nothing is acknowledged before it is there, and nothing that
// was refused leaves a trace.
#include <gtest/gtest.h>

#include <vector>

#include "server/live/writer.h"
#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using Failure = store::MemoryEventLog::Failure;

TEST(Commit, L2NothingIsAcknowledgedBeforeItIsDurable) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  const auto joined = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(joined), "waiting");

  world.executors->Release("writer");
  world.executors->RunAll();
  ASSERT_EQ(ReasonOf(joined), "");
  EXPECT_EQ((**joined)->created, 2u);
  EXPECT_EQ((**joined)->revision.seq(), world.Stored().seq);
}

TEST(Commit, L2RefusalNoOpAndRepeatWaitForWhatTheyWereDecidedOn) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  const Command join = world.Make(World::Person("ann"), world.JoinRequestOf("ann"));
  const auto joined = world.Send(join);
  const auto repeated = world.Send(join);
  // Somebody in this session, as far as is decided, and so told something else than a stranger.
  const auto refused = world.Send(World::Person("ann"), v1::CloseSessionRequest());
  const auto no_op = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  world.executors->RunAll();
  for (const auto& answer : {joined, repeated, refused, no_op}) {
    EXPECT_EQ(ReasonOf(answer), "waiting");
  }
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(joined), "");
  EXPECT_EQ(ReasonOf(repeated), "");
  EXPECT_EQ((**repeated)->revision.seq(), (**joined)->revision.seq());
  EXPECT_EQ(ReasonOf(refused), "FACILITATOR_ONLY");
  EXPECT_EQ((**no_op)->created, 2u);
}

TEST(Commit, RefusalOnWhatIsDurableIsToldAtOnce) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  const auto refused = world.Send(World::Person("stranger"), v1::LeaveRequest());
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(refused), "NOT_IN_SESSION");
}

TEST(Commit, JoinAndNextCommandNeedNoRoundTripBetween) {
  World world;
  world.CreateLive();
  world.OpenRound(1);
  const auto joined = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  const auto answered = world.Send(World::Person("ann"), World::AnswerRequest(1));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(joined), "");
  EXPECT_EQ(ReasonOf(answered), "");
}

TEST(Commit, WhatWaitsIsCommittedTogether) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  std::vector<Answer<Outcome>> answers;
  for (int i = 0; i < 500; ++i) {
    const std::string name = "person" + std::to_string(i);
    answers.push_back(world.Send(World::Person(name), world.JoinRequestOf(name)));
  }
  world.executors->RunAll();
  ASSERT_TRUE(world.executors->RunOneOf("writer"));  // one task, one batch
  EXPECT_FALSE(world.executors->RunOneOf("writer"));
  world.executors->RunAll();
  for (const auto& answer : answers) EXPECT_EQ(ReasonOf(answer), "");
  EXPECT_EQ(world.Stored().seq, 503u);
}

TEST(Commit, BatchesAreBounded) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  for (size_t i = 0; i < kBatchAppendsMax + 1; ++i) {
    const std::string name = "person" + std::to_string(i);
    world.Send(World::Person(name), world.JoinRequestOf(name));
  }
  world.executors->RunAll();
  ASSERT_TRUE(world.executors->RunOneOf("writer"));
  EXPECT_EQ(world.Stored().seq, 3 + kBatchAppendsMax);
  ASSERT_TRUE(world.executors->RunOneOf("writer"));
  EXPECT_EQ(world.Stored().seq, 3 + kBatchAppendsMax + 1);
}

TEST(Commit, RefusedBatchIsUndoneAndItsCallersAreTold) {
  World world;
  world.CreateLive();
  world.Join("ann");
  world.executors->Hold("writer");
  const Command leave = world.Make(World::Person("ann"), v1::LeaveRequest());
  const auto left = world.Send(leave);
  const auto on_top = world.Send(World::Person("ann"), v1::LeaveRequest());
  world.executors->RunAll();
  const uint64_t seq = world.Stored().seq;
  world.log->FailNextCommit(Failure::kRefused);
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(left), "NOT_STORED");
  EXPECT_EQ((*left)->error().code(), domain::Code::kUnavailable);
  EXPECT_EQ(ReasonOf(on_top), "NOT_STORED");
  EXPECT_EQ(world.Stored().seq, seq);

  // The same request works once the disk does.
  EXPECT_TRUE(world.Await(world.Send(leave)));
  EXPECT_EQ(world.Stored().seq, seq + 1);
}

TEST(Commit, WhatWasDecidedOnRefusedEventsIsRefusedThoughDecidedLater) {
  World world;
  world.CreateLive();
  world.executors->Hold("writer");
  const auto joined = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  world.executors->RunAll();
  world.log->FailNextCommit(Failure::kRefused);
  // The batch fails while its session's strand, which has not heard, decides more on top of it.
  world.executors->Hold("strand");
  ASSERT_TRUE(world.executors->RunOneOf("writer"));
  const auto bob = world.Send(World::Person("bob"), world.JoinRequestOf("bob"));
  world.executors->Release("strand");
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(joined), "NOT_STORED");
  // Either the refusal was heard first and bob is in, or bob was decided on top and told so; never
  // is something acknowledged that is not stored.
  const domain::Session stored = world.Stored();
  EXPECT_EQ(stored.participants.size(), ReasonOf(bob).empty() ? 2u : 1u);
  world.Read([&](const domain::Session& read) { EXPECT_EQ(read.seq, stored.seq); });
}

TEST(Commit, OneBadAppendRefusesNoOther) {
  World world;
  world.CreateLive();
  const domain::SessionId good = world.session;
  const std::string good_code = world.join_code;
  world.Create();
  const domain::SessionId bad = world.session;
  world.executors->Hold("writer");
  const auto opened = world.Send(World::Facilitator(), v1::OpenSessionRequest());
  const auto later = world.Send(World::Facilitator(), v1::StartSessionRequest());
  world.session = good;
  std::vector<Answer<Outcome>> joins;
  for (int i = 0; i < 20; ++i) {
    const std::string name = "person" + std::to_string(i);
    joins.push_back(world.Send(World::Person(name), world.JoinRequestOf(name)));
  }
  world.executors->RunAll();
  // Another process has written to the bad session: what was decided here does not fit.
  world.log->disk()->sessions.at(bad).rows.pop_back();
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(opened), "NOT_STORED");
  EXPECT_EQ(ReasonOf(later), "NOT_STORED");
  for (const auto& join : joins) EXPECT_EQ(ReasonOf(join), "");
}

TEST(Commit, UnknownOutcomeIsToldBeforeTheProcessEnds) {
  World world;
  world.CreateLive();
  world.log->FailNextCommit(Failure::kUnknownButStored);
  const Command join = world.Make(World::Person("ann"), world.JoinRequestOf("ann"));
  const auto joined = world.Send(join);
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(joined), "OUTCOME_UNKNOWN");
  EXPECT_EQ((*joined)->error().code(), domain::Code::kUnavailable);
  EXPECT_EQ(world.unknown_outcomes, 1);

  // The client repeats it at the next process, and it has happened once.
  world.Restart();
  const auto repeated = world.Await(world.Send(join));
  ASSERT_TRUE(repeated);
  EXPECT_EQ(repeated->created, 2u);
  EXPECT_EQ(world.Stored().participants.size(), 2u);
}

TEST(Commit, AfterAnUnknownOutcomeNothingIsAccepted) {
  World world;
  world.CreateLive();
  const Subscription watching = world.Watch(World::Facilitator());
  world.executors->Hold("writer");
  const auto first = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  world.executors->RunAll();
  world.log->FailNextCommit(Failure::kUnknownLost);
  ASSERT_TRUE(world.executors->RunOneOf("writer"));
  world.executors->Release("writer");
  world.executors->RunAll();
  const auto later = world.Send(World::Person("bob"), world.JoinRequestOf("bob"));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(first), "OUTCOME_UNKNOWN");
  EXPECT_EQ(ReasonOf(later), "SERVER_STOPPING");
  EXPECT_TRUE(watching.source->Ended());
  EXPECT_EQ(world.unknown_outcomes, 1);
}

TEST(Commit, TooManyWaitingCommandsAreRefusedAtOnce) {
  Settings settings;
  settings.pending_commands_max = 10;
  World world(1, settings);
  world.CreateLive();
  world.executors->Hold("writer");
  std::vector<Answer<Outcome>> answers;
  for (int i = 0; i < 12; ++i) {
    const std::string name = "person" + std::to_string(i);
    answers.push_back(world.Send(World::Person(name), world.JoinRequestOf(name)));
    world.executors->RunAll();
  }
  EXPECT_EQ(ReasonOf(answers[9]), "waiting");
  EXPECT_EQ(ReasonOf(answers[10]), "OVERLOADED");
  EXPECT_EQ((*answers[10])->error().code(), domain::Code::kResourceExhausted);
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answers[9]), "");
  EXPECT_TRUE(world.Do(World::Person("later"), world.JoinRequestOf("later")));
}

TEST(Commit, L4TimeNeverGoesBack) {
  World world;
  world.CreateLive();
  const domain::Time before = world.Stored().time;
  world.clock.Set(before - std::chrono::hours(1));
  world.Join("ann");
  EXPECT_EQ(world.Stored().time, before);
}

TEST(Commit, ActorAndRequestStandInEveryEvent) {
  World world;
  world.CreateLive();
  world.Join("ann");
  world.OpenRound(1);
  const Command answer = world.Make(World::Person("ann"), World::AnswerRequest(1));
  ASSERT_TRUE(world.Await(world.Send(answer)));
  std::vector<domain::StoredEvent> events;
  ASSERT_TRUE(world.log->Read(
      world.session, 0, [&](domain::StoredEvent&& event) { events.push_back(std::move(event)); }));
  uint64_t seq = 0;
  for (const domain::StoredEvent& event : events) {
    EXPECT_EQ(event.seq, ++seq);
    EXPECT_EQ(event.event.request_id().size(), 16u);
    EXPECT_NE(event.event.actor(), 0u);
  }
  EXPECT_EQ(events.back().event.actor(), 2u);
  // On disk it would let anybody try what was answered.
  EXPECT_EQ(events.back().event.request_digest(), 0u);
}

}  // namespace
}  // namespace vooraf::live::testing
