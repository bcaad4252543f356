// Replays as callers have them: admitted, bounded, on executors of their own, ended when the caller
// goes or the server stops.
#include "server/live/replay/replays.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/live/viewing.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::seconds;

class ReplaysTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world_.CreateLive();
    for (const char* name : {"ann", "bob", "cem"}) world_.Join(name);
    world_.OpenRound(1);
    Answer();
  }
  void Answer() {
    ASSERT_TRUE(world_.Do(World::Person("ann"), World::AnswerRequest(option_++ % 2 + 1)));
  }

  domain::Result<std::shared_ptr<ReplayStream>> Open(const Caller& caller, ReplayWish wish = {}) {
    auto answer = std::make_shared<std::optional<domain::Result<std::shared_ptr<ReplayStream>>>>();
    replays_.Open(world_.session, caller, wish, Into<std::shared_ptr<ReplayStream>>(answer));
    world_.executors->RunAll();
    EXPECT_TRUE(answer->has_value());
    return **answer;
  }
  std::string Refusal(const Caller& caller, ReplayWish wish = {}) {
    const auto opened = Open(caller, wish);
    return opened ? "" : std::string(opened.error().reason());
  }
  testing::Answer<ReplayBatch> Ask(ReplayStream& stream) {
    auto answer = std::make_shared<std::optional<domain::Result<ReplayBatch>>>();
    stream.Next(Into<ReplayBatch>(answer));
    world_.executors->RunAll();
    return answer;
  }

  World world_;
  Replays replays_{
      *world_.log, *world_.sessions, *world_.executors, world_.clock, {.replays_max = 3}};
  uint32_t option_ = 0;
};

TEST_F(ReplaysTest, Y1AtTheEndItShowsWhatIsShownNow) {
  const auto stream = Open(World::Facilitator());
  ASSERT_TRUE(stream);
  Viewing viewing;
  for (bool over = false; !over;) {
    const auto batch = Ask(**stream);
    ASSERT_EQ(ReasonOf<ReplayBatch>(batch), "");
    viewing.Take((**batch)->messages);
    over = (**batch)->over;
  }
  EXPECT_EQ(viewing.seen(), OfTheLog(FreshSnapshot(world_.Watch(World::Facilitator()))));
}

TEST_F(ReplaysTest, Y7ALiveSessionIsReplayedUpToWhereItStood) {
  const uint64_t stood_at = world_.Stored().seq;
  const auto stream = Open(World::Facilitator());
  ASSERT_TRUE(stream);
  Answer();
  Viewing viewing;
  for (bool over = false; !over;) {
    const auto batch = Ask(**stream);
    ASSERT_EQ(ReasonOf<ReplayBatch>(batch), "");
    viewing.Take((**batch)->messages);
    over = (**batch)->over;
  }
  EXPECT_EQ(viewing.seq, stood_at);
}

TEST_F(ReplaysTest, Y8OthersAreToldWhyNot) {
  EXPECT_EQ(Refusal(World::Person("ann")), "REPLAY_NOT_FOR_ALL");
  EXPECT_EQ(Refusal(World::Person("stranger")), "NOT_IN_SESSION");
  world_.session = {"no such session"};
  EXPECT_EQ(Refusal(World::Facilitator()), "SESSION_NOT_FOUND");
}

