// What watchers are sent, when, and who else is not.
#include <gtest/gtest.h>

#include "tests/live/watcher.h"
#include "tests/live/world.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

uint32_t Answered(const Watcher& watcher) {
  return watcher.Find("round/1/1").round().progress(0).everyone().answered();
}

class WatchTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world_.CreateLive();
    for (const char* name : {"ann", "bob", "cem", "dia"}) world_.Join(name);
    world_.OpenRound(1);
  }
  Watcher Watch(const Caller& caller) {
    Watcher watcher(world_.Watch(caller));
    watcher.Pull();
    return watcher;
  }
  void Settle() { world_.executors->Advance(seconds(1)); }

  World world_;
};

TEST_F(WatchTest, StrangerMayNotWatch) {
  auto answer = std::make_shared<std::optional<domain::Result<Subscription>>>();
  world_.sessions->Watch(world_.session, World::Person("stranger"), Into<Subscription>(answer));
  world_.executors->RunAll();
  EXPECT_EQ(ReasonOf<Subscription>(answer), "NOT_IN_SESSION");
}

TEST_F(WatchTest, L2NothingIsShownBeforeItIsDurable) {
  Watcher watcher = Watch(World::Facilitator());
  Settle();
  watcher.Pull();
  world_.executors->Hold("writer");
  world_.Send(World::Person("ann"), World::AnswerRequest(1));
  Settle();
  EXPECT_FALSE(watcher.Pull());
  EXPECT_EQ(FreshSnapshot(watcher.subscription()), watcher.seen());
  world_.executors->Release("writer");
  Settle();
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(Answered(watcher), 1u);
}

TEST_F(WatchTest, FirstChangeGoesAtOnceThenOnePerTick) {
  Watcher watcher = Watch(World::Facilitator());
  int published = 0;
  const auto listening = watcher.subscription().source->Listen([&] { ++published; });
  Settle();
  published = 0;
  world_.Send(World::Person("ann"), World::AnswerRequest(1));
  world_.executors->RunAll();  // no time passes
  EXPECT_EQ(published, 1);
  for (const char* name : {"bob", "cem", "dia"}) {
    world_.Do(World::Person(name), World::AnswerRequest(1));
    world_.executors->Advance(milliseconds(10));
  }
  EXPECT_EQ(published, 1);
  world_.executors->Advance(milliseconds(100));
  EXPECT_EQ(published, 2);
  watcher.Pull();
  EXPECT_EQ(Answered(watcher), 4u);
  // Quiet again: the next change goes at once.
  Settle();
  world_.Do(World::Person("ann"), v1::LeaveRequest());
  EXPECT_EQ(published, 3);
}

