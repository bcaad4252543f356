#include "server/domain/tally/choices.h"

#include <algorithm>

#include "server/domain/decision_method.h"
#include "server/domain/tally/elect.h"
#include "server/domain/tally/turnout.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::BallotResult;
using type::v1::DecisionRule;
using type::v1::OptionTally;

// What was voted and how many could, in one part or over everyone.
struct Heap {
  std::vector<VoteGiven> votes;  // for options; who abstained is only counted
  uint32_t abstain = 0;
  uint32_t eligible = 0;
  uint32_t present = 0;

  void Add(const Sheet& sheet) {
    ++eligible;
    present += sheet.present ? 1 : 0;
    abstain += sheet.vote.kind == VoteGiven::Kind::kAbstain ? 1 : 0;
    if (sheet.vote.kind == VoteGiven::Kind::kValues) votes.push_back(sheet.vote);
  }
  uint32_t cast() const { return static_cast<uint32_t>(votes.size()); }
};

// Whether the vote says something of the option: puts it first, or gives it any number.
bool CountsFor(const VoteGiven& vote, VoteForm form, uint32_t option) {
  return form == VoteForm::kRanking ? vote.values[0] == option : vote.values[option - 1] > 0;
}

void FillSpreads(const DecisionRule& rule, const Heap& heap, OptionTally& tally) {
  const VoteRange range = RangeOf(rule);
  for (const auto& count : tally.counts()) {
    auto& spread = *tally.add_spreads();
    spread.set_option(count.option());
    std::vector<uint32_t> counts(range.highest + 1);
    for (const VoteGiven& vote : heap.votes) {
      const uint8_t value = vote.values[count.option() - 1];
      if (value > 0) ++counts[value - 1u];
    }
    spread.mutable_counts()->Add(counts.begin(), counts.end());
  }
}

void FillTurnout(const DecisionRule& rule, const Heap& heap, OptionTally& tally) {
  tally.set_cast(heap.cast());
  tally.set_abstain(heap.abstain);
  tally.set_eligible(heap.eligible);
  tally.set_present(heap.present);
  tally.set_basis(heap.cast());
  tally.set_quorum_reached(QuorumReached(rule.quorum(), heap.cast() + heap.abstain, heap.eligible));
}

OptionTally TallyOf(const Ballot& ballot, const Heap& heap, uint32_t part) {
  const VoteForm form = TraitsOf(ballot.rule.method()).form;
  OptionTally tally;
  tally.set_part(part);
  for (uint32_t option = 1; option <= ballot.options; ++option) {
    auto& count = *tally.add_counts();
    count.set_option(option);
    count.set_count(static_cast<uint32_t>(
        std::count_if(heap.votes.begin(), heap.votes.end(),
                      [&](const VoteGiven& vote) { return CountsFor(vote, form, option); })));
  }
  FillTurnout(ballot.rule, heap, tally);
  if (form == VoteForm::kScores) FillSpreads(ballot.rule, heap, tally);
  return tally;
}

// Who would win by this part's votes alone, and by what. Seats are everyone's: of STV nothing.
void FillWinners(const DecisionRule& rule, const vooraf::tally::Result& count, OptionTally& tally) {
  if (!TraitsOf(rule.method()).has_scope) return;
  tally.mutable_scores()->Add(count.scores.begin(), count.scores.end());
  tally.set_score_unit(count.score_unit);
  for (const auto option : count.winners) tally.add_winners(option + 1);
}

bool WinsIn(const OptionTally& tally, uint32_t option) {
  return std::find(tally.winners().begin(), tally.winners().end(), option) != tally.winners().end();
}

void SetOutcome(BallotResult& result) {
  // B5: of one or two people, the option chosen would tell what they voted.
  if (result.partition().too_few() || !result.option_everyone().quorum_reached()) {
    result.set_outcome(type::v1::BALLOT_OUTCOME_NO_QUORUM);
  } else if (!result.tied().empty()) {
    result.set_outcome(type::v1::BALLOT_OUTCOME_TIED);
  } else {
    const bool everywhere =
        result.rule().scope() == type::v1::SCOPE_EVERYONE ||
        std::all_of(result.option_parts().begin(), result.option_parts().end(),
                    [&](const OptionTally& part) { return WinsIn(part, result.winners(0)); });
    result.set_outcome(!result.winners().empty() && everywhere ? type::v1::BALLOT_OUTCOME_PASSED
                                                               : type::v1::BALLOT_OUTCOME_FAILED);
  }
  if (result.outcome() == type::v1::BALLOT_OUTCOME_PASSED ||
      result.outcome() == type::v1::BALLOT_OUTCOME_TIED) {
    return;
  }
  result.clear_winners();
  result.clear_tied();
}

}  // namespace

BallotResult CountChoices(const Session& session, const Ballot& ballot,
                          const std::vector<ParticipantNumber>& connected) {
  BallotResult result = StartResult(session, ballot);
  Heap everyone;
  std::vector<Heap> parts(static_cast<size_t>(result.partition().parts_size()));
  for (const Sheet& sheet : SheetsIn(session, ballot, result.partition(), connected)) {
    everyone.Add(sheet);
    parts[sheet.part - 1].Add(sheet);
  }
  if (result.partition().too_few()) {
    // Nothing of what they voted is told.
    result.mutable_option_everyone()->set_eligible(everyone.eligible);
    SetOutcome(result);
    return result;
  }
  const auto count = Elect(ballot.rule, ballot.options, everyone.votes);
  *result.mutable_option_everyone() = TallyOf(ballot, everyone, 0);
  FillWinners(ballot.rule, count, *result.mutable_option_everyone());
  for (size_t i = 0; i < parts.size(); ++i) {
    auto& tally = *result.add_option_parts();
    tally = TallyOf(ballot, parts[i], static_cast<uint32_t>(i) + 1);
    FillWinners(ballot.rule, Elect(ballot.rule, ballot.options, parts[i].votes), tally);
  }
  for (const auto option : count.winners) result.add_winners(option + 1);
  for (const auto option : count.tied) result.add_tied(option + 1);
  for (const auto& place : count.ranking) {
    auto& added = *result.add_ranking();
    for (const auto option : place) added.add_options(option + 1);
  }
  *result.mutable_working() = ToWorking(count);
  SetOutcome(result);
  return result;
}

}  // namespace vooraf::domain::tally
