#include "server/domain/tally/method/ranked_pairs.h"

#include <algorithm>

#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {
namespace {

struct Majority {
  Option winner, loser;
  Votes votes;
};

std::vector<Majority> MajoritiesOf(const Pairwise& pairwise) {
  std::vector<Majority> all;
  for (Option a = 0; a < pairwise.size(); ++a) {
    for (Option b = 0; b < pairwise.size(); ++b) {
      if (pairwise[a][b] > pairwise[b][a]) all.push_back({a, b, pairwise[a][b]});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Majority& x, const Majority& y) { return x.votes > y.votes; });
  return all;
}

using Reach = std::vector<std::vector<bool>>;

// Who can be reached from whom; `reach` starts as single steps.
void Close(Reach& reach) {
  for (size_t by = 0; by < reach.size(); ++by) {
    for (size_t from = 0; from < reach.size(); ++from) {
      if (!reach[from][by]) continue;
      for (size_t to = 0; to < reach.size(); ++to) {
        if (reach[by][to]) reach[from][to] = true;
      }
    }
  }
}

}  // namespace

Expected<Result> CountRankedPairs(const RankedBallots& ballots) {
  const size_t options = ballots.options();
  if (auto right = CheckOptions(options, kRankedPairsOptionsMax); !right) {
    return Fail(right.error());
  }
  auto pairwise = CountPairwise(ballots);
  if (!pairwise) return Fail(pairwise.error());
  const auto majorities = MajoritiesOf(*pairwise);
  Reach kept(options, std::vector<bool>(options, false));  // closed
  Pairwise kept_votes(options, std::vector<Votes>(options, 0));
  for (size_t from = 0; from < majorities.size();) {
    size_t to = from;
    Reach with = kept;
    for (; to < majorities.size() && majorities[to].votes == majorities[from].votes; ++to) {
      // One that contradicts what is kept cannot be part of a circle of equals.
      const auto& [winner, loser, votes] = majorities[to];
      if (!kept[loser][winner]) with[winner][loser] = true;
    }
    Close(with);
    Reach next = kept;
    for (size_t i = from; i < to; ++i) {
      const auto& [winner, loser, votes] = majorities[i];
      if (kept[loser][winner] || with[loser][winner]) continue;
      next[winner][loser] = true;
      kept_votes[winner][loser] = votes;
    }
    Close(next);
    kept = std::move(next);
    from = to;
  }
  Result result{.votes = ballots.votes(), .blank = ballots.blank()};
  result.ranking = RankByOrder(AllOptions(options), [&](Option a, Option b) { return kept[a][b]; });
  WinnersFromRanking(result);
  result.tables.push_back({.name = "pairwise", .rows = std::move(*pairwise)});
  result.tables.push_back({.name = "kept", .rows = std::move(kept_votes)});
  return result;
}

}  // namespace vooraf::tally
