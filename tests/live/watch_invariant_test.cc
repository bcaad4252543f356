// V1 under random evenings: people come, answer, rate, vote, leave, disconnect and resume, disks
// refuse, servers die, and at every moment what a watcher holds is what a newcomer would be sent,
// and what the views render from the log alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/live/crowd.h"
#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kSteps = 800;
constexpr uint64_t kSeeds = 90;

class Evening {
 public:
  explicit Evening(uint64_t seed) : world_(seed), crowd_(world_, seed) {
    world_.CreateLive();
    for (int i = 0; i < 6; ++i) crowd_.JoinSomebody();
  }

  void Play() {
    for (int step = 0; step < kSteps && !::testing::Test::HasFatalFailure(); ++step) {
      switch (Pick(15)) {
        case 0:
          crowd_.JoinSomebody();
          break;
        case 1:
          Watch();
          break;
        case 2:
          Disconnect();
          break;
        case 3:
          world_.executors->Advance(milliseconds(Pick(300)));
          break;
        case 4:
          if (Pick(3) == 0) world_.executors->Advance(seconds(Pick(20)));
          break;
        case 5:
          if (Pick(6) == 0) {
            world_.log->FailNextCommit(store::MemoryEventLog::Failure::kRefused);
          }
          break;
        case 6:
          if (Pick(12) == 0) Restart();
          break;
        case 7:
          PullSome();
          break;
        case 8:
          if (Pick(20) == 0) {
            crowd_.TellAStory();
          } else {
            crowd_.Facilitate();
          }
          break;
        case 9:
          if (Pick(25) == 0) crowd_.Erase();
          crowd_.PutRight();
          break;
        default:
          crowd_.TakePart();
      }
      for (int n = Pick(6); n > 0; --n) world_.executors->RunOne();
      if (Pick(10) == 0) Check();
    }
    Check();
    world_.Send(World::Facilitator(), v1::CloseSessionRequest());
    Check();
    v1::AddFollowUpRequest follow_up;
    auto& told = *follow_up.mutable_wording()->add_entries();
    told.set_language("en");
    told.set_value("The trees come");
    world_.Send(World::Facilitator(), follow_up);
    Check();
    world_.executors->Advance(std::chrono::days(91));
    Check();
    ASSERT_TRUE(world_.log->Read(world_.session, 0, [&](domain::StoredEvent&& event) {
      ++kinds_[event.event.body_case()];
    }));
  }

  // Events that came about, by kind.
  const std::map<int, int>& kinds() const { return kinds_; }
  int snapshots() const { return snapshots_; }
  int updates() const { return updates_; }

 private:
  struct Seat {
    Caller caller;
    Watcher watcher;
    bool connected = true;
  };

  int Pick(int n) { return crowd_.Pick(n); }

  // Somebody watches from now on, or again from where they stood.
  void Watch() {
    for (Seat& seat : seats_) {
      if (seat.connected || Pick(2) == 0) continue;
      Resume(seat);
      return;
    }
    const Caller caller = Pick(3) == 0 ? World::Facilitator() : World::Person(crowd_.Somebody());
    if (auto subscription = Subscribe(caller)) {
      seats_.push_back({caller, Watcher(std::move(*subscription))});
    }
  }

  std::optional<Subscription> Subscribe(const Caller& caller) {
    auto answer = std::make_shared<std::optional<domain::Result<Subscription>>>();
    world_.sessions->Watch(world_.session, caller, Into<Subscription>(answer));
    world_.executors->RunAll();
    if (!answer->has_value() || !answer->value()) return std::nullopt;
    return ***answer;
  }

  void Resume(Seat& seat) {
    auto subscription = Subscribe(seat.caller);
    if (!subscription) return;
    seat.watcher.Resume(std::move(*subscription));
    seat.connected = true;
  }

  void Disconnect() {
    if (seats_.empty()) return;
    Seat& seat = seats_[static_cast<size_t>(Pick(static_cast<int>(seats_.size())))];
    seat.watcher.Leave();
    seat.connected = false;
  }

  // After an erasure the watches have ended; phones come back by themselves.
  void ComeBack() {
    for (Seat& seat : seats_) {
      if (!seat.connected || !seat.watcher.subscription().source->Ended()) continue;
      seat.watcher.Leave();
      seat.connected = false;
      Resume(seat);
    }
  }

