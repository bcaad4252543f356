#include "server/domain/tally/method/bucklin.h"

#include <algorithm>

#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {

Expected<Result> CountBucklin(const RankedBallots& ballots) {
  const size_t options = ballots.options();
  if (auto right = CheckOptions(options, kComparedOptionsMax); !right) return Fail(right.error());
  std::vector<std::vector<Votes>> at_place;
  for (size_t i = 0; i < ballots.size(); ++i) {
    size_t place = 0;
    for (const uint32_t entry : ballots.ranking(i)) {
      if (!RankedBallots::SharesPlace(entry)) ++place;
      if (at_place.size() < place) at_place.emplace_back(options, 0);
      at_place[place - 1][RankedBallots::OptionOf(entry)] += ballots.count(i);
    }
  }
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "votes"};
  const Votes majority = (result.votes - result.blank) / 2 + 1;
  result.figures = {{.name = "majority", .value = majority}};
  result.scores.assign(options, 0);
  for (const auto& votes : at_place) {
    for (size_t option = 0; option < options; ++option) result.scores[option] += votes[option];
    result.rounds.push_back({.counted = AllOptions(options), .votes = result.scores});
    if (*std::max_element(result.scores.begin(), result.scores.end()) >= majority) break;
  }
  result.ranking = RankByHighest(result.scores);
  WinnersFromRanking(result);
  return result;
}

}  // namespace vooraf::tally
