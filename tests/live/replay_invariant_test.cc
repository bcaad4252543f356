// Random evenings, watched live by a facilitator and a participant, and then watched again: what is
// seen at each point that was recorded must be what was seen then. What others than facilitators
// see again is worked out here once more, from what both saw live and nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "server/live/replay/replay.h"
#include "tests/live/crowd.h"
#include "tests/live/viewing.h"

namespace vooraf::live::testing {
namespace {

using domain::view::Audience;
using domain::view::Onlooker;
using std::chrono::milliseconds;

constexpr uint64_t kSeeds = 12;
constexpr int kMoves = 500;
// Points of each evening at which a replay begins.
constexpr int kJumps = 12;

struct Recorded {
  uint64_t seq = 0;
  Seen seen;
};

v1::Entity Parsed(const std::string& bytes) {
  v1::Entity entity;
  EXPECT_TRUE(entity.ParseFromString(bytes));
  return entity;
}

// What is seen again of an entity that everyone saw then. `last`: what everyone sees in the end.
std::optional<v1::Entity> SeenAgain(v1::Entity then, const Seen& last) {
  const auto found = last.find(then.key());
  const bool words = then.has_statement() || then.has_reason() || then.has_theme() ||
                     then.has_amendment() || then.has_objection() || then.has_text_turn();
  if (words && found == last.end()) return std::nullopt;
  const v1::Entity now = found == last.end() ? v1::Entity() : Parsed(found->second);
  if (then.has_statement() && now.statement().merged_into() != 0 &&
      then.statement().merged_into() == 0) {
    return std::nullopt;
  }
  if (then.has_theme()) {
    then.mutable_theme()->set_name(now.theme().name());
    std::vector<v1::ThemeText> kept;
    for (const auto& text : then.theme().texts()) {
      const std::string key = "reason/" + std::to_string(then.theme().item()) + "/" +
                              std::to_string(text.round()) + "/" + std::to_string(text.reason());
      if (last.contains(key)) kept.push_back(text);
    }
    if (kept.empty()) return std::nullopt;
    then.mutable_theme()->mutable_texts()->Assign(kept.begin(), kept.end());
  }
  if (then.has_ballot() && (now.ballot().withdrawn() || now.ballot().voided())) {
    then.mutable_ballot()->clear_partition();
    then.mutable_ballot()->clear_parts();
    then.mutable_ballot()->clear_everyone();
  }
  if (then.has_round() && then.round().hold_reason() != now.round().hold_reason()) {
    then.mutable_round()->clear_hold_reason();
  }
  return then;
}

Seen SeenAgain(const Seen& then, const Seen& last) {
  Seen again;
  for (const auto& [key, bytes] : then) {
    if (auto entity = SeenAgain(Parsed(bytes), last)) again[key] = entity->SerializeAsString();
  }
  return again;
}

// Tells what differs, entity by entity.
void ExpectSame(const Seen& again, const Seen& expected) {
  const auto text = [](const Seen& seen, const std::string& key) {
    const auto found = seen.find(key);
    return found == seen.end() ? "nothing" : Parsed(found->second).ShortDebugString();
  };
  for (const Seen* side : {&again, &expected}) {
    for (const auto& [key, bytes] : *side) EXPECT_EQ(text(again, key), text(expected, key));
  }
  EXPECT_TRUE(again == expected);
}

// Somebody who watches live, and what they saw when.
class Witness {
 public:
  explicit Witness(Subscription subscription) : watcher_(std::move(subscription)) {}

  void Look() {
    watcher_.Pull();
    watcher_.PullOrBeat();  // what was shared may be from before the last event
    points_.push_back({watcher_.revision().seq(), OfTheLog(watcher_.seen())});
  }
  const Subscription& subscription() const { return watcher_.subscription(); }
  // In the order of their looks; the last one is the end.
  const std::vector<Recorded>& points() const { return points_; }

 private:
  Watcher watcher_;
  std::vector<Recorded> points_;
};

class Evening {
 public:
  explicit Evening(uint64_t seed) : world_(seed), crowd_(world_, seed), engine_(seed) {
    world_.CreateLive();
    world_.Join("witness", 1);
    for (int i = 0; i < 8; ++i) crowd_.JoinSomebody();
    world_.executors->RunAll();
    facilitator_ = std::make_unique<Witness>(world_.Watch(World::Facilitator()));
    participant_ = std::make_unique<Witness>(world_.Watch(World::Person("witness")));
  }

