// One replay, driven by hand: where it begins and ends, its pace, and who may see one.
#include "server/live/replay/replay.h"

#include <gtest/gtest.h>

#include "server/live/replay/replays.h"
#include "server/live/replay/timeline.h"
#include "tests/live/viewing.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using domain::view::Audience;
using domain::view::Onlooker;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const domain::Time kNow{std::chrono::sys_days(std::chrono::year(2027) / 1 / 1)};
const Onlooker kFacilitator{.audience = Audience::kFacilitators, .person = {1}};

// A short talk in which something happens each ten seconds.
class ReplayTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world_.Create();
    AllowReplay(true);
    Do(v1::OpenSessionRequest());
    world_.join_code = Now().join_code;
    Do(v1::StartSessionRequest());
    for (const char* name : {"ann", "bob", "cem", "dia"}) {
      Pass(seconds(10));
      world_.Join(name);
    }
    world_.OpenRound(1);
    for (const char* name : {"ann", "bob", "cem"}) {
      Pass(seconds(10));
      ASSERT_TRUE(world_.Do(World::Person(name), World::AnswerRequest(1)));
    }
  }

  void AllowReplay(bool for_all) {
    v1::ChangePlanRequest change;
    *change.mutable_plan() = World::Plan();
    change.mutable_plan()->mutable_settings()->set_replay_for_all(for_all);
    Do(change);
  }
  template <class Request>
  void Do(Request request) {
    const auto done = world_.Do(World::Facilitator(), std::move(request));
    ASSERT_TRUE(done) << done.error().reason();
  }
  void Reveal() {
    v1::RevealRoundRequest reveal;
    reveal.set_item(1);
    reveal.set_round(1);
    Do(reveal);
  }
  void Close() {
    Reveal();
    Do(v1::CloseSessionRequest());
  }
  void Pass(std::chrono::microseconds time) { world_.executors->Advance(time); }
  domain::Session Now() const { return world_.Stored(); }
  uint64_t LastSeq() const { return Now().seq; }
  std::vector<domain::StoredEvent> Events() const {
    std::vector<domain::StoredEvent> events;
    EXPECT_TRUE(world_.log->Read(world_.session, 0, [&](domain::StoredEvent&& event) {
      events.push_back(std::move(event));
    }));
    return events;
  }

  Replay Open(ReplayWish wish, const Onlooker& onlooker = kFacilitator) const {
    if (wish.last_seq == 0) wish.last_seq = LastSeq();
    return Replay(*world_.log, world_.session, onlooker, wish);
  }
  // What a facilitator saw after so many events.
  Seen SeenAfter(uint64_t seq) const {
    domain::Session session;
    for (const auto& event : Events()) {
      if (event.seq <= seq) domain::Evolve(session, event);
    }
    return OfTheLog(RenderAll(session, {}, Audience::kFacilitators, {1}, {}));
  }

  World world_;
};

TEST_F(ReplayTest, Y3StepsBringOneUpdateForEachEvent) {
  Replay replay = Open({});
  const auto events = Events();
  const Viewing viewing = ViewAll(replay, [&](const Viewing& at) {
    ASSERT_EQ(at.seq + 1, static_cast<uint64_t>(at.updates));
    EXPECT_EQ(at.seen(), SeenAfter(at.seq));
    EXPECT_EQ(at.moment, events[at.seq == 0 ? 0 : at.seq - 1].time);
  });
  EXPECT_EQ(viewing.seq, LastSeq());
}

TEST_F(ReplayTest, Y1ReplacingThePlanLeavesNothingOfTheOldOneBehind) {
  World world;
  world.Create();
  v1::ChangePlanRequest change;
  *change.mutable_plan() = World::Plan();
  change.mutable_plan()->mutable_items()->RemoveLast();
  ASSERT_TRUE(world.Do(World::Facilitator(), change));
  Replay replay(*world.log, world.session, kFacilitator, {.last_seq = 2});
  bool was_there = false;
  const Viewing viewing =
      ViewAll(replay, [&](const Viewing& at) { was_there = was_there || at.Has("item/4"); });
  EXPECT_TRUE(was_there);
  EXPECT_FALSE(viewing.Has("item/4"));
}

