// Counting a ballot: the B rules against a recount that is written another way.
#include "server/domain/tally/yes_no.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <boost/rational.hpp>
#include <set>

#include "server/domain/partition.h"
#include "tests/domain/any.h"
#include "tests/domain/people.h"

namespace vooraf::domain::tally {
namespace {

using testing::From;
using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::YesNoTally;
using Share = boost::rational<int64_t>;
using Vote = VoteGiven::Kind;

Share ToShare(const type::v1::Fraction& fraction) {
  return {fraction.numerator(), fraction.denominator()};
}

// People of whom each is known: what they voted, and whether they left or were connected.
struct Voting {
  Session session;
  Ballot ballot;
  std::vector<ParticipantNumber> connected;
};

DecisionRule SomeRule() {
  DecisionRule rule;
  rule.set_method(type::v1::DECISION_METHOD_YES_NO);
  auto& share = *rule.mutable_threshold()->mutable_share();
  share.set_denominator(*From(1u, 6u));
  share.set_numerator(*From(0u, share.denominator()));
  rule.mutable_threshold()->set_exactly_is_enough(
      share.numerator() == share.denominator() ||
      (share.numerator() != 0 && *rc::gen::arbitrary<bool>()));
  rule.mutable_quorum()->set_denominator(*From(1u, 4u));
  rule.mutable_quorum()->set_numerator(*From(0u, rule.quorum().denominator()));
  rule.set_basis(
      *rc::gen::element(type::v1::BASIS_CAST, type::v1::BASIS_PRESENT, type::v1::BASIS_ELIGIBLE));
  rule.set_scope(*rc::gen::element(type::v1::SCOPE_EVERYONE, type::v1::SCOPE_EVERY_GROUP,
                                   type::v1::SCOPE_EVERY_SIDE));
  return rule;
}

Voting SomeVoting() {
  Voting voting;
  const auto groups = *From<size_t>(1, 4);
  const auto people = *rc::gen::container<std::vector<uint32_t>>(groups, From(0u, 6u));
  voting.session = testing::SessionOf(testing::SidesInTurn(groups), people, 3);
  Session& session = voting.session;
  Ballot& ballot = voting.ballot;
  ballot.rule = SomeRule();
  const auto everyone = [](size_t) { return true; };
  ballot.partition = MakePartition(session, ballot.rule.scope() == type::v1::SCOPE_EVERY_SIDE
                                                ? UnitsBySide(session, everyone)
                                                : UnitsByGroup(session, everyone));
  const size_t late = *From<size_t>(0, 2);
  ballot.voters.resize(session.participants.size() - std::min(late, session.participants.size()));
  for (size_t i = 0; i < session.participants.size(); ++i) {
    session.participants[i].left = *rc::gen::weightedElement<bool>({{3, false}, {1, true}});
    if (*rc::gen::arbitrary<bool>()) {
      voting.connected.push_back({static_cast<uint32_t>(i) + 1});
    }
    if (i >= ballot.voters.size()) continue;
    ballot.voters[i].entitled = true;
    ballot.voters[i].vote.kind =
        *rc::gen::element(Vote::kNone, Vote::kFor, Vote::kFor, Vote::kAgainst, Vote::kAbstain);
  }
  return voting;
}

// The tally of the people in `groups`, one question per person and figure.
YesNoTally Recount(const Voting& voting, const std::set<uint32_t>& groups) {
  const auto count = [&](auto wanted) {
    uint32_t people = 0;
    for (size_t i = 0; i < voting.session.participants.size(); ++i) {
      const Participant& person = voting.session.participants[i];
      if (!groups.contains(person.group.value)) continue;
      if (i >= voting.ballot.voters.size()) continue;  // B4: came later
      const Vote vote = voting.ballot.voters[i].vote.kind;
      const bool voted = vote != Vote::kNone;
      if (person.left && !voted) continue;  // B13
      const auto& connected = voting.connected;
      const ParticipantNumber number{static_cast<uint32_t>(i) + 1};
      const bool is_connected =
          std::find(connected.begin(), connected.end(), number) != connected.end();
      people += wanted(vote, voted, is_connected);
    }
    return people;
  };
  YesNoTally tally;
  tally.set_yes(count([](Vote v, bool, bool) { return v == Vote::kFor; }));
  tally.set_no(count([](Vote v, bool, bool) { return v == Vote::kAgainst; }));
  tally.set_abstain(count([](Vote v, bool, bool) { return v == Vote::kAbstain; }));
  tally.set_eligible(count([](Vote, bool, bool) { return true; }));
  tally.set_present(count([](Vote, bool voted, bool here) { return voted || here; }));

  const DecisionRule& rule = voting.ballot.rule;
  tally.set_basis(rule.basis() == type::v1::BASIS_CAST      ? tally.yes() + tally.no()
                  : rule.basis() == type::v1::BASIS_PRESENT ? tally.present()
                                                            : tally.eligible());
  const Share threshold = ToShare(rule.threshold().share());
  if (tally.basis() > 0) {
    const Share reached(tally.yes(), tally.basis());
    tally.set_threshold_reached(rule.threshold().exactly_is_enough() ? reached >= threshold
                                                                     : reached > threshold);
  }
  const uint32_t voted = tally.yes() + tally.no() + tally.abstain();
  tally.set_quorum_reached(tally.eligible() == 0 ||
                           Share(voted, tally.eligible()) >= ToShare(rule.quorum()));
  return tally;
}

bool Same(YesNoTally a, YesNoTally b) {
  a.clear_part();
  b.clear_part();
  return a.SerializeAsString() == b.SerializeAsString();
}

RC_GTEST_PROP(CountYesNo, EqualsARecount, ()) {
  const Voting voting = SomeVoting();
  const BallotResult result = CountYesNo(voting.session, voting.ballot, voting.connected);
  std::set<uint32_t> all;
  for (const auto& group : voting.session.plan.groups()) all.insert(group.group());
  const YesNoTally everyone = Recount(voting, all);
  RC_CLASSIFY(result.partition().too_few(), "too few");
  RC_CLASSIFY(result.outcome() == type::v1::BALLOT_OUTCOME_PASSED, "passed");
  RC_CLASSIFY(result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM, "no quorum");

  if (everyone.eligible() < voting.session.group_minimum()) {
    // B5, D4: nothing but how many could vote.
    YesNoTally hidden;
    hidden.set_eligible(everyone.eligible());
    RC_ASSERT(result.parts_size() == 0);
    RC_ASSERT(Same(result.everyone(), hidden));
    RC_ASSERT(result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM);
    return;
  }
  RC_ASSERT(Same(result.everyone(), everyone));
  RC_ASSERT(result.parts_size() == result.partition().parts_size());
  bool all_parts = true;
  for (int i = 0; i < result.parts_size(); ++i) {
    const auto& part = result.partition().parts(i);
    const YesNoTally recount =
        Recount(voting, std::set<uint32_t>(part.groups().begin(), part.groups().end()));
    RC_ASSERT(result.parts(i).part() == part.part());
    RC_ASSERT(Same(result.parts(i), recount));
    all_parts = all_parts && recount.threshold_reached();
  }
  const bool passes = voting.ballot.rule.scope() == type::v1::SCOPE_EVERYONE
                          ? everyone.threshold_reached()
                          : all_parts;
  const auto outcome = !everyone.quorum_reached() ? type::v1::BALLOT_OUTCOME_NO_QUORUM
                       : passes                   ? type::v1::BALLOT_OUTCOME_PASSED
                                                  : type::v1::BALLOT_OUTCOME_FAILED;
  RC_ASSERT(result.outcome() == outcome);
}

// With a rule for every part, what passes in every part passes as a whole.
RC_GTEST_PROP(CountYesNo, B12PassingEverywhereIsPassingTogether, ()) {
  const Voting voting = SomeVoting();
  const BallotResult result = CountYesNo(voting.session, voting.ballot, voting.connected);
  if (result.outcome() != type::v1::BALLOT_OUTCOME_PASSED) return;
  RC_CLASSIFY(result.parts_size() > 1, "passed in several parts");
  RC_ASSERT(result.everyone().threshold_reached());
}

}  // namespace
}  // namespace vooraf::domain::tally
