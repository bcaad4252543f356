// Ballots with options and by consent: the B rules against a recount that is written another way.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/rational.hpp>
#include <map>
#include <set>

#include "server/domain/partition.h"
#include "server/domain/tally/ballot_tally.h"
#include "tests/domain/any.h"
#include "tests/domain/people.h"

namespace vooraf::domain::tally {
namespace {

using testing::From;
using type::v1::BallotResult;
using type::v1::OptionTally;
using Share = boost::rational<int64_t>;
using Kind = VoteGiven::Kind;

constexpr uint32_t kOptions = 3;

struct Voting {
  Session session;
  Ballot ballot;
};

// People who all stay, on a ballot of more than half (or at least two thirds) of the votes cast.
Voting SomeVoting(type::v1::DecisionMethod method) {
  Voting voting;
  const auto groups = *From<size_t>(1, 3);
  const auto people = *rc::gen::container<std::vector<uint32_t>>(groups, From(0u, 6u));
  voting.session = testing::SessionOf(testing::SidesInTurn(groups), people, 3);
  Ballot& ballot = voting.ballot;
  auto& rule = ballot.rule;
  rule.set_method(method);
  const bool exactly = *rc::gen::arbitrary<bool>();
  rule.mutable_threshold()->mutable_share()->set_numerator(exactly ? 2 : 1);
  rule.mutable_threshold()->mutable_share()->set_denominator(exactly ? 3 : 2);
  rule.mutable_threshold()->set_exactly_is_enough(exactly);
  rule.mutable_quorum()->set_numerator(*From(0u, 1u));
  rule.mutable_quorum()->set_denominator(2);
  rule.set_basis(type::v1::BASIS_CAST);
  rule.set_scope(*rc::gen::element(type::v1::SCOPE_EVERYONE, type::v1::SCOPE_EVERY_GROUP));
  ballot.options = method == type::v1::DECISION_METHOD_CONSENT ? 0 : kOptions;
  const auto everyone = [](size_t) { return true; };
  ballot.partition = MakePartition(voting.session, UnitsByGroup(voting.session, everyone));
  ballot.voters.resize(voting.session.participants.size());
  for (Voter& voter : ballot.voters) {
    voter.entitled = true;
    if (ballot.options == 0) {
      voter.vote.kind = *rc::gen::weightedElement<Kind>(
          {{2, Kind::kNone}, {4, Kind::kFor}, {1, Kind::kAgainst}, {1, Kind::kAbstain}});
      continue;
    }
    voter.vote.kind = *rc::gen::weightedElement<Kind>(
        {{1, Kind::kNone}, {5, Kind::kValues}, {1, Kind::kAbstain}});
    if (voter.vote.kind != Kind::kValues) continue;
    const uint32_t chosen =
        method == type::v1::DECISION_METHOD_APPROVAL ? *From(0u, 7u) : 1u << *From(0u, 2u);
    for (uint32_t option = 0; option < kOptions; ++option) {
      voter.vote.values[option] = chosen >> option & 1u;
    }
  }
  return voting;
}

// The votes of the people in `groups`, sheet by sheet.
std::vector<VoteGiven> Sheets(const Voting& voting, const std::set<uint32_t>& groups) {
  std::vector<VoteGiven> sheets;
  for (size_t i = 0; i < voting.ballot.voters.size(); ++i) {
    if (!groups.contains(voting.session.participants[i].group.value)) continue;
    if (voting.ballot.voters[i].vote.given()) sheets.push_back(voting.ballot.voters[i].vote);
  }
  return sheets;
}

std::set<uint32_t> GroupsOf(const type::v1::Part& part) {
  return {part.groups().begin(), part.groups().end()};
}

std::set<uint32_t> AllGroups(const Voting& voting) {
  std::set<uint32_t> all;
  for (const auto& group : voting.session.plan.groups()) all.insert(group.group());
  return all;
}

uint32_t For(const std::vector<VoteGiven>& sheets, uint32_t option) {
  uint32_t votes = 0;
  for (const VoteGiven& sheet : sheets) votes += sheet.values[option - 1];
  return votes;
}

uint32_t Cast(const std::vector<VoteGiven>& sheets) {
  uint32_t cast = 0;
  for (const VoteGiven& sheet : sheets) cast += sheet.kind == Kind::kValues;
  return cast;
}

bool Reached(const Voting& voting, const std::vector<VoteGiven>& sheets, uint32_t option) {
  if (Cast(sheets) == 0) return false;
  const Share share(For(sheets, option), Cast(sheets));
  return voting.ballot.rule.threshold().exactly_is_enough() ? share >= Share(2, 3)
                                                            : share > Share(1, 2);
}

bool Quorum(const Voting& voting, const std::vector<VoteGiven>& sheets) {
  return voting.ballot.rule.quorum().numerator() == 0 ||
         2 * sheets.size() >= voting.ballot.voters.size();
}

void CheckOptions(type::v1::DecisionMethod method) {
  const Voting voting = SomeVoting(method);
  const BallotResult result = CountBallot(voting.session, voting.ballot, {});
  RC_CLASSIFY(result.outcome() == type::v1::BALLOT_OUTCOME_PASSED, "passed");
  RC_CLASSIFY(result.outcome() == type::v1::BALLOT_OUTCOME_TIED, "tied");
  if (voting.ballot.voters.size() < voting.session.group_minimum()) {
    RC_ASSERT(result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM);
    RC_ASSERT(result.option_parts().empty() && result.option_everyone().counts().empty());
    return;
  }
  const auto all = Sheets(voting, AllGroups(voting));
  std::map<uint32_t, std::set<uint32_t>> by_votes;
  for (uint32_t option = 1; option <= kOptions; ++option) {
    by_votes[For(all, option)].insert(option);
    RC_ASSERT(result.option_everyone().counts(static_cast<int>(option) - 1).count() ==
              For(all, option));
  }
  for (const OptionTally& tally : result.option_parts()) {
    const auto sheets =
        Sheets(voting, GroupsOf(result.partition().parts(static_cast<int>(tally.part()) - 1)));
    RC_ASSERT(tally.cast() == Cast(sheets) && tally.basis() == Cast(sheets));
    RC_ASSERT(tally.abstain() == sheets.size() - Cast(sheets));
  }
  const auto& [most, leading] = *by_votes.rbegin();
  auto expected = type::v1::BALLOT_OUTCOME_FAILED;
  if (!Quorum(voting, all)) {
    expected = type::v1::BALLOT_OUTCOME_NO_QUORUM;
  } else if (most > 0 && leading.size() > 1) {
    expected = type::v1::BALLOT_OUTCOME_TIED;
  } else if (most > 0) {
    bool reached = Reached(voting, all, *leading.begin());
    if (voting.ballot.rule.scope() == type::v1::SCOPE_EVERY_GROUP) {
      for (const auto& part : result.partition().parts()) {
        reached = reached && Reached(voting, Sheets(voting, GroupsOf(part)), *leading.begin());
      }
    }
    if (reached) expected = type::v1::BALLOT_OUTCOME_PASSED;
  }
  RC_ASSERT(result.outcome() == expected);
  const bool named =
      expected == type::v1::BALLOT_OUTCOME_PASSED || expected == type::v1::BALLOT_OUTCOME_TIED;
  RC_ASSERT(std::set<uint32_t>(result.winners().begin(), result.winners().end()) ==
            (named ? leading : std::set<uint32_t>()));
}

RC_GTEST_PROP(CountOptions, B21B23OneOfSeveralEqualsARecount, ()) {
  CheckOptions(type::v1::DECISION_METHOD_ONE_OF_SEVERAL);
}

RC_GTEST_PROP(CountOptions, B22B23ApprovalEqualsARecount, ()) {
  CheckOptions(type::v1::DECISION_METHOD_APPROVAL);
}

RC_GTEST_PROP(CountConsent, B18EqualsARecount, ()) {
  const Voting voting = SomeVoting(type::v1::DECISION_METHOD_CONSENT);
  const BallotResult result = CountBallot(voting.session, voting.ballot, {});
  const auto all = Sheets(voting, AllGroups(voting));
  std::map<Kind, uint32_t> votes;
  for (const VoteGiven& sheet : all) ++votes[sheet.kind];
  RC_CLASSIFY(result.outcome() == type::v1::BALLOT_OUTCOME_PASSED, "passed");
  if (voting.ballot.voters.size() < voting.session.group_minimum() || !Quorum(voting, all)) {
    RC_ASSERT(result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM);
    return;
  }
  RC_ASSERT(result.everyone().yes() == votes[Kind::kFor]);
  RC_ASSERT(result.everyone().no() == votes[Kind::kAgainst]);
  RC_ASSERT(result.everyone().abstain() == votes[Kind::kAbstain]);
  const bool passed = votes[Kind::kAgainst] == 0 && votes[Kind::kFor] > 0;
  RC_ASSERT(result.outcome() ==
            (passed ? type::v1::BALLOT_OUTCOME_PASSED : type::v1::BALLOT_OUTCOME_FAILED));
}

}  // namespace
}  // namespace vooraf::domain::tally