TEST_F(ReplayTest, Y2BeginsAfterAnyEventWithASnapshot) {
  for (uint64_t seq = 1; seq <= LastSeq(); ++seq) {
    Replay replay = Open({.start = seq, .last_seq = seq});
    const Viewing viewing = ViewAll(replay);
    EXPECT_EQ(viewing.seq, seq);
    EXPECT_EQ(viewing.snapshots, 1);
    EXPECT_EQ(viewing.seen(), SeenAfter(seq));
  }
}

TEST_F(ReplayTest, Y2BeginsAtAnyMoment) {
  const auto events = Events();
  const domain::Time between = events[6].time + seconds(1);
  Replay replay = Open({.start = between});
  bool first = true;
  ViewAll(replay, [&](const Viewing& at) {
    if (!std::exchange(first, false)) return;
    EXPECT_EQ(at.moment, between);
    EXPECT_LE(events[at.seq - 1].time, between);
    EXPECT_GT(events[at.seq].time, between);
    EXPECT_EQ(at.seen(), SeenAfter(at.seq));
  });
}

TEST_F(ReplayTest, Y2BeyondTheEndIsTheEndAndBeforeTheBeginningTheBeginning) {
  Replay by_seq = Open({.start = uint64_t{1'000'000}});
  EXPECT_EQ(ViewAll(by_seq).seen(), SeenAfter(LastSeq()));
  Replay by_time = Open({.start = kNow});
  const Viewing late = ViewAll(by_time);
  EXPECT_EQ(late.seen(), SeenAfter(LastSeq()));
  EXPECT_EQ(late.moment, Events().back().time);
  EXPECT_EQ(late.updates, 1);
  Replay early = Open({.start = domain::Time{}, .speed = 1});
  const auto first = early.Next(kNow);
  ASSERT_TRUE(first);
  Viewing viewing;
  viewing.Take(first->messages);
  EXPECT_EQ(viewing.seq, 0u);
  EXPECT_EQ(viewing.moment, Events().front().time);
}

TEST_F(ReplayTest, Y2EndsAfterTheEventAskedFor) {
  Replay replay = Open({.start = uint64_t{3}, .last_seq = 5});
  const Viewing viewing = ViewAll(replay);
  EXPECT_EQ(viewing.seq, 5u);
  EXPECT_EQ(viewing.updates, 3);
  EXPECT_EQ(viewing.seen(), SeenAfter(5));
}

TEST_F(ReplayTest, Y4EachEventIsShownWhenItIsDue) {
  const auto events = Events();
  Replay replay = Open({.start = uint64_t{4}, .speed = 10});
  Viewing viewing;
  std::map<uint64_t, domain::Time> shown;  // by seq
  domain::Time now = kNow;
  for (bool over = false; !over;) {
    const auto step = replay.Next(now);
    ASSERT_TRUE(step);
    viewing.Take(step->messages, [&](const Viewing& at) { shown.try_emplace(at.seq, now); });
    over = step->over;
    if (step->wait_until) now = *step->wait_until;
  }
  EXPECT_EQ(viewing.seen(), SeenAfter(LastSeq()));
  for (const auto& [seq, at] : shown) {
    const auto due = kNow + (events[seq - 1].time - events[3].time) / 10;
    EXPECT_GE(at, due) << seq;
    EXPECT_LE(at, due + kReplayTick) << seq;
  }
  EXPECT_GT(shown.size(), 5u);
}

