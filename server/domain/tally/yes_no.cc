#include "server/domain/tally/yes_no.h"

#include <algorithm>

#include "server/domain/limits.h"
#include "server/domain/partition.h"
#include "server/domain/sentences.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::Fraction;
using type::v1::YesNoTally;

void Count(type::v1::YesNoVote vote, bool present, YesNoTally& tally) {
  tally.set_eligible(tally.eligible() + 1);
  if (present) tally.set_present(tally.present() + 1);
  switch (vote) {
    case type::v1::YES_NO_VOTE_YES:
      tally.set_yes(tally.yes() + 1);
      break;
    case type::v1::YES_NO_VOTE_NO:
      tally.set_no(tally.no() + 1);
      break;
    case type::v1::YES_NO_VOTE_ABSTAIN:
      tally.set_abstain(tally.abstain() + 1);
      break;
    default:
      break;
  }
}

uint32_t BasisOf(const YesNoTally& tally, type::v1::Basis basis) {
  switch (basis) {
    case type::v1::BASIS_PRESENT:
      return tally.present();
    case type::v1::BASIS_ELIGIBLE:
      return tally.eligible();
    default:
      return tally.yes() + tally.no();
  }
}

void Judge(const DecisionRule& rule, YesNoTally& tally) {
  const uint32_t voted = tally.yes() + tally.no() + tally.abstain();
  const uint32_t basis = BasisOf(tally, rule.basis());
  tally.set_basis(basis);
  const Fraction& quorum = rule.quorum();
  tally.set_quorum_reached(uint64_t{voted} * quorum.denominator() >=
                           uint64_t{tally.eligible()} * quorum.numerator());
  const Fraction& share = rule.threshold().share();
  const uint64_t reached = uint64_t{tally.yes()} * share.denominator();
  const uint64_t needed = uint64_t{basis} * share.numerator();
  // B9: where nobody counts, nothing is reached.
  tally.set_threshold_reached(
      basis > 0 && (rule.threshold().exactly_is_enough() ? reached >= needed : reached > needed));
}

type::v1::BallotOutcome OutcomeOf(const BallotResult& result) {
  // B5: of one or two people, passed or failed would tell what they voted.
  if (result.partition().too_few()) return type::v1::BALLOT_OUTCOME_NO_QUORUM;
  if (!result.everyone().quorum_reached()) return type::v1::BALLOT_OUTCOME_NO_QUORUM;
  const bool passed =
      result.rule().scope() == type::v1::SCOPE_EVERYONE
          ? result.everyone().threshold_reached()
          : std::all_of(result.parts().begin(), result.parts().end(),
                        [](const YesNoTally& part) { return part.threshold_reached(); });
  return passed ? type::v1::BALLOT_OUTCOME_PASSED : type::v1::BALLOT_OUTCOME_FAILED;
}

// Fewer people than the minimum could vote in the end: nothing of what they voted is told.
void HideFigures(BallotResult& result) {
  result.clear_parts();
  const uint32_t eligible = result.everyone().eligible();
  result.clear_everyone();
  result.mutable_everyone()->set_eligible(eligible);
}

}  // namespace

bool Counts(const Session& session, const Ballot& ballot, size_t participant_index) {
  if (participant_index >= ballot.voters.size()) return false;
  const Voter& voter = ballot.voters[participant_index];
  const bool voted = voter.vote != type::v1::YES_NO_VOTE_UNSPECIFIED;
  return voter.entitled && (voted || session.participants[participant_index].on_roll());
}

BallotResult CountYesNo(const Session& session, const Ballot& ballot,
                        const std::vector<ParticipantNumber>& connected) {
  const auto counts = [&](size_t i) { return Counts(session, ballot, i); };
  BallotResult result;
  result.set_rules_version(kRulesVersion);
  *result.mutable_rule() = ballot.rule;
  *result.mutable_partition() = Coarsen(session, ballot.partition, counts);
  for (const auto& part : result.partition().parts()) result.add_parts()->set_part(part.part());

  const PartOfGroup part_of(result.partition());
  for (size_t i = 0; i < ballot.voters.size(); ++i) {
    if (!counts(i)) continue;
    const type::v1::YesNoVote vote = ballot.voters[i].vote;
    const ParticipantNumber number{static_cast<uint32_t>(i) + 1};
    const bool present = vote != type::v1::YES_NO_VOTE_UNSPECIFIED ||
                         std::binary_search(connected.begin(), connected.end(), number);
    Count(vote, present, *result.mutable_everyone());
    const uint32_t part = part_of(session.participants[i].group);
    Count(vote, present, *result.mutable_parts(static_cast<int>(part) - 1));
  }
  Judge(ballot.rule, *result.mutable_everyone());
  for (auto& part : *result.mutable_parts()) Judge(ballot.rule, part);
  result.set_outcome(OutcomeOf(result));
  if (result.partition().too_few()) HideFigures(result);
  *result.mutable_sentence() = ResultSentence(session, result);
  return result;
}

}  // namespace vooraf::domain::tally
