// Secret ballots in live: what is remembered of a vote, what comes through a restart, and what
// becomes of a ballot whose votes are lost.
#include <gtest/gtest.h>

#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using Failure = store::MemoryEventLog::Failure;
using type::v1::YesNoVote;

class SecretBallot : public ::testing::Test {
 protected:
  SecretBallot() {
    world_.CreateLive();
    for (const char* name : {"ann", "bo", "cas", "dee"}) world_.Join(name);
    world_.OpenRound(1);
    v1::RevealRoundRequest reveal;
    reveal.set_item(1);
    reveal.set_round(1);
    EXPECT_TRUE(world_.Do(World::Facilitator(), reveal));
    v1::DraftJointAnswerRequest draft;
    draft.set_item(1);
    InEnglish(draft.mutable_wording());
    EXPECT_TRUE(world_.Do(World::Facilitator(), draft));
    EXPECT_TRUE(Open());
  }

  static void InEnglish(type::v1::Text* text) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("We take part");
  }
  domain::Result<Outcome> Open() {
    v1::OpenBallotRequest open;
    open.set_item(1);
    open.set_version(1);
    auto& rule = *open.mutable_rule();
    rule = World::Plan().settings().default_rule();
    rule.set_method(type::v1::DECISION_METHOD_YES_NO);
    rule.mutable_threshold()->mutable_share()->set_numerator(1);
    rule.mutable_threshold()->mutable_share()->set_denominator(2);
    rule.set_basis(type::v1::BASIS_CAST);
    rule.mutable_quorum()->set_denominator(1);
    rule.set_scope(type::v1::SCOPE_EVERYONE);
    rule.set_secret(true);
    InEnglish(open.mutable_what_happens());
    InEnglish(open.mutable_who_decides());
    InEnglish(open.mutable_when());
    return world_.Do(World::Facilitator(), open);
  }
  Command VoteOf(const std::string& name, YesNoVote vote, uint32_t ballot = 1) {
    v1::CastVoteRequest request;
    request.set_ballot(ballot);
    request.mutable_vote()->set_yes_no(vote);
    return world_.Make(World::Person(name), request);
  }
  std::string Vote(const Command& command) {
    const auto done = world_.Await(world_.Send(command));
    return done ? "" : std::string(done.error().reason());
  }
  std::string Vote(const std::string& name, YesNoVote vote, uint32_t ballot = 1) {
    return Vote(VoteOf(name, vote, ballot));
  }
  domain::Result<Outcome> Close(uint32_t ballot = 1) {
    v1::CloseBallotRequest close;
    close.set_ballot(ballot);
    return world_.Do(World::Facilitator(), close);
  }
  domain::SecretBallots& OnDisk() {
    return world_.log->disk()->sessions.at(world_.session).side.secret_ballots;
  }
  const type::v1::YesNoTally Counted(uint32_t ballot = 1) {
    return world_.Stored().ballots[ballot - 1].result->everyone();
  }

  World world_;
};

TEST_F(SecretBallot, L10ARepeatIsKnownAndItsVoteIsNot) {
  const Command yes = VoteOf("ann", type::v1::YES_NO_VOTE_YES);
  EXPECT_EQ(Vote(yes), "");
  const uint64_t seq = world_.Stored().seq;
  Command no = VoteOf("ann", type::v1::YES_NO_VOTE_NO);
  no.request_id = yes.request_id;
  Command elsewhere = VoteOf("ann", type::v1::YES_NO_VOTE_YES, 2);
  elsewhere.request_id = yes.request_id;
  EXPECT_EQ(Vote(yes), "");
  EXPECT_EQ(Vote(no), "REQUEST_ID_REUSED");
  EXPECT_EQ(Vote(elsewhere), "REQUEST_ID_REUSED");
  world_.Restart();
  for (const Command& again : {yes, no, elsewhere}) EXPECT_EQ(Vote(again), "");
  EXPECT_EQ(world_.Stored().seq, seq);
  EXPECT_EQ(OnDisk().at({1}).votes.at({2}).kind, domain::VoteGiven::Kind::kFor);

  // Nothing on disk tells one vote from the other.
  ASSERT_TRUE(world_.log->Read(world_.session, seq - 1, [&](domain::StoredEvent&& event) {
    EXPECT_EQ(event.event.request_digest(), 0u);
    EXPECT_FALSE(event.choice);
    EXPECT_FALSE(event.content);
  }));
}

