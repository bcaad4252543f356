// Sessions being opened, unloaded and stopped; their timers; lists and codes.
#include <gtest/gtest.h>

#include "server/domain/join_code.h"
#include "server/live/secrets.h"
#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

v1::StartTimerRequest TimerRequest(int64_t duration_s) {
  v1::StartTimerRequest request;
  request.mutable_duration()->set_seconds(duration_s);
  return request;
}

domain::Timer::Phase TimerPhase(const World& world) { return world.Stored().timers.back().phase; }

// --- Opening ---------------------------------------------------------------------------------

TEST(Opening, RequestsThatComeMeanwhileWaitInOrder) {
  World world;
  world.CreateLive();
  world.Join("ann");
  world.OpenRound(1);
  world.Restart();
  world.executors->Hold("opening");
  const auto answered = world.Send(World::Person("ann"), World::AnswerRequest(1));
  const auto left = world.Send(World::Person("ann"), v1::LeaveRequest());
  const auto too_late = world.Send(World::Person("ann"), World::AnswerRequest(2));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answered), "waiting");
  world.executors->Release("opening");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answered), "");
  EXPECT_EQ(ReasonOf(left), "");
  EXPECT_EQ(ReasonOf(too_late), "HAS_LEFT");
}

TEST(Opening, UnknownSessionIsRefusedAndForgotten) {
  World world;
  world.session = {"aaaaaaaaaaaaaaaaaaaaaaaaaa"};
  EXPECT_EQ(world.Do(World::Facilitator(), v1::LeaveRequest()).error().reason(),
            "SESSION_NOT_FOUND");
  auto watched = std::make_shared<std::optional<domain::Result<Subscription>>>();
  world.sessions->Watch(world.session, World::Facilitator(), Into<Subscription>(watched));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf<Subscription>(watched), "SESSION_NOT_FOUND");
  std::string reason;
  world.sessions->Read(
      world.session, World::Facilitator(), [](auto&&...) { FAIL(); },
      [&](const domain::Error& error) { reason = error.reason(); });
  world.executors->RunAll();
  EXPECT_EQ(reason, "SESSION_NOT_FOUND");
  EXPECT_EQ(world.sessions->Loaded(), 0u);
}

TEST(Opening, BrokenLogIsRefusedWithItsOwnReason) {
  World world;
  world.CreateLive();
  world.Restart();
  world.log->disk()
      ->sessions.at(world.session)
      .rows.erase(world.log->disk()->sessions.at(world.session).rows.begin());
  const auto answer = world.Send(World::Facilitator(), v1::CloseSessionRequest());
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answer), "LOG_BROKEN");
  EXPECT_EQ(world.sessions->Loaded(), 0u);
}

TEST(Opening, AtMostSoManyAtATime) {
  Settings settings;
  settings.opening_max = 2;
  World world(1, settings);
  world.executors->Hold("opening");
  std::vector<Answer<Outcome>> answers;
  for (const char* id : {"a", "b", "c"}) {
    world.session = {id};
    answers.push_back(world.Send(World::Facilitator(), v1::LeaveRequest()));
  }
  EXPECT_EQ(ReasonOf(answers[2]), "OVERLOADED");
  world.executors->Release("opening");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answers[1]), "SESSION_NOT_FOUND");
  answers.push_back(world.Send(World::Facilitator(), v1::LeaveRequest()));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(answers[3]), "SESSION_NOT_FOUND");
}

// --- Unloading -------------------------------------------------------------------------------

TEST(Unloading, IdleSessionGoesAndComesBackAsItWas) {
  World world;
  world.CreateLive();
  world.Join("ann");
  EXPECT_EQ(world.sessions->Loaded(), 1u);
  world.executors->Advance(minutes(25));
  EXPECT_EQ(world.sessions->Loaded(), 0u);
  world.OpenRound(1);
  EXPECT_TRUE(world.Do(World::Person("ann"), World::AnswerRequest(1)));
  EXPECT_EQ(world.sessions->Loaded(), 1u);
}

