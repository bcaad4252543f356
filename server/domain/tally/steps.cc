#include "server/domain/tally/steps.h"

#include <algorithm>

#include "server/domain/decision_method.h"
#include "server/domain/partition.h"
#include "server/domain/tally/method/fist_to_five.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::StepTally;

StepTally EmptyTally(const DecisionRule& rule, uint32_t part) {
  const VoteRange range = RangeOf(rule);
  StepTally tally;
  tally.set_part(part);
  for (uint32_t step = range.lowest; step <= range.highest; ++step) tally.add_counts(0);
  return tally;
}

// `step`: from the lowest.
void CountStep(uint32_t step, uint32_t people, StepTally& tally) {
  const auto index = static_cast<int>(step);
  tally.set_counts(index, tally.counts(index) + people);
}

void Count(const Sheet& sheet, VoteRange range, StepTally& tally) {
  tally.set_eligible(tally.eligible() + 1);
  if (sheet.present) tally.set_present(tally.present() + 1);
  if (sheet.vote.kind == VoteGiven::Kind::kAbstain) tally.set_abstain(tally.abstain() + 1);
  if (sheet.vote.kind != VoteGiven::Kind::kValues) return;
  CountStep(sheet.vote.values[0] - range.lowest, 1, tally);
}

void Count(const CountedHands& counted, VoteRange range, StepTally& tally) {
  const auto& hands = counted.hands.counts;
  tally.set_eligible(tally.eligible() + counted.more_eligible);
  tally.set_present(tally.present() + counted.more_present);
  tally.set_abstain(tally.abstain() + hands.abstain());
  for (const auto& step : hands.steps()) CountStep(step.step() - range.lowest, step.count(), tally);
  tally.set_hand_counted(tally.hand_counted() + counted.hands.voted());
}

void Judge(const DecisionRule& rule, StepTally& tally) {
  const VoteRange range = RangeOf(rule);
  const bool gradients = rule.method() == type::v1::DECISION_METHOD_GRADIENTS;
  uint32_t cast = 0;
  uint32_t support = 0;
  for (uint32_t i = 0; i < static_cast<uint32_t>(tally.counts_size()); ++i) {
    const uint32_t step = range.lowest + i;
    const uint32_t people = tally.counts(static_cast<int>(i));
    cast += people;
    const bool supports =
        gradients ? step <= rule.last_supporting_step() : step >= vooraf::tally::kFingersToPass;
    if (supports) support += people;
  }
  tally.set_support(support);
  tally.set_quorum_reached(QuorumReached(rule.quorum(), cast + tally.abstain(), tally.eligible()));
  if (gradients) {
    tally.set_basis(BasisOf(rule.basis(), cast, tally.present(), tally.eligible()));
    tally.set_threshold_reached(Reaches(rule.threshold(), support, tally.basis()));
  } else {
    // As B9 has it: where nobody counts, nothing is reached.
    tally.set_basis(cast);
    tally.set_threshold_reached(cast > 0 && support == cast);
  }
}

type::v1::BallotOutcome OutcomeOf(const BallotResult& result) {
  // B5: of one or two people, passed or failed would tell what they voted.
  if (result.partition().too_few() || !result.step_everyone().quorum_reached()) {
    return type::v1::BALLOT_OUTCOME_NO_QUORUM;
  }
  const bool passed =
      result.rule().scope() == type::v1::SCOPE_EVERYONE
          ? result.step_everyone().threshold_reached()
          : std::all_of(result.step_parts().begin(), result.step_parts().end(),
                        [](const StepTally& part) { return part.threshold_reached(); });
  return passed ? type::v1::BALLOT_OUTCOME_PASSED : type::v1::BALLOT_OUTCOME_FAILED;
}

}  // namespace

BallotResult CountSteps(const Session& session, const Ballot& ballot,
                        const std::vector<ParticipantNumber>& connected) {
  BallotResult result = StartResult(session, ballot);
  const VoteRange range = RangeOf(ballot.rule);
  *result.mutable_step_everyone() = EmptyTally(ballot.rule, 0);
  for (const auto& part : result.partition().parts()) {
    *result.add_step_parts() = EmptyTally(ballot.rule, part.part());
  }
  const auto count = [&](const auto& counted, uint32_t part) {
    Count(counted, range, *result.mutable_step_everyone());
    Count(counted, range, *result.mutable_step_parts(static_cast<int>(part) - 1));
  };
  for (const Sheet& sheet : SheetsIn(session, ballot, result.partition(), connected)) {
    count(sheet, sheet.part);
  }
  const PartOfGroup part_of(result.partition());
  for (const CountedHands& counted : HandsIn(session, ballot, connected)) {
    count(counted, part_of(counted.hands.group));
  }
  Judge(ballot.rule, *result.mutable_step_everyone());
  for (auto& part : *result.mutable_step_parts()) Judge(ballot.rule, part);
  result.set_outcome(OutcomeOf(result));
  if (result.partition().too_few()) {
    // Nothing of what they voted is told.
    const uint32_t eligible = result.step_everyone().eligible();
    result.clear_step_parts();
    result.clear_step_everyone();
    result.mutable_step_everyone()->set_eligible(eligible);
  }
  return result;
}

}  // namespace vooraf::domain::tally