TEST_F(SecretBallot, L2VotesComeThroughARestartAndTheLastCounts) {
  EXPECT_EQ(Vote("ann", type::v1::YES_NO_VOTE_NO), "");
  EXPECT_EQ(Vote("bo", type::v1::YES_NO_VOTE_YES), "");
  EXPECT_EQ(Vote("cas", type::v1::YES_NO_VOTE_NO), "");
  world_.Restart();
  EXPECT_EQ(Vote("ann", type::v1::YES_NO_VOTE_YES), "");
  world_.Restart();
  ASSERT_TRUE(Close());
  EXPECT_EQ(Counted().yes(), 2u);
  EXPECT_EQ(Counted().no(), 1u);
  EXPECT_TRUE(OnDisk().empty());
}

TEST_F(SecretBallot, AVoteThatCouldNotBeStoredDoesNotCount) {
  for (const char* name : {"ann", "bo", "cas"})
    EXPECT_EQ(Vote(name, type::v1::YES_NO_VOTE_YES), "");
  world_.log->FailNextCommit(Failure::kRefused);
  EXPECT_EQ(Vote("ann", type::v1::YES_NO_VOTE_NO), "NOT_STORED");
  ASSERT_TRUE(Close());
  EXPECT_EQ(Counted().yes(), 3u);
}

TEST_F(SecretBallot, Q7WhatIsLostIsVoidFromTheStartOnAndHeldAgain) {
  EXPECT_EQ(Vote("ann", type::v1::YES_NO_VOTE_YES), "");
  OnDisk().at({1}) = {.lost = true};
  world_.Restart();
  world_.executors->RunAll();
  // Nobody asked for the session.
  EXPECT_TRUE(world_.Stored().ballots[0].voided);
  EXPECT_TRUE(OnDisk().empty());
  EXPECT_EQ(Vote("bo", type::v1::YES_NO_VOTE_YES), "BALLOT_VOID");
  ASSERT_TRUE(Open());
  for (const char* name : {"ann", "bo", "cas"}) {
    EXPECT_EQ(Vote(name, type::v1::YES_NO_VOTE_NO, 2), "");
  }
  ASSERT_TRUE(Close(2));
  EXPECT_EQ(Counted(2).no(), 3u);
}

TEST_F(SecretBallot, Q7AVoteTooFewOrTooManyIsLostAsWell) {
  EXPECT_EQ(Vote("ann", type::v1::YES_NO_VOTE_YES), "");
  auto& votes = OnDisk().at({1}).votes;
  votes[{3}] = votes.at({2});
  votes.erase({2});
  world_.Restart();
  world_.executors->RunAll();
  EXPECT_TRUE(world_.Stored().ballots[0].voided);
}

TEST_F(SecretBallot, Q7VoidingIsTriedAgainWhereTheDiskRefusesIt) {
  OnDisk().at({1}) = {.lost = true};
  world_.Restart();
  world_.log->FailNextCommit(Failure::kRefused);
  world_.executors->RunAll();
  EXPECT_FALSE(world_.Stored().ballots[0].voided);
  EXPECT_EQ(Vote("bo", type::v1::YES_NO_VOTE_YES), "BALLOT_VOID");
  world_.executors->Advance(std::chrono::seconds(2));
  EXPECT_TRUE(world_.Stored().ballots[0].voided);
}

}  // namespace
}  // namespace vooraf::live::testing
