#include "client-cli/view/choice_result_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/ballot_result_view.h"
#include "client-cli/view/question_view.h"

namespace vooraf::cli {
namespace {

using type::v1::OptionTally;
using type::v1::StepTally;

constexpr int kIndent = 4;

// What puts the option where it stands, by these votes.
std::string FigureOf(const ViewContext& context, const v1::BallotView& ballot,
                     const OptionTally& tally, uint32_t option) {
  const auto at = static_cast<int>(option) - 1;
  const uint32_t first = at < tally.counts_size() ? tally.counts(at).count() : 0;
  const int64_t score = at < tally.scores_size() ? tally.scores(at) : 0;
  // Borda counts in halves.
  const std::string figure = tally.score_unit() == 2
                                 ? fmt::format("{}{}", score / 2, score % 2 == 0 ? "" : ".5")
                                 : std::to_string(score);
  switch (ballot.rule().method()) {
    case type::v1::DECISION_METHOD_BORDA:
    case type::v1::DECISION_METHOD_POINTS:
      return context.texts(T::kSumOfPoints, figure);
    case type::v1::DECISION_METHOD_SCORE:
      return context.texts(T::kSumOfScores, figure);
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return context.texts(T::kSumOfResistance, figure);
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      if (tally.cast() == 0) return context.texts(T::kFirstFor, 0, 0);
      return context.texts(T::kMiddleGrade,
                           StepLabelOf(context, ballot, static_cast<uint32_t>(score)));
    default:
      return context.texts(T::kFirstFor, first, tally.cast());
  }
}

// Best first; where the method gives no order, as they were put.
std::vector<uint32_t> InOrder(const v1::BallotView& ballot) {
  std::vector<uint32_t> order;
  for (const auto& place : ballot.result().ranking()) {
    order.insert(order.end(), place.options().begin(), place.options().end());
  }
  if (!order.empty()) return order;
  for (const auto& option : ballot.options()) order.push_back(option.option());
  return order;
}

}  // namespace

std::string StepLabelOf(const ViewContext& context, const v1::BallotView& ballot, uint32_t step) {
  for (const auto& candidate : ballot.steps()) {
    if (candidate.step() == step) return context.In(candidate.label());
  }
  return std::to_string(step);
}

void DrawChoices(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  for (const uint32_t option : InOrder(ballot)) {
    const bool wins = std::find(result.winners().begin(), result.winners().end(), option) !=
                      result.winners().end();
    page->Blank();
    page->LeftRight({fmt::format("{:>2}. {}", option, BallotOptionLabel(context, ballot, option)),
                     wins ? Style::kGood : Style::kStrong},
                    {FigureOf(context, ballot, result.option_everyone(), option), Style::kStrong});
    if (result.option_parts_size() < 2) continue;
    for (const auto& tally : result.option_parts()) {
      const auto part = static_cast<int>(tally.part()) - 1;
      page->LeftRight(
          {std::string(kIndent, ' ') + PartName(context, result.partition().parts(part))},
          {FigureOf(context, ballot, tally, option), Style::kQuiet});
    }
  }
  page->Blank();
  page->Text(context.texts(T::kAbstainedOf, result.option_everyone().abstain(),
                           result.option_everyone().eligible()),
             Style::kQuiet);
}

void DrawSteps(const ViewContext& context, const v1::BallotView& ballot, Page* page) {
  const auto& result = ballot.result();
  const StepTally& everyone = result.step_everyone();
  const auto cast = [](const StepTally& tally) {
    uint32_t people = 0;
    for (const uint32_t count : tally.counts()) people += count;
    return people;
  };
  for (int i = 0; i < everyone.counts_size() && i < ballot.steps_size(); ++i) {
    const auto& step = ballot.steps(i);
    page->Blank();
    page->LeftRight(
        {fmt::format("{:>2}. {}", step.step(), context.In(step.label())), Style::kStrong},
        {context.texts(T::kStandThere, everyone.counts(i), cast(everyone)), Style::kStrong});
    if (result.step_parts_size() < 2 || everyone.counts(i) == 0) continue;
    for (const auto& tally : result.step_parts()) {
      const auto part = static_cast<int>(tally.part()) - 1;
      page->LeftRight(
          {std::string(kIndent, ' ') + PartName(context, result.partition().parts(part))},
          {context.texts(T::kStandThere, tally.counts(i), cast(tally)), Style::kQuiet});
    }
  }
  page->Blank();
  page->Text(context.texts(T::kAbstainedOf, everyone.abstain(), everyone.eligible()),
             Style::kQuiet);
}

}  // namespace vooraf::cli
