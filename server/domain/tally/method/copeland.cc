#include "server/domain/tally/method/copeland.h"

namespace vooraf::tally {

Expected<Result> CountCopeland(const RankedBallots& ballots) {
  auto pairwise = CountPairwise(ballots);
  if (!pairwise) return Fail(pairwise.error());
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "wins"};
  result.score_unit = 2;
  for (size_t a = 0; a < ballots.options(); ++a) {
    Votes wins = 0;
    for (size_t b = 0; b < ballots.options(); ++b) {
      const Votes won = (*pairwise)[a][b], lost = (*pairwise)[b][a];
      if (a != b) wins += won > lost ? 2 : (won == lost ? 1 : 0);
    }
    result.scores.push_back(wins);
  }
  result.ranking = RankByHighest(result.scores);
  WinnersFromRanking(result);
  result.tables.push_back({.name = "pairwise", .rows = std::move(*pairwise)});
  return result;
}

}  // namespace vooraf::tally
