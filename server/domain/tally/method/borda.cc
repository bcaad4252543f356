#include "server/domain/tally/method/borda.h"

namespace vooraf::tally {

Result CountBorda(const RankedBallots& ballots) {
  const auto options = static_cast<Votes>(ballots.options());
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "points"};
  result.score_unit = 2;
  // What everybody gets in each ballot is added at the end; a ballot adds what ranked options have
  // beyond that. Twice the mean of the places from..to (counted from 0) is the sum of the two ends.
  result.scores.assign(ballots.options(), 0);
  Votes for_all = 0;
  for (size_t i = 0; i < ballots.size(); ++i) {
    const auto ranking = ballots.ranking(i);
    if (ranking.empty()) continue;
    const auto ranked = static_cast<Votes>(ranking.size());
    const Votes unranked_points = ranked == options ? 0 : options - ranked + 1;
    for_all += unranked_points * ballots.count(i);
    for (size_t from = 0; from < ranking.size();) {
      size_t to = from + 1;
      while (to < ranking.size() && RankedBallots::SharesPlace(ranking[to])) ++to;
      const Votes points = 2 * options - static_cast<Votes>(from) - static_cast<Votes>(to - 1);
      for (size_t at = from; at < to; ++at) {
        result.scores[RankedBallots::OptionOf(ranking[at])] +=
            (points - unranked_points) * ballots.count(i);
      }
      from = to;
    }
  }
  for (Votes& score : result.scores) score += for_all;
  result.ranking = RankByHighest(result.scores);
  WinnersFromRanking(result);
  return result;
}

}  // namespace vooraf::tally
