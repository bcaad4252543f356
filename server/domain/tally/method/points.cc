#include "server/domain/tally/method/points.h"

namespace vooraf::tally {

Expected<Result> CountPoints(const GradedBallots& ballots, int64_t budget) {
  for (size_t i = 0; budget > 0 && i < ballots.size(); ++i) {
    int64_t spent = 0;
    for (const Grade& grade : ballots.grades(i)) spent += grade.grade;
    if (spent > budget) {
      return Fail(
          {.problem = Problem::kOverBudget, .ballot = i + 1, .given = spent, .allowed = budget});
    }
  }
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "points"};
  result.scores = SumOfGrades(ballots, 0);
  result.ranking = RankByHighest(result.scores);
  if (result.scores[result.ranking.front().front()] > 0) WinnersFromRanking(result);
  if (budget > 0) result.figures = {{.name = "budget", .value = budget}};
  return result;
}

}  // namespace vooraf::tally