  void PullSome() {
    ComeBack();
    for (Seat& seat : seats_) {
      if (!seat.connected || Pick(2) == 0) continue;
      if (Pick(4) == 0) {
        seat.watcher.PullOrBeat();
      } else {
        seat.watcher.Pull();
      }
    }
  }

  void Restart() {
    for (Seat& seat : seats_) {
      seat.watcher.Leave();
      seat.connected = false;
    }
    if (Pick(3) == 0) {
      crowd_.HoldBallot(/*secret=*/true);
      LoseSecretVotes();
    }
    world_.Restart();
    for (Seat& seat : seats_) {
      if (Pick(2) == 0) Resume(seat);
    }
  }

  // As a backup that is put back, which holds no keys.
  void LoseSecretVotes() {
    world_.executors->RunAll();
    auto& side = world_.log->disk()->sessions.at(world_.session).side;
    for (auto& [number, ballot] : side.secret_ballots) ballot = {.lost = true};
  }

  // Once all is quiet, everybody holds the same: what the log comes to.
  void Check() {
    world_.executors->Advance(milliseconds(500));
    ComeBack();
    world_.executors->Advance(milliseconds(500));
    const domain::Session stored = world_.Stored();
    const auto side = world_.log->ReadSideData(world_.session);
    ASSERT_TRUE(side);
    snapshots_ = updates_ = 0;
    for (Seat& seat : seats_) {
      if (!seat.connected) continue;
      seat.watcher.Pull();
      seat.watcher.PullOrBeat();  // what was shared may be from before the last event
      const Subscription& subscription = seat.watcher.subscription();
      ASSERT_EQ(seat.watcher.seen(), FreshSnapshot(subscription));
      // Who is connected is known to live alone: taken from what it publishes.
      Seen expected = RenderAll(stored, *side, subscription.audience, subscription.person, {});
      Seen seen = seat.watcher.seen();
      expected.erase("presence");
      seen.erase("presence");
      ASSERT_EQ(seen, expected);
      EXPECT_EQ(seat.watcher.revision().seq(), stored.seq);
      snapshots_ += seat.watcher.snapshots;
      updates_ += seat.watcher.updates;
    }
    CheckPresence(stored);
  }

  void CheckPresence(const domain::Session& stored) {
    world_.executors->Advance(seconds(15));  // let those who left be gone
    std::set<domain::ParticipantNumber> connected;
    for (const Seat& seat : seats_) {
      if (seat.connected) connected.insert(seat.watcher.subscription().person);
    }
    for (Seat& seat : seats_) {
      if (!seat.connected ||
          seat.watcher.subscription().audience != domain::view::Audience::kFacilitators) {
        continue;
      }
      seat.watcher.Pull();
      const v1::Entity expected =
          domain::view::RenderPresence(stored, {connected.begin(), connected.end()});
      ASSERT_EQ(seat.watcher.Find("presence").SerializeAsString(), expected.SerializeAsString());
    }
  }

  World world_;
  Crowd crowd_;
  std::vector<Seat> seats_;
  std::map<int, int> kinds_;
  int snapshots_ = 0;
  int updates_ = 0;
};

TEST(WatchInvariant, V1SnapshotAndUpdatesEqualAFreshSnapshot) {
  std::map<int, int> kinds;
  int updates = 0;
  int snapshots = 0;
  for (uint64_t seed = 1; seed <= kSeeds && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Evening evening(seed);
    evening.Play();
    for (const auto& [kind, count] : evening.kinds()) kinds[kind] += count;
    updates += evening.updates();
    snapshots += evening.snapshots();
  }
  // The evenings were worth it: everything that happens in an open session came about.
  const auto* descriptor = log::v1::Event::descriptor()->FindOneofByName("body");
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const int kind = descriptor->field(i)->number();
    if (kind == log::v1::Event::kPlanChanged) continue;  // only in a draft
    // Nor does it come from elsewhere.
    if (kind == log::v1::Event::kImported) continue;
    EXPECT_GT(kinds[kind], 0) << descriptor->field(i)->name();
  }
  EXPECT_GT(updates, 3 * snapshots);
}

}  // namespace
}  // namespace vooraf::live::testing