TEST(Unloading, WatchedSessionStays) {
  World world;
  world.CreateLive();
  Subscription watching = world.Watch(World::Facilitator());
  world.executors->Advance(minutes(60));
  EXPECT_EQ(world.sessions->Loaded(), 1u);
  watching = Subscription();
  world.executors->Advance(minutes(25));
  EXPECT_EQ(world.sessions->Loaded(), 0u);
}

TEST(Unloading, SessionWithARunningTimerStays) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(3'600)));
  world.executors->Advance(minutes(59));
  EXPECT_EQ(world.sessions->Loaded(), 1u);
  world.executors->Advance(minutes(30));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRang);
  EXPECT_EQ(world.sessions->Loaded(), 0u);
}

// --- Timers ----------------------------------------------------------------------------------

TEST(Timers, K3RingsAtItsDeadlineByTheServer) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(90)));
  world.executors->Advance(seconds(89));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRunning);
  world.executors->Advance(seconds(2));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRang);
  const uint64_t seq = world.Stored().seq;
  std::vector<domain::StoredEvent> last;
  ASSERT_TRUE(world.log->Read(world.session, seq - 1, [&](domain::StoredEvent&& event) {
    last.push_back(std::move(event));
  }));
  EXPECT_EQ(last.at(0).event.actor(), 0u);
  EXPECT_EQ(last.at(0).event.request_id(), "");
}

TEST(Timers, K3StaleRingChangesNothing) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(10)));
  world.executors->Hold("writer");
  v1::StopTimerRequest stop;
  stop.set_timer(1);
  const auto stopped = world.Send(World::Facilitator(), stop);
  world.executors->Advance(seconds(20));  // it rings while its stop is on the way to disk
  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(stopped), "");
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kStopped);
}

TEST(Timers, RunOnAcrossARestart) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(60)));
  world.Restart();
  world.executors->Advance(seconds(61));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRang);
}

TEST(Timers, RingLateAfterADeadlineDuringAnOutage) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(60)));
  world.clock.Set(world.clock.Now() + minutes(10));
  world.Restart();
  world.executors->RunAll();
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRang);
}

TEST(Timers, RingAgainIfTheDiskRefused) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(60)));
  world.log->FailNextCommit(store::MemoryEventLog::Failure::kRefused);
  world.executors->Advance(seconds(60));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRunning);
  world.executors->Advance(seconds(2));
  EXPECT_EQ(TimerPhase(world), domain::Timer::Phase::kRang);
}

TEST(Timers, TheNextOfSeveralRingsAfterTheFirst) {
  World world;
  world.CreateLive();
  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(60)));
  v1::StartTimerRequest other = TimerRequest(30);
  other.set_item(1);
  ASSERT_TRUE(world.Do(World::Facilitator(), other));
  world.executors->Advance(seconds(31));
  EXPECT_EQ(world.Stored().timers[0].phase, domain::Timer::Phase::kRunning);
  EXPECT_EQ(world.Stored().timers[1].phase, domain::Timer::Phase::kRang);
  world.executors->Advance(seconds(30));
  EXPECT_EQ(world.Stored().timers[0].phase, domain::Timer::Phase::kRang);
}

// --- Shutdown --------------------------------------------------------------------------------

TEST(Shutdown, FinishesWhatWaitsAndTellsTheWatchers) {
  World world;
  world.CreateLive();
  Watcher watcher(world.Watch(World::Facilitator()));
  watcher.Pull();
  int told = 0;
  const auto listening = watcher.subscription().source->Listen([&] { ++told; });
  world.executors->Hold("writer");
  const auto joined = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  world.executors->RunAll();
  bool done = false;
  world.sessions->Shutdown([&] { done = true; });
  const auto refused = world.Send(World::Person("bob"), world.JoinRequestOf("bob"));
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(refused), "SERVER_STOPPING");
  EXPECT_FALSE(done);
  EXPECT_FALSE(watcher.subscription().source->Ended());

  world.executors->Release("writer");
  world.executors->RunAll();
  EXPECT_TRUE(done);
  EXPECT_EQ(ReasonOf(joined), "");
  EXPECT_TRUE(watcher.subscription().source->Ended());
  EXPECT_GT(told, 0);
  // The last of it can still be read.
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(watcher.revision().seq(), world.Stored().seq);
  EXPECT_EQ(world.sessions->Loaded(), 0u);
}

