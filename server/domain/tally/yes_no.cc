#include "server/domain/tally/yes_no.h"

#include <algorithm>

#include "server/domain/partition.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::YesNoTally;

void Count(VoteGiven::Kind vote, bool present, YesNoTally& tally) {
  tally.set_eligible(tally.eligible() + 1);
  if (present) tally.set_present(tally.present() + 1);
  switch (vote) {
    case VoteGiven::Kind::kFor:
      tally.set_yes(tally.yes() + 1);
      break;
    case VoteGiven::Kind::kAgainst:
      tally.set_no(tally.no() + 1);
      break;
    case VoteGiven::Kind::kAbstain:
      tally.set_abstain(tally.abstain() + 1);
      break;
    default:
      break;
  }
}

void Count(const CountedHands& counted, YesNoTally& tally) {
  const auto& hands = counted.hands.counts;
  tally.set_eligible(tally.eligible() + counted.more_eligible);
  tally.set_present(tally.present() + counted.more_present);
  tally.set_yes(tally.yes() + hands.yes());
  tally.set_no(tally.no() + hands.no());
  tally.set_abstain(tally.abstain() + hands.abstain());
  tally.set_hand_counted(tally.hand_counted() + counted.hands.voted());
}

void Judge(const DecisionRule& rule, YesNoTally& tally) {
  const uint32_t cast = tally.yes() + tally.no();
  tally.set_basis(BasisOf(rule.basis(), cast, tally.present(), tally.eligible()));
  tally.set_quorum_reached(QuorumReached(rule.quorum(), cast + tally.abstain(), tally.eligible()));
  tally.set_threshold_reached(Reaches(rule.threshold(), tally.yes(), tally.basis()));
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

}  // namespace

void CountForAndAgainst(const Session& session, const Ballot& ballot,
                        const std::vector<ParticipantNumber>& connected, BallotResult& result) {
  for (const auto& part : result.partition().parts()) result.add_parts()->set_part(part.part());
  for (const Sheet& sheet : SheetsIn(session, ballot, result.partition(), connected)) {
    Count(sheet.vote.kind, sheet.present, *result.mutable_everyone());
    Count(sheet.vote.kind, sheet.present, *result.mutable_parts(static_cast<int>(sheet.part) - 1));
  }
  const PartOfGroup part_of(result.partition());
  for (const CountedHands& counted : HandsIn(session, ballot, connected)) {
    Count(counted, *result.mutable_everyone());
    const uint32_t part = part_of(counted.hands.group);
    Count(counted, *result.mutable_parts(static_cast<int>(part) - 1));
  }
}

void HideFigures(BallotResult& result) {
  result.clear_parts();
  const uint32_t eligible = result.everyone().eligible();
  result.clear_everyone();
  result.mutable_everyone()->set_eligible(eligible);
}

BallotResult CountYesNo(const Session& session, const Ballot& ballot,
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