TEST_F(ReplaysTest, Y4Y5OnlyWhatCanBePlayed) {
  for (const double speed : {-1.0, 0.1, 1'001.0, std::nan(""), HUGE_VAL}) {
    EXPECT_EQ(Refusal(World::Facilitator(), {.speed = speed}), "REPLAY_SPEED_INVALID") << speed;
  }
  for (const double speed : {0.0, 0.25, 1.0, 1'000.0}) {
    EXPECT_EQ(Refusal(World::Facilitator(), {.speed = speed}), "") << speed;
  }
  for (const auto pause : {seconds(0), seconds(-3), seconds(24 * 3'600 + 1)}) {
    EXPECT_EQ(Refusal(World::Facilitator(), {.speed = 1, .pause_max = pause}),
              "REPLAY_PAUSE_INVALID");
  }
}

TEST_F(ReplaysTest, Y12NoMoreThanSoManyAtATime) {
  std::vector<std::shared_ptr<ReplayStream>> streams;
  for (int i = 0; i < 3; ++i) streams.push_back(*Open(World::Facilitator()));
  const auto refused = Open(World::Facilitator());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason(), "TOO_MANY_REPLAYS");
  EXPECT_NE(refused.error().Message("en").find("3 replays"), std::string::npos);
  EXPECT_NE(refused.error().Message("nl").find("al 3 mensen"), std::string::npos);
  auto told = std::make_shared<std::optional<domain::Result<v1::GetTimelineResponse>>>();
  replays_.GetTimeline(world_.session, World::Facilitator(), Into<v1::GetTimelineResponse>(told));
  world_.executors->RunAll();
  EXPECT_EQ(ReasonOf<v1::GetTimelineResponse>(told), "TOO_MANY_REPLAYS");
  // Whoever goes makes room.
  streams.pop_back();
  world_.executors->RunAll();
  EXPECT_EQ(replays_.running(), 2u);
  EXPECT_TRUE(Open(World::Facilitator()));
}

TEST_F(ReplaysTest, Y6NothingIsMadeAheadOfWhatWasAskedFor) {
  const auto stream = Open(World::Facilitator());
  ASSERT_TRUE(stream);
  const uint64_t steps = world_.executors->steps();
  world_.executors->Advance(seconds(60));
  EXPECT_EQ(world_.executors->steps(), steps);
}

TEST_F(ReplaysTest, Y4APlayingReplayWaitsForItsTime) {
  world_.executors->Advance(seconds(20));
  Answer();
  const auto stream = Open(World::Facilitator(), {.start = world_.Stored().seq - 1, .speed = 10});
  ASSERT_TRUE(stream);
  ASSERT_EQ(ReasonOf<ReplayBatch>(Ask(**stream)), "");  // the snapshot
  const auto beat = Ask(**stream);
  EXPECT_EQ(ReasonOf<ReplayBatch>(beat), "waiting");
  world_.executors->Advance(seconds(1));
  ASSERT_EQ(ReasonOf<ReplayBatch>(beat), "");
  const auto event = Ask(**stream);
  world_.executors->Advance(seconds(1));
  ASSERT_EQ(ReasonOf<ReplayBatch>(event), "");
  EXPECT_TRUE((**event)->over);
}

TEST_F(ReplaysTest, Y6WhoGoesIsAnsweredAndLeavesNothingBehind) {
  world_.executors->Advance(seconds(60));
  Answer();
  auto stream = Open(World::Facilitator(), {.start = world_.Stored().seq - 1, .speed = 0.25});
  ASSERT_TRUE(stream);
  ASSERT_EQ(ReasonOf<ReplayBatch>(Ask(**stream)), "");
  const auto waiting = Ask(**stream);
  EXPECT_EQ(ReasonOf<ReplayBatch>(waiting), "waiting");
  stream->reset();
  world_.executors->RunAll();
  EXPECT_EQ(ReasonOf<ReplayBatch>(waiting), "REPLAY_ENDED");
  EXPECT_EQ(replays_.running(), 0u);
}

TEST_F(ReplaysTest, StoppingEndsThoseThatRun) {
  world_.executors->Advance(seconds(60));
  Answer();
  const auto stream = Open(World::Facilitator(), {.start = world_.Stored().seq - 1, .speed = 0.25});
  ASSERT_TRUE(stream);
  ASSERT_EQ(ReasonOf<ReplayBatch>(Ask(**stream)), "");
  const auto waiting = Ask(**stream);
  replays_.Stop();
  world_.executors->Advance(seconds(1));
  EXPECT_EQ(ReasonOf<ReplayBatch>(waiting), "SERVER_STOPPING");
  EXPECT_EQ(Refusal(World::Facilitator()), "SERVER_STOPPING");
}

TEST_F(ReplaysTest, Y13TheTimelineIsForThoseWhoMayReplay) {
  auto told = std::make_shared<std::optional<domain::Result<v1::GetTimelineResponse>>>();
  replays_.GetTimeline(world_.session, World::Facilitator(), Into<v1::GetTimelineResponse>(told));
  world_.executors->RunAll();
  ASSERT_EQ(ReasonOf<v1::GetTimelineResponse>(told), "");
  EXPECT_EQ((**told)->last_seq(), world_.Stored().seq);
  EXPECT_EQ((**told)->chapters_size(), 3);
  auto refused = std::make_shared<std::optional<domain::Result<v1::GetTimelineResponse>>>();
  replays_.GetTimeline(world_.session, World::Person("ann"),
                       Into<v1::GetTimelineResponse>(refused));
  world_.executors->RunAll();
  EXPECT_EQ(ReasonOf<v1::GetTimelineResponse>(refused), "REPLAY_NOT_FOR_ALL");
}

}  // namespace
}  // namespace vooraf::live::testing
