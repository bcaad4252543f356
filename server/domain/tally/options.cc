#include "server/domain/tally/options.h"

#include <algorithm>

#include "server/domain/partition.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::OptionTally;

OptionTally EmptyTally(uint32_t part, uint32_t options) {
  OptionTally tally;
  tally.set_part(part);
  for (uint32_t option = 1; option <= options; ++option) tally.add_counts()->set_option(option);
  return tally;
}

void Count(const VoteGiven& vote, bool present, OptionTally& tally) {
  tally.set_eligible(tally.eligible() + 1);
  if (present) tally.set_present(tally.present() + 1);
  if (vote.kind == VoteGiven::Kind::kAbstain) tally.set_abstain(tally.abstain() + 1);
  if (vote.kind != VoteGiven::Kind::kValues) return;
  tally.set_cast(tally.cast() + 1);
  for (auto& count : *tally.mutable_counts()) {
    if (vote.values[count.option() - 1] != 0) count.set_count(count.count() + 1);
  }
}

void Count(const CountedHands& counted, OptionTally& tally) {
  const auto& hands = counted.hands.counts;
  tally.set_eligible(tally.eligible() + counted.more_eligible);
  tally.set_present(tally.present() + counted.more_present);
  tally.set_abstain(tally.abstain() + hands.abstain());
  tally.set_cast(tally.cast() + hands.people());
  for (const auto& chosen : hands.options()) {
    auto& count = *tally.mutable_counts(static_cast<int>(chosen.option()) - 1);
    count.set_count(count.count() + chosen.count());
  }
  tally.set_hand_counted(tally.hand_counted() + counted.hands.voted());
}

void Judge(const DecisionRule& rule, OptionTally& tally) {
  tally.set_basis(BasisOf(rule.basis(), tally.cast(), tally.present(), tally.eligible()));
  tally.set_quorum_reached(
      QuorumReached(rule.quorum(), tally.cast() + tally.abstain(), tally.eligible()));
  for (const auto& count : tally.counts()) {
    if (Reaches(rule.threshold(), count.count(), tally.basis())) {
      tally.add_reached(count.option());
    }
  }
}

// The options with the most votes; none if nobody voted for any.
std::vector<uint32_t> Leading(const OptionTally& tally) {
  uint32_t most = 0;
  for (const auto& count : tally.counts()) most = std::max(most, count.count());
  std::vector<uint32_t> leading;
  for (const auto& count : tally.counts()) {
    if (most > 0 && count.count() == most) leading.push_back(count.option());
  }
  return leading;
}

bool ReachedIn(const OptionTally& tally, uint32_t option) {
  return std::find(tally.reached().begin(), tally.reached().end(), option) != tally.reached().end();
}

bool ReachedWhereAsked(const BallotResult& result, uint32_t option) {
  if (result.rule().scope() == type::v1::SCOPE_EVERYONE) {
    return ReachedIn(result.option_everyone(), option);
  }
  return std::all_of(result.option_parts().begin(), result.option_parts().end(),
                     [&](const OptionTally& part) { return ReachedIn(part, option); });
}

void SetOutcome(BallotResult& result) {
  // B5: of one or two people, the option chosen would tell what they voted.
  if (result.partition().too_few() || !result.option_everyone().quorum_reached()) {
    result.set_outcome(type::v1::BALLOT_OUTCOME_NO_QUORUM);
    return;
  }
  const std::vector<uint32_t> leading = Leading(result.option_everyone());
  if (leading.size() > 1) {
    result.set_outcome(type::v1::BALLOT_OUTCOME_TIED);
    result.mutable_winners()->Add(leading.begin(), leading.end());
  } else if (leading.size() == 1 && ReachedWhereAsked(result, leading.front())) {
    result.set_outcome(type::v1::BALLOT_OUTCOME_PASSED);
    result.add_winners(leading.front());
  } else {
    result.set_outcome(type::v1::BALLOT_OUTCOME_FAILED);
  }
}

}  // namespace

BallotResult CountOptions(const Session& session, const Ballot& ballot,
                          const std::vector<ParticipantNumber>& connected) {
  BallotResult result = StartResult(session, ballot);
  *result.mutable_option_everyone() = EmptyTally(0, ballot.options);
  for (const auto& part : result.partition().parts()) {
    *result.add_option_parts() = EmptyTally(part.part(), ballot.options);
  }
  for (const Sheet& sheet : SheetsIn(session, ballot, result.partition(), connected)) {
    Count(sheet.vote, sheet.present, *result.mutable_option_everyone());
    Count(sheet.vote, sheet.present,
          *result.mutable_option_parts(static_cast<int>(sheet.part) - 1));
  }
  const PartOfGroup part_of(result.partition());
  for (const CountedHands& counted : HandsIn(session, ballot, connected)) {
    Count(counted, *result.mutable_option_everyone());
    const uint32_t part = part_of(counted.hands.group);
    Count(counted, *result.mutable_option_parts(static_cast<int>(part) - 1));
  }
  Judge(ballot.rule, *result.mutable_option_everyone());
  for (auto& part : *result.mutable_option_parts()) Judge(ballot.rule, part);
  SetOutcome(result);
  if (result.partition().too_few()) {
    // Nothing of what they voted is told.
    const uint32_t eligible = result.option_everyone().eligible();
    result.clear_option_parts();
    result.clear_option_everyone();
    result.mutable_option_everyone()->set_eligible(eligible);
  }
  return result;
}

}  // namespace vooraf::domain::tally
