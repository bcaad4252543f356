#include "server/domain/tally/method/fist_to_five.h"

namespace vooraf::tally {

Result CountFistToFive(const GradedBallots& ballots) {
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "fingers"};
  result.scores = SumOfGrades(ballots, 0);
  auto shown = DistributionOf(ballots, kFingers);
  Column below{.name = "below_three"}, counted{.name = "shown"};
  std::vector<Votes> passes;
  for (Option option = 0; option < ballots.options(); ++option) {
    Votes low = 0, all = 0;
    for (size_t fingers = 0; fingers < shown[option].size(); ++fingers) {
      all += shown[option][fingers];
      if (static_cast<int64_t>(fingers) < kFingersToPass) low += shown[option][fingers];
    }
    below.values.push_back(low);
    counted.values.push_back(all);
    passes.push_back(all > 0 && low == 0 ? 1 : 0);
    if (passes.back() == 1) result.winners.push_back(option);
  }
  result.ranking = RankByHighest(passes);
  result.passed = result.winners.size() == ballots.options();
  result.columns = {std::move(counted), std::move(below)};
  result.tables = {{.name = "distribution", .rows = std::move(shown), .first_grade = 0}};
  return result;
}

}  // namespace vooraf::tally