TEST_F(ReplayTest, Y4UpdatesAreATickApartAndWhatFallsBetweenGoesTogether) {
  Replay replay = Open({.speed = 1'000});
  Viewing viewing;
  domain::Time now = kNow;
  domain::Time last = kNow - kReplayTick;
  for (bool over = false; !over;) {
    const auto step = replay.Next(now);
    ASSERT_TRUE(step);
    if (!step->messages.empty()) {
      EXPECT_GE(now - last, kReplayTick);
      last = now;
    }
    viewing.Take(step->messages);
    over = step->over;
    now += milliseconds(1);
  }
  EXPECT_EQ(viewing.seen(), SeenAfter(LastSeq()));
  EXPECT_LE(viewing.updates, 4);
}

TEST_F(ReplayTest, Y4ASecondWithoutEventsSaysWhatMomentItIs) {
  Replay replay = Open({.start = uint64_t{4}, .speed = 0.25});
  ASSERT_TRUE(replay.Next(kNow));
  const auto waits = replay.Next(kNow);
  ASSERT_TRUE(waits);
  EXPECT_TRUE(waits->messages.empty());
  EXPECT_EQ(waits->wait_until, kNow + kReplayHeartbeat);
  const auto beat = replay.Next(*waits->wait_until);
  ASSERT_TRUE(beat);
  Viewing viewing;
  viewing.Take(beat->messages);
  EXPECT_EQ(viewing.seq, 4u);
  EXPECT_TRUE(viewing.seen().empty());
  EXPECT_EQ(viewing.moment, Events()[3].time + milliseconds(250));
}

TEST_F(ReplayTest, Y5LongPausesAreShortened) {
  Pass(minutes(45));
  ASSERT_TRUE(world_.Do(World::Person("dia"), World::AnswerRequest(2)));
  Replay replay = Open(
      {.start = LastSeq() - 1, .speed = 1, .pause_max = std::chrono::microseconds(seconds(5))});
  ASSERT_TRUE(replay.Next(kNow));
  domain::Time now = kNow;
  Viewing viewing;
  while (viewing.seq < LastSeq()) {
    const auto step = replay.Next(now);
    ASSERT_TRUE(step);
    viewing.Take(step->messages);
    if (step->wait_until) now = *step->wait_until;
  }
  EXPECT_LE(now - kNow, seconds(5) + kReplayTick);
}

TEST_F(ReplayTest, Y6WhoDoesNotReadComesBackToWhereTheyWere) {
  Replay replay = Open({.start = uint64_t{4}, .speed = 1});
  ASSERT_TRUE(replay.Next(kNow));
  // Back after an hour: they are told where they are, and what comes next is as far away as it was.
  const domain::Time back = kNow + minutes(60);
  Viewing viewing;
  const auto beat = replay.Next(back);
  ASSERT_TRUE(beat);
  viewing.Take(beat->messages);
  EXPECT_EQ(viewing.seq, 4u);
  domain::Time now = back;
  while (viewing.seq == 4) {
    const auto step = replay.Next(now);
    ASSERT_TRUE(step);
    viewing.Take(step->messages);
    if (step->wait_until) now = *step->wait_until;
  }
  EXPECT_EQ(now, back + seconds(10));
}

TEST_F(ReplayTest, Y6AClockThatIsSetBackDoesNotStopIt) {
  Replay replay = Open({.start = uint64_t{4}, .speed = 1});
  ASSERT_TRUE(replay.Next(kNow));
  const domain::Time back = kNow - minutes(60);
  const auto step = replay.Next(back);
  ASSERT_TRUE(step);
  ASSERT_TRUE(step->wait_until);
  EXPECT_LE(*step->wait_until, back + kReplayHeartbeat);
}

TEST_F(ReplayTest, Y6AStepIsABoundedPieceOfWork) {
  for (int i = 0; i < 2'000; ++i) {
    world_.Send(World::Person("ann"), World::AnswerRequest(1 + static_cast<uint32_t>(i % 2)));
  }
  world_.executors->RunAll();
  Replay replay = Open({});
  int steps = 0;
  size_t bytes_most = 0;
  for (bool over = false; !over; ++steps) {
    const auto step = replay.Next(kNow);
    ASSERT_TRUE(step);
    size_t bytes = 0;
    for (const auto& message : step->messages) bytes += message->size();
    if (steps > 0) bytes_most = std::max(bytes_most, bytes);
    EXPECT_LE(step->messages.size(), kReplayChunkEvents);
    over = step->over;
  }
  EXPECT_GT(steps, 8);
  EXPECT_LE(bytes_most, 2 * kReplayBatchBytes);
}

TEST_F(ReplayTest, Y1ALogThatCannotBeReadEndsIt) {
  Replay replay(*world_.log, {"another session"}, kFacilitator, {.last_seq = 3});
  const auto step = replay.Next(kNow);
  ASSERT_FALSE(step);
  EXPECT_EQ(step.error().reason(), "SESSION_NOT_FOUND");
}

TEST_F(ReplayTest, Y7Y8WhoMayReplayAndWhen) {
  const auto reason = [&](domain::ParticipantNumber who) {
    const auto admitted = AdmitToReplay(Now(), who);
    return admitted ? std::string() : std::string(admitted.error().reason());
  };
  EXPECT_EQ(reason({1}), "");  // live, and all the same
  EXPECT_EQ(reason({2}), "REPLAY_NOT_CLOSED");
  EXPECT_EQ(reason({0}), "NOT_IN_SESSION");
  EXPECT_EQ(reason({99}), "NOT_IN_SESSION");
  v1::RemoveParticipantRequest remove;
  remove.set_participant(3);
  remove.set_reason("shouting");
  Do(remove);
  ASSERT_TRUE(world_.Do(World::Person("cem"), v1::LeaveRequest()));
  Close();
  EXPECT_EQ(reason({2}), "");
  EXPECT_EQ(reason({3}), "NOT_IN_SESSION");
  EXPECT_EQ(reason({4}), "");  // left, and took part
  EXPECT_EQ(AdmitToReplay(Now(), {1})->audience, Audience::kFacilitators);
  EXPECT_EQ(AdmitToReplay(Now(), {2})->audience, Audience::kEveryone);
}

TEST_F(ReplayTest, Y8NobodyElseUnlessTheSessionSaysSo) {
  World world;
  world.CreateLive();
  world.Join("ann");
  ASSERT_TRUE(world.Do(World::Facilitator(), v1::CloseSessionRequest()));
  const auto admitted = AdmitToReplay(world.Stored(), {2});
  ASSERT_FALSE(admitted);
  EXPECT_EQ(admitted.error().reason(), "REPLAY_NOT_FOR_ALL");
  EXPECT_TRUE(AdmitToReplay(world.Stored(), {1}));
}

TEST_F(ReplayTest, Y9WithYoungPeopleFacilitatorsAloneAndNobodySingly) {
  v1::RaiseHandRequest raise;
  ASSERT_TRUE(world_.Do(World::Person("ann"), raise));
  Do(v1::MarkYoungPeoplePresentRequest());
  Close();
  const auto participant = AdmitToReplay(Now(), {2});
  ASSERT_FALSE(participant);
  EXPECT_EQ(participant.error().reason(), "REPLAY_YOUNG_PEOPLE");
  const auto facilitator = AdmitToReplay(Now(), {1});
  ASSERT_TRUE(facilitator);
  Replay replay = Open({}, *facilitator);
  ViewAll(replay, [](const Viewing& at) {
    for (const auto& [key, bytes] : at.seen()) {
      EXPECT_FALSE(key.starts_with("person") || key.starts_with("floor_queue")) << key;
    }
  });
  Replay whole = Open({});
  EXPECT_TRUE(ViewAll(whole).Has("person/2"));
}

TEST_F(ReplayTest, Y11ErasedWordsAreInNoReplay) {
  Reveal();
  world_.OpenRound(4);
  v1::ProposeStatementRequest propose;
  propose.set_item(4);
  propose.set_text("a secret");
  ASSERT_TRUE(world_.Do(World::Person("ann"), propose));
  const auto holds_secret = [&] {
    bool found = false;
    Replay replay = Open({});
    const Viewing viewing = ViewAll(replay, [&](const Viewing& at) {
      for (const auto& [key, bytes] : at.seen()) {
        found = found || bytes.find("a secret") != std::string::npos;
      }
    });
    EXPECT_TRUE(viewing.Has("statement/1"));
    return found;
  };
  EXPECT_TRUE(holds_secret());
  auto& row = world_.log->disk()->sessions.at(world_.session).rows.back();
  row.content.Erase();
  EXPECT_FALSE(holds_secret());
}

TEST_F(ReplayTest, Y13TheTimelineTellsWhatHappenedWhen) {
  Reveal();
  v1::GrantFloorRequest grant;
  grant.set_participant(2);
  Do(grant);
  Do(v1::CloseSessionRequest());
  Timeline timeline(*world_.log, world_.session, LastSeq());
  for (;;) {
    const auto done = timeline.GoOn();
    ASSERT_TRUE(done);
    if (*done) break;
  }
  const auto& told = timeline.response();
  EXPECT_EQ(told.last_seq(), LastSeq());
  std::vector<std::string> titles;
  uint64_t before = 0;
  for (const auto& chapter : told.chapters()) {
    EXPECT_GT(chapter.seq(), before);
    before = chapter.seq();
    ASSERT_EQ(chapter.title().entries_size(), 2);
    EXPECT_EQ(chapter.title().entries(0).language(), "nl");
    titles.push_back(chapter.title().entries(1).value());
  }
  EXPECT_EQ(titles, (std::vector<std::string>{"People can join", "The session starts",
                                              "Round 1 of Form", "Results of round 1 of Form",
                                              "The floor: Residents", "The session is closed"}));
}

}  // namespace
}  // namespace vooraf::live::testing
