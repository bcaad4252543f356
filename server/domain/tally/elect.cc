#include "server/domain/tally/elect.h"

#include <cassert>
#include <utility>

#include "server/domain/decision_method.h"
#include "server/domain/tally/method/borda.h"
#include "server/domain/tally/method/instant_runoff.h"
#include "server/domain/tally/method/majority.h"
#include "server/domain/tally/method/majority_judgment.h"
#include "server/domain/tally/method/points.h"
#include "server/domain/tally/method/schulze.h"
#include "server/domain/tally/method/score.h"
#include "server/domain/tally/method/stv.h"
#include "server/domain/tally/method/systemic_consensing.h"

namespace vooraf::domain::tally {
namespace {

namespace method = vooraf::tally;
using type::v1::DecisionRule;

// Votes were checked when they were given, and are within every bound of the library.
template <class T>
T Must(method::Expected<T> expected) {
  assert(expected.has_value());
  return std::move(*expected);
}

method::RankedBallots Ranked(uint32_t options, const std::vector<VoteGiven>& votes) {
  auto ballots = Must(method::RankedBallots::For(options));
  for (const VoteGiven& vote : votes) {
    if (vote.kind != VoteGiven::Kind::kValues) continue;
    ballots.StartBallot();
    for (const uint8_t option : vote.values) {
      if (option == 0) break;
      const method::Option place[] = {option - 1u};
      ballots.Place(place);
    }
    [[maybe_unused]] const auto added = ballots.EndBallot();
    assert(added.has_value());
  }
  return ballots;
}

method::GradedBallots Graded(uint32_t options, const std::vector<VoteGiven>& votes,
                             method::GradeRange range, int offset) {
  auto ballots = Must(method::GradedBallots::For(options, range));
  std::vector<method::Grade> grades;
  for (const VoteGiven& vote : votes) {
    if (vote.kind != VoteGiven::Kind::kValues) continue;
    grades.clear();
    for (uint32_t option = 0; option < options; ++option) {
      if (vote.values[option] > 0) grades.push_back({option, vote.values[option] - offset});
    }
    [[maybe_unused]] const auto added = ballots.Add(grades);
    assert(added.has_value());
  }
  return ballots;
}

method::Result ElectRanked(const DecisionRule& rule, const method::RankedBallots& ballots) {
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_MAJORITY:
      return method::CountMajority(ballots, /*ballots_rank=*/true);
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
      return Must(method::CountInstantRunOff(ballots));
    case type::v1::DECISION_METHOD_SCHULZE:
      return Must(method::CountSchulze(ballots));
    case type::v1::DECISION_METHOD_STV:
      return Must(method::CountStv(ballots, rule.seats()));
    default:
      return method::CountBorda(ballots);
  }
}

template <class Option, class Field>
void AddOptions(const std::vector<Option>& options, Field& field) {
  for (const Option option : options) field.Add(option + 1);
}

type::v1::CountRoundKind ToKind(method::RoundKind kind) {
  switch (kind) {
    case method::RoundKind::kSurplus:
      return type::v1::COUNT_ROUND_KIND_SURPLUS;
    case method::RoundKind::kExclusion:
      return type::v1::COUNT_ROUND_KIND_EXCLUSION;
    case method::RoundKind::kRunOff:
      return type::v1::COUNT_ROUND_KIND_RUN_OFF;
    default:
      return type::v1::COUNT_ROUND_KIND_COUNT;
  }
}

void AddRound(const method::Round& round, type::v1::CountRound& to) {
  to.set_kind(ToKind(round.kind));
  AddOptions(round.of, *to.mutable_of());
  AddOptions(round.counted, *to.mutable_counted());
  to.mutable_votes()->Add(round.votes.begin(), round.votes.end());
  to.set_unit(round.unit);
  to.set_not_transferable(round.not_transferable);
  to.set_lost_to_rounding(round.lost_to_rounding);
  for (const method::Transfer& transfer : round.transfers) {
    auto& added = *to.add_transfers();
    added.set_from(transfer.from + 1);
    added.set_to(transfer.to == method::kNoOption ? 0 : transfer.to + 1);
    added.set_papers(transfer.papers);
    added.set_value(transfer.value);
    added.set_votes(transfer.votes);
  }
  AddOptions(round.elected, *to.mutable_elected());
  AddOptions(round.tied, *to.mutable_tied());
}

}  // namespace

method::Result Elect(const DecisionRule& rule, uint32_t options,
                     const std::vector<VoteGiven>& votes) {
  switch (TraitsOf(rule.method()).form) {
    case VoteForm::kPoints: {
      const method::GradeRange range{0, rule.points()};
      return Must(method::CountPoints(Graded(options, votes, range, 0), rule.points()));
    }
    case VoteForm::kScores: {
      const VoteRange range = RangeOf(rule);
      const auto ballots = Graded(options, votes, {range.lowest, range.highest}, 1);
      if (rule.method() == type::v1::DECISION_METHOD_MAJORITY_JUDGMENT) {
        return Must(method::CountMajorityJudgment(ballots, range.lowest));
      }
      if (rule.method() == type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING) {
        return Must(method::CountSystemicConsensing(ballots));
      }
      return method::CountScore(ballots);
    }
    default:
      return ElectRanked(rule, Ranked(options, votes));
  }
}

type::v1::CountWorking ToWorking(const method::Result& result) {
  type::v1::CountWorking working;
  working.set_votes(result.votes);
  working.set_blank(result.blank);
  working.set_score_name(std::string(result.score_name));
  working.mutable_scores()->Add(result.scores.begin(), result.scores.end());
  working.set_score_unit(result.score_unit);
  for (const method::Column& column : result.columns) {
    auto& added = *working.add_columns();
    added.set_name(std::string(column.name));
    added.mutable_values()->Add(column.values.begin(), column.values.end());
    added.set_unit(column.unit);
  }
  for (const method::Figure& figure : result.figures) {
    auto& added = *working.add_figures();
    added.set_name(std::string(figure.name));
    added.set_value(figure.value);
    added.set_unit(figure.unit);
  }
  for (const method::Table& table : result.tables) {
    auto& added = *working.add_tables();
    added.set_name(std::string(table.name));
    if (table.first_grade) added.set_first_grade(*table.first_grade);
    for (const auto& row : table.rows) {
      added.add_rows()->mutable_values()->Add(row.begin(), row.end());
    }
  }
  for (const method::Round& round : result.rounds) AddRound(round, *working.add_rounds());
  return working;
}

}  // namespace vooraf::domain::tally
