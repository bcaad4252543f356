#include "server/domain/tally/method/result.h"

#include <algorithm>
#include <numeric>

namespace vooraf::tally {

std::vector<Option> AllOptions(size_t options) {
  std::vector<Option> all(options);
  std::iota(all.begin(), all.end(), Option{0});
  return all;
}

std::vector<std::vector<Option>> RankByHighest(const std::vector<Votes>& figures) {
  std::vector<Option> order = AllOptions(figures.size());
  std::stable_sort(order.begin(), order.end(),
                   [&](Option a, Option b) { return figures[a] > figures[b]; });
  std::vector<std::vector<Option>> ranking;
  for (const Option option : order) {
    if (ranking.empty() || figures[ranking.back().front()] != figures[option]) {
      ranking.emplace_back();
    }
    ranking.back().push_back(option);
  }
  return ranking;
}

std::vector<std::vector<Option>> RankByLowest(const std::vector<Votes>& figures) {
  auto ranking = RankByHighest(figures);
  std::reverse(ranking.begin(), ranking.end());
  return ranking;
}

void WinnersFromRanking(Result& result) {
  if (result.votes == result.blank || result.ranking.empty()) return;
  result.winners = result.ranking.front();
  if (result.winners.size() > 1) result.tied = result.winners;
}

}  // namespace vooraf::tally
