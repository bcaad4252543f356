#include "server/domain/tally/method/gradients.h"

namespace vooraf::tally {
namespace {

// The step on which the middle one stands, and of two middle ones the one that agrees less.
Votes MedianStep(const std::vector<Votes>& on_step, Votes all) {
  Votes so_far = 0;
  for (size_t step = 0; step < on_step.size(); ++step) {
    so_far += on_step[step];
    if (all > 0 && so_far > all / 2) return kSteps.lowest + static_cast<int64_t>(step);
  }
  return 0;
}

}  // namespace

Expected<Result> CountGradients(const GradedBallots& ballots, const GradientRule& rule) {
  if (auto right = CheckShare(rule.threshold); !right) return Fail(right.error());
  if (rule.last_supporting_step < kSteps.lowest || rule.last_supporting_step > kSteps.highest) {
    return Fail({.problem = Problem::kBadRange,
                 .given = rule.last_supporting_step,
                 .lowest = kSteps.lowest,
                 .allowed = kSteps.highest});
  }
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "support"};
  auto stand = DistributionOf(ballots, kSteps);
  Column counted{.name = "answered"}, blocks{.name = "blocks"}, median{.name = "median_step"};
  std::vector<Votes> passes;
  for (Option option = 0; option < ballots.options(); ++option) {
    Votes all = 0, support = 0;
    for (size_t i = 0; i < stand[option].size(); ++i) {
      all += stand[option][i];
      if (kSteps.lowest + static_cast<int64_t>(i) <= rule.last_supporting_step) {
        support += stand[option][i];
      }
    }
    result.scores.push_back(support);
    counted.values.push_back(all);
    blocks.values.push_back(stand[option].back());
    median.values.push_back(MedianStep(stand[option], all));
    passes.push_back(Reaches(rule.threshold, support, all) ? 1 : 0);
    if (passes.back() == 1) result.winners.push_back(option);
  }
  result.ranking = RankByHighest(passes);
  result.passed = result.winners.size() == ballots.options();
  result.columns = {std::move(counted), std::move(blocks), std::move(median)};
  result.figures = {{.name = "last_supporting_step", .value = rule.last_supporting_step},
                    {.name = "threshold_numerator", .value = rule.threshold.numerator},
                    {.name = "threshold_denominator", .value = rule.threshold.denominator}};
  result.tables = {
      {.name = "distribution", .rows = std::move(stand), .first_grade = kSteps.lowest}};
  return result;
}

}  // namespace vooraf::tally
