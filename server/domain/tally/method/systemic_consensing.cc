#include "server/domain/tally/method/systemic_consensing.h"

namespace vooraf::tally {

Expected<Result> CountSystemicConsensing(const GradedBallots& ballots) {
  if (auto whole = CheckAllGraded(ballots); !whole) return Fail(whole.error());
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "resistance"};
  result.scores = SumOfGrades(ballots, 0);
  result.ranking = RankByLowest(result.scores);
  WinnersFromRanking(result);
  result.figures = {
      {.name = "resistance_max", .value = kResistance.highest * (result.votes - result.blank)}};
  result.tables = {{.name = "distribution",
                    .rows = DistributionOf(ballots, kResistance),
                    .first_grade = kResistance.lowest}};
  return result;
}

}  // namespace vooraf::tally
