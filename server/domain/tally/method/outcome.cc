#include "server/domain/tally/method/outcome.h"

#include <algorithm>

namespace vooraf::tally {

void Join(Outcome& outcome, const Outcome& other) {
  for (size_t i = 0; i < outcome.size(); ++i) {
    if (other[i].first == 0) continue;
    const bool is_new = outcome[i].first == 0;
    outcome[i].first = is_new ? other[i].first : std::min(outcome[i].first, other[i].first);
    outcome[i].last = std::max(outcome[i].last, other[i].last);
  }
}

size_t PlaceByVotes(std::vector<Option> options, const std::vector<Votes>& votes, size_t first,
                    Outcome& outcome) {
  std::stable_sort(options.begin(), options.end(),
                   [&](Option a, Option b) { return votes[a] > votes[b]; });
  for (size_t from = 0; from < options.size();) {
    size_t to = from + 1;
    while (to < options.size() && votes[options[to]] == votes[options[from]]) ++to;
    for (size_t at = from; at < to; ++at) {
      outcome[options[at]] = {.first = first + from, .last = first + to - 1};
    }
    from = to;
  }
  return first + options.size();
}

bool IsOpen(const Outcome& outcome, size_t seats) {
  return std::any_of(outcome.begin(), outcome.end(), [&](const Places& places) {
    return places.first > 0 && places.first <= seats && places.last > seats;
  });
}

void Conclude(const Outcome& outcome, size_t seats, Result& result) {
  std::vector<Option> order = AllOptions(outcome.size());
  std::stable_sort(order.begin(), order.end(),
                   [&](Option a, Option b) { return outcome[a].first < outcome[b].first; });
  size_t last = 0;
  for (const Option option : order) {
    if (outcome[option].first > last) result.ranking.emplace_back();
    result.ranking.back().push_back(option);
    last = std::max(last, outcome[option].last);
    if (result.votes == result.blank || outcome[option].first > seats) continue;
    result.winners.push_back(option);
    if (outcome[option].last > seats) result.tied.push_back(option);
  }
}

}  // namespace vooraf::tally