  void Play() {
    for (int move = 0; move < kMoves; ++move) {
      switch (crowd_.Pick(8)) {
        case 0:
          if (crowd_.Pick(8) == 0) {
            crowd_.TellAStory();
          } else {
            crowd_.Facilitate();
          }
          break;
        case 1:
          crowd_.Facilitate();
          break;
        case 2:
          crowd_.PutRight();
          break;
        case 3:
          if (crowd_.Pick(3) == 0) crowd_.JoinSomebody();
          break;
        case 4:
          world_.executors->Advance(milliseconds(crowd_.Pick(4'000)));
          break;
        default:
          crowd_.TakePart();
      }
      world_.executors->RunAll();
      if (crowd_.Pick(12) == 0) Look();
    }
    // Not while something is open; a replay at the end is compared all the same.
    world_.Send(World::Facilitator(), v1::CloseSessionRequest());
    Look();
  }

  int points() const {
    return static_cast<int>(facilitator_->points().size() + participant_->points().size());
  }
  int taken_back() const { return taken_back_; }

  void ReplayForFacilitators() {
    Compare(*facilitator_, OnlookerOf(*facilitator_), [](const Seen& then) { return then; });
  }
  void ReplayForEveryone() {
    Onlooker onlooker = OnlookerOf(*participant_);
    onlooker.now = std::make_shared<const domain::Session>(world_.Stored());
    const Seen& last = participant_->points().back().seen;
    Compare(*participant_, onlooker, [&](const Seen& then) {
      Seen again = SeenAgain(then, last);
      if (again != then) ++taken_back_;
      return again;
    });
  }
  // At its end a replay shows what is shown now, for both.
  void CompareEnds() {
    for (const Witness* witness : {facilitator_.get(), participant_.get()}) {
      Onlooker onlooker = OnlookerOf(*witness);
      onlooker.now = std::make_shared<const domain::Session>(world_.Stored());
      Replay fast = Open(onlooker, 0, 1'000);
      ExpectSame(ViewAll(fast).seen(), OfTheLog(FreshSnapshot(witness->subscription())));
    }
  }

 private:
  void Look() {
    world_.executors->Advance(milliseconds(500));
    facilitator_->Look();
    participant_->Look();
  }

  static Onlooker OnlookerOf(const Witness& witness) {
    return {.audience = witness.subscription().audience, .person = witness.subscription().person};
  }
  Replay Open(const Onlooker& onlooker, uint64_t start, double speed, uint64_t last = 0) const {
    return Replay(
        *world_.log, world_.session, onlooker,
        {.start = start, .speed = speed, .last_seq = last != 0 ? last : world_.Stored().seq});
  }

  void Compare(const Witness& witness, const Onlooker& onlooker,
               const std::function<Seen(const Seen&)>& expected) {
    // All of it by steps, compared wherever somebody looked.
    auto point = witness.points().begin();
    Replay replay = Open(onlooker, 0, 0);
    ViewAll(replay, [&](const Viewing& at) {
      while (point != witness.points().end() && point->seq < at.seq) ++point;
      if (point == witness.points().end() || point->seq != at.seq) return;
      SCOPED_TRACE("after " + std::to_string(at.seq) + " events");
      ExpectSame(at.seen(), expected(point->seen));
    });
    // And from the start at some of these points.
    for (int i = 0; i < kJumps; ++i) {
      const Recorded& there = witness.points()[engine_() % witness.points().size()];
      Replay jump = Open(onlooker, there.seq, 0, there.seq);
      SCOPED_TRACE("from event " + std::to_string(there.seq));
      ExpectSame(ViewAll(jump).seen(), expected(there.seen));
    }
  }

  World world_;
  Crowd crowd_;
  std::mt19937_64 engine_;
  std::unique_ptr<Witness> facilitator_;
  std::unique_ptr<Witness> participant_;
  int taken_back_ = 0;
};

TEST(ReplayInvariant, Y1Y10WhatIsSeenAgainIsWhatWasSeenThenAndMayBeSeenStill) {
  int points = 0;
  int taken_back = 0;
  for (uint64_t seed = 1; seed <= kSeeds && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Evening evening(seed);
    evening.Play();
    evening.ReplayForFacilitators();
    evening.ReplayForEveryone();
    evening.CompareEnds();
    points += evening.points();
    taken_back += evening.taken_back();
  }
  EXPECT_GE(points, 200);
  EXPECT_GE(taken_back, 20) << "hardly anything was taken back, so little was tried";
}

}  // namespace
}  // namespace vooraf::live::testing