TEST_F(WatchTest, ResumesFromAnyRevision) {
  Watcher watcher = Watch(World::Facilitator());
  std::vector<std::pair<v1::Revision, Seen>> stops;
  for (const char* name : {"ann", "bob", "cem", "dia"}) {
    world_.Do(World::Person(name), World::AnswerRequest(1));
    Settle();
    watcher.Pull();
    stops.emplace_back(watcher.revision(), watcher.seen());
  }
  for (const auto& [revision, seen] : stops) {
    Seen resumed = seen;
    const auto update = watcher.subscription().source->Since(
        watcher.subscription().audience, watcher.subscription().person, revision);
    if (!update) {
      EXPECT_EQ(resumed, watcher.seen());
      continue;
    }
    EXPECT_EQ(update->messages.size(), 1u);
    EXPECT_LT(update->messages[0]->size(), 1'000u);  // the changes, no snapshot
    EXPECT_EQ(update->revision.counter(), watcher.revision().counter());
  }
}

TEST_F(WatchTest, V5OtherEpochGetsASnapshot) {
  Watcher watcher = Watch(World::Facilitator());
  watcher.Leave();
  world_.Restart();
  watcher.Resume(world_.Watch(World::Facilitator()));
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(watcher.snapshots, 2);
  EXPECT_EQ(watcher.seen(), FreshSnapshot(watcher.subscription()));
}

TEST_F(WatchTest, V5OtherAudienceGetsASnapshot) {
  Watcher watcher = Watch(World::Facilitator());
  watcher.Resume(world_.Watch(World::Person("ann")));
  EXPECT_TRUE(watcher.Pull());
  EXPECT_EQ(watcher.snapshots, 2);
  EXPECT_EQ(watcher.seen(), FreshSnapshot(watcher.subscription()));
}

TEST_F(WatchTest, RevisionOfACommandGetsASnapshot) {
  Watcher watcher = Watch(World::Facilitator());
  const auto outcome = world_.Do(World::Person("ann"), World::AnswerRequest(1));
  Settle();
  const auto update =
      watcher.subscription().source->Since(watcher.subscription().audience, {}, outcome->revision);
  ASSERT_TRUE(update);
  v1::SessionUpdate message;
  ASSERT_TRUE(message.ParseFromString(*update->messages[0]));
  EXPECT_TRUE(message.snapshot());
}

TEST_F(WatchTest, V3OwnEntitiesReachTheirPersonAlone) {
  Watcher ann = Watch(World::Person("ann"));
  Watcher bob = Watch(World::Person("bob"));
  Watcher fatima = Watch(World::Facilitator());
  ASSERT_TRUE(world_.Do(World::Person("ann"), World::AnswerRequest(2)));
  Settle();
  for (Watcher* watcher : {&ann, &bob, &fatima}) watcher->Pull();
  EXPECT_EQ(ann.Find("my_item/1").my_item().answers(0).value().option(), 2u);
  EXPECT_EQ(bob.Find("my_item/1").my_item().answers_size(), 0);
  EXPECT_EQ(fatima.Find("my_item/1").my_item().answers_size(), 0);
  EXPECT_EQ(ann.Find("me").me().participant(), 2u);
  EXPECT_EQ(bob.Find("me").me().participant(), 3u);
}

TEST_F(WatchTest, V2PeopleAndPresenceAreForFacilitatorsAlone) {
  Watcher ann = Watch(World::Person("ann"));
  Watcher fatima = Watch(World::Facilitator());
  v1::SetNameRequest request;
  request.set_name("Ann");
  ASSERT_TRUE(world_.Do(World::Person("ann"), request));
  Settle();
  ann.Pull();
  fatima.Pull();
  EXPECT_EQ(fatima.Find("person_name/2").person_name().name(), "Ann");
  EXPECT_TRUE(fatima.seen().contains("person/2"));
  for (const char* key : {"person/2", "person_name/2", "presence"}) {
    EXPECT_FALSE(ann.seen().contains(key)) << key;
  }
}

TEST_F(WatchTest, WhereNothingPersonalChangedBytesAreShared) {
  Watcher ann = Watch(World::Person("ann"));
  Watcher bob = Watch(World::Person("bob"));
  Watcher cem = Watch(World::Person("cem"));
  ASSERT_TRUE(world_.Do(World::Person("dia"), World::AnswerRequest(2)));
  Settle();
  const auto since = [](const Watcher& watcher) {
    return watcher.subscription().source->Since(watcher.subscription().audience,
                                                watcher.subscription().person, watcher.revision());
  };
  EXPECT_EQ(since(ann), since(bob));
  EXPECT_EQ(since(ann), since(cem));
}

TEST_F(WatchTest, WhoActedIsToldOfTheRevisionThoughNothingIsSeen) {
  Watcher ann = Watch(World::Person("ann"));
  Watcher bob = Watch(World::Person("bob"));
  Settle();
  ann.Pull();
  bob.Pull();
  v1::SetNameRequest request;
  request.set_name("Ann");
  const auto named = world_.Do(World::Person("ann"), request);
  Settle();
  EXPECT_TRUE(ann.Pull());
  EXPECT_GE(ann.revision().seq(), named->revision.seq());
  EXPECT_FALSE(bob.Pull());
  bob.PullOrBeat();
  EXPECT_EQ(bob.revision().seq(), ann.revision().seq());
}

TEST_F(WatchTest, WhoActedBeforeWatchingIsToldOfTheRevisionToo) {
  Watcher bob = Watch(World::Person("bob"));
  world_.Do(World::Person("bob"), World::AnswerRequest(1));  // the tick has begun
  v1::SetNameRequest request;
  request.set_name("Ann");
  const auto named = world_.Do(World::Person("ann"), request);
  Watcher ann = Watch(World::Person("ann"));
  Settle();
  ann.Pull();
  EXPECT_GE(ann.revision().seq(), named->revision.seq());
}

// A command's answer and then a fresh look, as two programs one after the other do.
TEST_F(WatchTest, L2WhoArrivesSeesAllThatWasAcknowledged) {
  Watcher bob = Watch(World::Person("bob"));
  world_.Do(World::Person("bob"), World::AnswerRequest(1));  // the tick has begun
  const auto answered = world_.Do(World::Person("ann"), World::AnswerRequest(1));
  Watcher ann = Watch(World::Person("ann"));
  ann.Pull();
  EXPECT_GE(ann.revision().seq(), answered->revision.seq());
  EXPECT_EQ(Answered(ann), 2u);
}

TEST_F(WatchTest, HeartbeatNeverSkipsAChange) {
  Watcher watcher = Watch(World::Person("ann"));
  Settle();
  watcher.Pull();
  watcher.PullOrBeat();
  world_.Do(World::Person("bob"), World::AnswerRequest(1));
  Settle();
  watcher.PullOrBeat();  // a change has come in between
  EXPECT_EQ(watcher.seen(), FreshSnapshot(watcher.subscription()));
  EXPECT_EQ(Answered(watcher), 1u);
}

TEST_F(WatchTest, PresenceComesAndGoes) {
  Watcher fatima = Watch(World::Facilitator());
  Settle();
  fatima.Pull();
  EXPECT_EQ(fatima.Find("presence").presence().facilitators(), 1u);
  Watcher ann = Watch(World::Person("ann"));
  Watcher also_ann = Watch(World::Person("ann"));
  Settle();
  fatima.Pull();
  EXPECT_EQ(fatima.Find("presence").presence().groups(0).in_hall(), 1u);
  ann.Leave();
  world_.executors->Advance(seconds(30));
  fatima.Pull();
  EXPECT_EQ(fatima.Find("presence").presence().groups(0).in_hall(), 1u);
  also_ann.Leave();
  world_.executors->Advance(seconds(5));  // may come back
  fatima.Pull();
  EXPECT_EQ(fatima.Find("presence").presence().groups(0).in_hall(), 1u);
  world_.executors->Advance(seconds(10));
  fatima.Pull();
  EXPECT_EQ(fatima.Find("presence").presence().groups(0).in_hall(), 0u);
}

// A long poll subscribes anew each time; it must not be sent its own entities for ever.
TEST_F(WatchTest, PollThatComesBackSoonResumes) {
  Watcher ann = Watch(World::Person("ann"));
  Settle();
  ann.Pull();
  for (int i = 0; i < 3; ++i) {
    ann.Leave();
    world_.executors->Advance(seconds(1));
    ann.Resume(world_.Watch(World::Person("ann")));
    EXPECT_FALSE(ann.Pull());
  }
}

TEST_F(WatchTest, WhoWasAwayLongResumesWithAllOfTheirOwn) {
  Watcher ann = Watch(World::Person("ann"));
  Watcher fatima = Watch(World::Facilitator());
  ann.Leave();
  world_.executors->Advance(seconds(60));
  world_.Do(World::Person("ann"), World::AnswerRequest(2));
  world_.executors->Advance(seconds(60));
  ann.Resume(world_.Watch(World::Person("ann")));
  EXPECT_TRUE(ann.Pull());
  EXPECT_EQ(ann.snapshots, 1);
  EXPECT_EQ(ann.seen(), FreshSnapshot(ann.subscription()));
  EXPECT_EQ(ann.Find("my_item/1").my_item().answers(0).value().option(), 2u);
  EXPECT_FALSE(ann.Pull());
}

TEST_F(WatchTest, ChangesWhileNobodyWatchesAreCaughtUp) {
  Watcher ann = Watch(World::Person("ann"));
  ann.Leave();
  world_.executors->Advance(seconds(60));
  world_.Do(World::Person("bob"), World::AnswerRequest(2));
  world_.executors->Advance(seconds(60));
  ann.Resume(world_.Watch(World::Person("ann")));
  EXPECT_TRUE(ann.Pull());
  EXPECT_EQ(ann.snapshots, 1);
  EXPECT_EQ(Answered(ann), 1u);
}

TEST_F(WatchTest, ListenersAreLetGoOf) {
  Watcher fatima = Watch(World::Facilitator());
  int published = 0;
  auto listening = fatima.subscription().source->Listen([&] { ++published; });
  Settle();
  listening.reset();
  published = 0;
  world_.Do(World::Person("ann"), World::AnswerRequest(2));
  Settle();
  EXPECT_EQ(published, 0);
}

TEST(Watch, PlanThatLosesItemsIsSeenByWhoWasAway) {
  World world;
  world.Create();
  Watcher fatima(world.Watch(World::Facilitator()));
  fatima.Pull();
  fatima.Leave();
  world.executors->Advance(seconds(60));
  v1::ChangePlanRequest request;
  *request.mutable_plan() = World::Plan();
  request.mutable_plan()->mutable_items()->DeleteSubrange(1, 3);
  ASSERT_TRUE(world.Do(World::Facilitator(), request));
  fatima.Resume(world.Watch(World::Facilitator()));
  fatima.Pull();
  EXPECT_EQ(fatima.seen(), FreshSnapshot(fatima.subscription()));
  EXPECT_FALSE(fatima.seen().contains("my_item/4"));
  EXPECT_FALSE(fatima.seen().contains("item/4"));
}

}  // namespace
}  // namespace vooraf::live::testing
