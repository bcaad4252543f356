#include "server/domain/tally/method/plurality.h"

namespace vooraf::tally {

FirstPlaces CountFirstPlaces(const RankedBallots& ballots) {
  FirstPlaces first{.votes = std::vector<Votes>(ballots.options(), 0)};
  for (size_t i = 0; i < ballots.size(); ++i) {
    const auto ranking = ballots.ranking(i);
    const bool chooses =
        !ranking.empty() && (ranking.size() == 1 || !RankedBallots::SharesPlace(ranking[1]));
    (chooses ? first.votes[ranking[0]] : first.blank) += ballots.count(i);
  }
  return first;
}

Result CountPlurality(const RankedBallots& ballots) {
  FirstPlaces first = CountFirstPlaces(ballots);
  Result result{.votes = ballots.votes(), .blank = first.blank, .score_name = "votes"};
  result.ranking = RankByHighest(first.votes);
  result.scores = std::move(first.votes);
  WinnersFromRanking(result);
  return result;
}

}  // namespace vooraf::tally