TEST(Shutdown, WithoutSessionsWaitsForNone) {
  World world;
  bool done = false;
  world.sessions->Shutdown([&] { done = true; });
  world.executors->RunAll();
  EXPECT_TRUE(done);
  EXPECT_EQ(world.Do(World::Facilitator(), v1::LeaveRequest()).error().reason(), "SERVER_STOPPING");
}

TEST(Shutdown, WaitsForASessionThatIsBeingOpened) {
  World world;
  world.CreateLive();
  world.Restart();
  world.executors->Hold("opening");
  const auto joined = world.Send(World::Person("ann"), world.JoinRequestOf("ann"));
  bool done = false;
  world.sessions->Shutdown([&] { done = true; });
  world.executors->RunAll();
  EXPECT_FALSE(done);
  world.executors->Release("opening");
  world.executors->RunAll();
  EXPECT_TRUE(done);
  EXPECT_EQ(ReasonOf(joined), "");
}

// --- Lists and codes -------------------------------------------------------------------------

TEST(JoinCode, FindsTheSessionHoweverTyped) {
  World world;
  world.CreateLive();
  ASSERT_EQ(world.join_code.size(), domain::kJoinCodeLength);
  std::string typed = " " + world.join_code.substr(0, 4) + "-" + world.join_code.substr(4);
  for (char& c : typed) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto find = [&](const std::string& code) {
    auto found = std::make_shared<std::optional<domain::Result<domain::SessionId>>>();
    world.sessions->FindJoinCode(code, Into<domain::SessionId>(found));
    world.executors->RunAll();
    return found;
  };
  ASSERT_EQ(ReasonOf<domain::SessionId>(find(typed)), "");
  EXPECT_EQ(find(typed)->value()->value, world.session.value);
  EXPECT_EQ(ReasonOf<domain::SessionId>(find("22222222")), "JOIN_CODE_UNKNOWN");
  EXPECT_EQ(ReasonOf<domain::SessionId>(find("not a code")), "JOIN_CODE_UNKNOWN");
}

TEST(JoinCode, HoldsUnambiguousSymbolsOnly) {
  SeededRandom random(7);
  std::map<char, int> counts;
  for (int i = 0; i < 2'000; ++i) {
    const std::string code = MakeJoinCode(random);
    EXPECT_EQ(domain::CanonicalJoinCode(code), code);
    for (const char c : code) ++counts[c];
  }
  EXPECT_EQ(counts.size(), domain::kJoinCodeSymbols.size());
  for (const char c : std::string("01ILO")) EXPECT_EQ(counts.count(c), 0u);
  // 516 of each are expected; six standard deviations either way.
  for (const auto& [symbol, count] : counts) EXPECT_NEAR(count, 516, 135) << symbol;
}

TEST(Record, FollowsTheSession) {
  World world;
  world.CreateLive();
  const auto list = [&] {
    auto answer =
        std::make_shared<std::optional<domain::Result<std::vector<store::SessionRecord>>>>();
    world.sessions->List({"fatima"}, 10, std::nullopt,
                         Into<std::vector<store::SessionRecord>>(answer));
    world.executors->RunAll();
    return ***answer;
  };
  auto records = list();
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].session, world.session);
  EXPECT_EQ(records[0].phase, v1::SESSION_PHASE_LIVE);
  EXPECT_EQ(records[0].join_code, world.join_code);
  EXPECT_EQ(records[0].title.entries(0).value(), "Talk beforehand");
  EXPECT_FALSE(records[0].next_deadline);

  ASSERT_TRUE(world.Do(World::Facilitator(), TimerRequest(60)));
  EXPECT_EQ(list()[0].next_deadline, world.clock.Now() + seconds(60));
  ASSERT_TRUE(world.Do(World::Facilitator(), v1::CloseSessionRequest()));
  records = list();
  EXPECT_EQ(records[0].phase, v1::SESSION_PHASE_CLOSED);
  EXPECT_FALSE(records[0].next_deadline);
}

}  // namespace
}  // namespace vooraf::live::testing
