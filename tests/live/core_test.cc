// The two folds by themselves: bounds that a driven server reaches only after a long evening.
#include "server/live/session_core.h"

#include <gtest/gtest.h>

#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

class Silent : public DurableObserver {
 public:
  void OnEvent(const domain::Session&, const domain::StoredEvent&) override {}
  void OnSideWrite(const domain::Session&, const domain::SideWrite&) override {}
};

class CoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world_.CreateLive();
    world_.Join("ann");
    world_.OpenRound(1);
  }
  // The session as stored, with so many events.
  SessionCore CoreAt(uint64_t seq) {
    Fold fold{world_.Stored(), *world_.log->ReadSideData(world_.session)};
    fold.session.seq = seq;
    return SessionCore(world_.session, 2, std::move(fold));
  }
  template <class Request>
  std::string Do(SessionCore& core, const Caller& caller, const Request& request) {
    auto answer = std::make_shared<std::optional<domain::Result<Outcome>>>();
    core.Execute(world_.Make(caller, request), false, world_.clock.Now(), world_.random,
                 Into<Outcome>(answer));
    core.OnDurable(core.TakeAppends().size(), silent_);
    return ReasonOf(answer);
  }

  World world_;
  Silent silent_;
};

TEST_F(CoreTest, L7FullSessionTakesNoMoreButCanBeClosed) {
  SessionCore core = CoreAt(domain::kEventsMax - kEventsReserved - 1);
  EXPECT_EQ(Do(core, World::Person("ann"), World::AnswerRequest(1)), "");
  EXPECT_EQ(Do(core, World::Person("ann"), World::AnswerRequest(2)), "SESSION_FULL");
  v1::RevealRoundRequest reveal;
  reveal.set_item(1);
  reveal.set_round(1);
  EXPECT_EQ(Do(core, World::Facilitator(), reveal), "");
  EXPECT_EQ(Do(core, World::Facilitator(), v1::CloseSessionRequest()), "");
  EXPECT_TRUE(core.durable().session.closed());
}

TEST_F(CoreTest, L7FacilitatorsReachTheEndToo) {
  SessionCore core = CoreAt(domain::kEventsMax);
  v1::StartTimerRequest timer;
  timer.mutable_duration()->set_seconds(60);
  EXPECT_EQ(Do(core, World::Facilitator(), timer), "SESSION_FULL");
  EXPECT_TRUE(core.pending().session.timers.empty());
}

TEST_F(CoreTest, RefusedAppendsLeaveBothFoldsAlike) {
  SessionCore core = CoreAt(world_.Stored().seq);
  auto answer = std::make_shared<std::optional<domain::Result<Outcome>>>();
  core.Execute(world_.Make(World::Person("ann"), v1::LeaveRequest()), false, world_.clock.Now(),
               world_.random, Into<Outcome>(answer));
  EXPECT_TRUE(core.pending().session.participants[1].left);
  const uint64_t generation = core.generation();
  core.TakeAppends();
  core.OnRefused(domain::Error{&domain::kSessionClosed, {}});
  EXPECT_EQ(ReasonOf(answer), "NOT_STORED");
  EXPECT_FALSE(core.pending().session.participants[1].left);
  EXPECT_EQ(core.pending().session.seq, core.durable().session.seq);
  EXPECT_GT(core.generation(), generation);
  EXPECT_EQ(core.waiting(), 0u);
}

TEST_F(CoreTest, OnlyTheContextOfADraftDrawsAJoinCode) {
  SessionCore core = CoreAt(world_.Stored().seq);
  std::string code = "unset";
  Command look = world_.Make(World::Person("ann"), v1::LeaveRequest());
  look.decide = [&](const domain::Session&, const domain::Context& context) {
    code = context.fresh_join_code;
    return domain::Result<domain::Decision>(domain::Decision());
  };
  core.Execute(look, false, world_.clock.Now(), world_.random, [](auto) {});
  EXPECT_EQ(code, "");
}

}  // namespace
}  // namespace vooraf::live::testing
