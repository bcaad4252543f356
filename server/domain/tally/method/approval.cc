#include "server/domain/tally/method/approval.h"

namespace vooraf::tally {

Result CountApproval(const GradedBallots& ballots) {
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "approvals"};
  result.scores = SumOfGrades(ballots, 0);
  result.ranking = RankByHighest(result.scores);
  if (result.scores[result.ranking.front().front()] > 0) WinnersFromRanking(result);
  return result;
}

}  // namespace vooraf::tally
