#include "server/domain/tally/consent.h"

#include "server/domain/tally/turnout.h"
#include "server/domain/tally/yes_no.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::YesNoTally;

void Judge(const type::v1::DecisionRule& rule, YesNoTally& tally) {
  tally.set_basis(tally.yes() + tally.no());
  tally.set_quorum_reached(
      QuorumReached(rule.quorum(), tally.basis() + tally.abstain(), tally.eligible()));
  // As B9 has it: where nobody counts, nothing is reached.
  tally.set_threshold_reached(tally.yes() > 0 && tally.no() == 0);
}

type::v1::BallotOutcome OutcomeOf(const BallotResult& result) {
  // B5: of one or two people, passed or failed would tell what they voted.
  if (result.partition().too_few()) return type::v1::BALLOT_OUTCOME_NO_QUORUM;
  if (!result.everyone().quorum_reached()) return type::v1::BALLOT_OUTCOME_NO_QUORUM;
  return result.everyone().threshold_reached() ? type::v1::BALLOT_OUTCOME_PASSED
                                               : type::v1::BALLOT_OUTCOME_FAILED;
}

}  // namespace

BallotResult CountConsent(const Session& session, const Ballot& ballot,
                          const std::vector<ParticipantNumber>& connected) {
  BallotResult result = StartResult(session, ballot);
  CountForAndAgainst(session, ballot, connected, result);
  Judge(ballot.rule, *result.mutable_everyone());
  for (auto& part : *result.mutable_parts()) Judge(ballot.rule, part);
  result.set_outcome(OutcomeOf(result));
  if (result.partition().too_few()) HideFigures(result);
  return result;
}

}  // namespace vooraf::domain::tally
