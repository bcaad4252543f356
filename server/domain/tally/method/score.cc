#include "server/domain/tally/method/score.h"

namespace vooraf::tally {

Result CountScore(const GradedBallots& ballots) {
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "sum"};
  result.scores = SumOfGrades(ballots, ballots.range().lowest);
  result.ranking = RankByHighest(result.scores);
  WinnersFromRanking(result);
  return result;
}

}  // namespace vooraf::tally
