// Commands that are sent again: once is enough, also across restarts.
#include <gtest/gtest.h>

#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using Created = std::pair<domain::SessionId, Outcome>;

Answer<Created> Create(World& world, const Command& command) {
  auto answer = std::make_shared<std::optional<domain::Result<Created>>>();
  world.sessions->Create(command, Into<Created>(answer));
  return answer;
}

Command MakeCreate(World& world) {
  v1::CreateSessionRequest request;
  *request.mutable_plan() = World::Plan();
  return world.Make(World::Facilitator(), std::move(request));
}

TEST(Repeat, L3RepeatGetsTheFirstResultAndChangesNothing) {
  World world;
  world.CreateLive();
  v1::OpenRoundRequest request;
  request.set_item(2);
  const Command open = world.Make(World::Facilitator(), request);
  const auto first = world.Await(world.Send(open));
  world.Join("ann");
  const uint64_t seq = world.Stored().seq;
  const auto again = world.Await(world.Send(open));
  ASSERT_TRUE(first && again);
  EXPECT_EQ(again->created, first->created);
  EXPECT_EQ(again->revision.seq(), first->revision.seq());
  EXPECT_EQ(world.Stored().seq, seq);
}

// The id is the helper's, who sent it, not of the person whom it is for.
TEST(Repeat, L3P16RepeatForSomebodyElseGetsTheFirstResult) {
  World world;
  world.CreateLive();
  world.Join("ann");
  v1::HelpPersonRequest help;
  help.set_group(1);
  help.set_place(type::v1::PLACE_HALL);
  const Command add = world.Make(World::Person("ann"), help);
  const auto first = world.Await(world.Send(add));
  const auto again = world.Await(world.Send(add));
  ASSERT_TRUE(first && again);
  EXPECT_EQ(again->created, first->created);
  v1::LeaveRequest leave;
  leave.set_on_behalf_of(first->created);
  const Command go = world.Make(World::Person("ann"), leave);
  ASSERT_TRUE(world.Await(world.Send(go)));
  const uint64_t seq = world.Stored().seq;
  world.Restart();
  EXPECT_TRUE(world.Await(world.Send(go)));
  EXPECT_EQ(world.Stored().seq, seq);
}

TEST(Repeat, L3AnotherCommandUnderTheSameIdIsRefused) {
  World world;
  world.CreateLive();
  v1::OpenRoundRequest request;
  request.set_item(2);
  const Command open = world.Make(World::Facilitator(), request);
  ASSERT_TRUE(world.Await(world.Send(open)));
  request.set_item(1);
  Command other = world.Make(World::Facilitator(), request);
  other.request_id = open.request_id;
  EXPECT_EQ(world.Await(world.Send(other)).error().reason(), "REQUEST_ID_REUSED");
}

TEST(Repeat, L3OnlySuccessesAreRemembered) {
  World world;
  world.Create();
  const Command start = world.Make(World::Facilitator(), v1::StartSessionRequest());
  EXPECT_EQ(world.Await(world.Send(start)).error().reason(), "SESSION_NOT_OPEN");
  ASSERT_TRUE(world.Do(World::Facilitator(), v1::OpenSessionRequest()));
  EXPECT_TRUE(world.Await(world.Send(start)));
}

TEST(Repeat, RequestIdsOfOthersDoNotMatter) {
  World world;
  world.CreateLive();
  const Command ann = world.Make(World::Person("ann"), world.JoinRequestOf("ann"));
  Command bob = world.Make(World::Person("bob"), world.JoinRequestOf("bob"));
  bob.request_id = ann.request_id;
  ASSERT_TRUE(world.Await(world.Send(ann)));
  const auto joined = world.Await(world.Send(bob));
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->created, 3u);
}

TEST(Repeat, RequestWithoutIdIsRefused) {
  World world;
  world.CreateLive();
  Command join = world.Make(World::Person("ann"), world.JoinRequestOf("ann"));
  join.request_id = {};
  const auto refused = world.Await(world.Send(join));
  EXPECT_EQ(refused.error().reason(), "REQUEST_ID_MISSING");
  EXPECT_EQ(refused.error().code(), domain::Code::kInvalidArgument);
}

TEST(Repeat, L3SurvivesARestart) {
  World world;
  world.CreateLive();
  const Command join = world.Make(World::Person("ann"), world.JoinRequestOf("ann"));
  const auto first = world.Await(world.Send(join));
  world.Restart();
  const auto again = world.Await(world.Send(join));
  ASSERT_TRUE(first && again);
  EXPECT_EQ(again->created, first->created);
  EXPECT_EQ(again->revision.seq(), first->revision.seq());
  EXPECT_NE(again->revision.epoch(), first->revision.epoch());
}

TEST(Repeat, SameCreateMakesOneSessionAlsoAcrossARestart) {
  World world;
  const Command create = MakeCreate(world);
  const auto first = Create(world, create);
  const auto at_once = Create(world, create);
  world.executors->RunAll();
  ASSERT_EQ(ReasonOf(first), "");
  ASSERT_EQ(ReasonOf(at_once), "");
  world.Restart();
  const auto after = Create(world, create);
  world.executors->RunAll();
  ASSERT_EQ(ReasonOf(after), "");
  EXPECT_EQ((**at_once)->first, (**first)->first);
  EXPECT_EQ((**after)->first, (**first)->first);
  EXPECT_EQ((**after)->second.revision.seq(), 1u);
  EXPECT_EQ(world.log->disk()->sessions.size(), 1u);
  EXPECT_EQ((**first)->first.value.size(), 26u);
}

TEST(Repeat, OtherCreateUnderTheSameIdIsRefused) {
  World world;
  Command create = MakeCreate(world);
  const auto first = Create(world, create);
  ++create.request_digest;
  const auto other = Create(world, create);
  world.executors->RunAll();
  EXPECT_EQ(ReasonOf(first), "");
  EXPECT_EQ(ReasonOf(other), "REQUEST_ID_REUSED");
}

TEST(Repeat, OtherAccountUnderTheSameIdMakesItsOwn) {
  World world;
  Command create = MakeCreate(world);
  const auto first = Create(world, create);
  create.caller.account = {"joost"};
  const auto other = Create(world, create);
  world.executors->RunAll();
  ASSERT_EQ(ReasonOf(other), "");
  EXPECT_NE((**other)->first, (**first)->first);
}

}  // namespace
}  // namespace vooraf::live::testing
