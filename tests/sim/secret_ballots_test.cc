// Secret ballots in evenings by chance: nothing that is written down or seen depends on what was
// voted until the closing, which counts exactly that.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "server/domain/partition.h"
#include "server/domain/vote_value.h"
#include "tests/domain/views.h"
#include "tests/sim/evening_results.h"

namespace vooraf::sim {
namespace {

using domain::Ballot;
using domain::BallotNumber;
using domain::SecretBallots;
using domain::VoteGiven;
using domain::testing::AllViews;
using domain::testing::Scene;

// The open secret ballot, or none.
BallotNumber OpenSecret(const Scene& scene) {
  const auto& open = scene.side().secret_ballots;
  return open.empty() ? BallotNumber() : open.begin()->first;
}

// Two votes that the ballot takes, by two answers of a coin.
type::v1::Vote VoteFor(const Ballot& ballot, bool first) {
  type::v1::Vote vote;
  switch (ballot.rule.method()) {
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      vote.set_option(first ? 1 : 2);
      break;
    case type::v1::DECISION_METHOD_APPROVAL:
      vote.mutable_approvals();
      if (first) vote.mutable_approvals()->add_options(1);
      break;
    default:
      vote.set_yes_no(first ? type::v1::YES_NO_VOTE_YES : type::v1::YES_NO_VOTE_NO);
  }
  return vote;
}

// Everything that is stored of an event in the log.
std::string Bytes(const domain::StoredEvent& stored) {
  return stored.event.SerializeAsString() +
         (stored.choice ? stored.choice->SerializeAsString() : "") +
         (stored.content ? stored.content->SerializeAsString() : "");
}

RC_GTEST_PROP(SecretBallots, Q1NothingWrittenOrSeenDependsOnTheVote, ()) {
  Evening evening(*AnySetting());
  for (const Move& move : *AnyMoves()) {
    evening.Play(move);
    const BallotNumber open = OpenSecret(evening.scene());
    if (!open || move.a % 4 != 0) continue;
    Scene one = evening.scene();
    Scene other = evening.scene();
    const Ballot& ballot = *one.session().Find(open);
    for (uint32_t n = 1; n <= ballot.voters.size(); ++n) {
      v1::CastVoteRequest cast;
      cast.set_ballot(open.value);
      *cast.mutable_vote() = VoteFor(ballot, true);
      const auto first = one.Do(one.NameOf({n}), cast);
      *cast.mutable_vote() = VoteFor(ballot, false);
      const auto second = other.Do(other.NameOf({n}), cast);
      EVENING_ASSERT(evening, first.has_value() == second.has_value());
      if (!first) continue;
      EVENING_ASSERT(evening, first->size() == 1 && second->size() == 1);
      EVENING_ASSERT(evening, Bytes(first->front()) == Bytes(second->front()));
    }
    EVENING_ASSERT(evening,
                   AllViews(one.session(), one.side()) == AllViews(other.session(), other.side()));
  }
}

// What each part's people voted, by the votes that lay beside the log.
using Piles = std::map<std::tuple<uint32_t, std::string>, uint32_t>;

RC_GTEST_PROP(SecretBallots, Q3Q4Q5ClosingCountsExactlyWhatWasCast, ()) {
  Evening evening(*AnySetting());
  for (const Move& move : *AnyMoves()) {
    const SecretBallots before = evening.scene().side().secret_ballots;
    for (const auto& stored : evening.Play(move)) {
      const auto& closed = stored.event.ballot_closed();
      const auto& result = closed.result();
      if (!result.rule().secret()) continue;
      const domain::SecretBallot& cast = before.at({closed.ballot()});
      const std::set<uint32_t> voters(closed.voters().begin(), closed.voters().end());
      EVENING_ASSERT(evening, voters.size() == cast.votes.size());
      for (const auto& [voter, vote] : cast.votes) {
        EVENING_ASSERT(evening, voters.contains(voter.value));
      }
      const uint32_t minimum = evening.session().group_minimum();
      EVENING_ASSERT(evening, evening.scene().side().secret_ballots.empty());
      if (result.partition().too_few()) {
        EVENING_ASSERT(evening, closed.votes().empty());
        EVENING_ASSERT(evening, result.outcome() == type::v1::BALLOT_OUTCOME_NO_QUORUM);
        continue;
      }
      const bool by_part = result.rule().scope() != type::v1::SCOPE_EVERYONE;
      EVENING_ASSERT(evening, by_part || result.partition().parts_size() == 1);
      Piles expected;
      std::map<uint32_t, uint32_t> people;
      const domain::PartOfGroup part_of(result.partition());
      for (const auto& [voter, vote] : cast.votes) {
        const uint32_t part = by_part ? part_of(evening.session().Find(voter)->group) : 0;
        ++people[part];
        ++expected[{part, ToVote(vote, result.rule().method()).SerializeAsString()}];
      }
      for (const auto& [part, voted] : people) EVENING_ASSERT(evening, voted >= minimum);
      Piles listed;
      for (const auto& votes : closed.votes()) {
        listed[{votes.part(), votes.vote().SerializeAsString()}] += votes.count();
      }
      EVENING_ASSERT(evening, listed == expected);
      EVENING_ASSERT(evening, listed.size() == static_cast<size_t>(closed.votes_size()));
    }
  }
}

// The figures are those of an open ballot with the same votes.
RC_GTEST_PROP(SecretBallots, Q3TheTalliesAreThoseOfTheListedVotes, ()) {
  PlayEvents([](const Evening& evening, const domain::Session&, const domain::StoredEvent& stored,
                const domain::Session&) {
    const auto& closed = stored.event.ballot_closed();
    const auto& result = closed.result();
    if (!result.rule().secret() || !result.has_everyone()) return;
    uint32_t yes = 0, no = 0, abstain = 0;
    for (const auto& votes : closed.votes()) {
      yes += votes.vote().yes_no() == type::v1::YES_NO_VOTE_YES ? votes.count() : 0;
      no += votes.vote().yes_no() == type::v1::YES_NO_VOTE_NO ? votes.count() : 0;
      abstain += votes.vote().yes_no() == type::v1::YES_NO_VOTE_ABSTAIN ? votes.count() : 0;
    }
    EVENING_ASSERT(evening, result.everyone().yes() == yes && result.everyone().no() == no);
    EVENING_ASSERT(evening, result.everyone().abstain() == abstain);
  });
}

}  // namespace
}  // namespace vooraf::sim
