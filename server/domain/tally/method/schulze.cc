#include "server/domain/tally/method/schulze.h"

#include <algorithm>

#include "server/domain/tally/method/wide.h"

namespace vooraf::tally {
namespace {

struct Defeat {
  size_t winner, loser;
  Votes won, lost;
};

// All defeats, the weakest first.
std::vector<Defeat> DefeatsOf(const Pairwise& pairwise, Strength strength) {
  std::vector<Defeat> defeats;
  for (size_t a = 0; a < pairwise.size(); ++a) {
    for (size_t b = 0; b < pairwise.size(); ++b) {
      const Votes won = pairwise[a][b], lost = pairwise[b][a];
      if (won > lost) defeats.push_back({a, b, won, lost});
    }
  }
  std::sort(defeats.begin(), defeats.end(), [&](const Defeat& x, const Defeat& y) {
    return IsWeaker(strength, x.won, x.lost, y.won, y.lost);
  });
  return defeats;
}

}  // namespace

bool IsWeaker(Strength strength, Votes won, Votes lost, Votes other_won, Votes other_lost) {
  switch (strength) {
    case Strength::kWinningVotes:
      return won < other_won;
    case Strength::kWinningVotesFewLost:
      return won != other_won ? won < other_won : lost > other_lost;
    case Strength::kMargins:
      return won - lost < other_won - other_lost;
    case Strength::kRatio:
      // Nobody against is stronger than any ratio; between two such the votes for decide.
      if (lost == 0 || other_lost == 0) {
        return lost == other_lost ? won < other_won : other_lost == 0;
      }
      return Wide{won} * other_lost < Wide{other_won} * lost;
  }
  return false;
}

Paths StrongestPaths(const Pairwise& pairwise, Strength strength) {
  const size_t options = pairwise.size();
  Paths paths{.level{options, std::vector<uint32_t>(options, 0)},
              .shown{options, std::vector<Votes>(options, 0)}};
  std::vector<Votes> shown{0};
  const auto defeats = DefeatsOf(pairwise, strength);
  for (size_t i = 0; i < defeats.size(); ++i) {
    const Defeat& defeat = defeats[i];
    const bool stronger = i == 0 || IsWeaker(strength, defeats[i - 1].won, defeats[i - 1].lost,
                                             defeat.won, defeat.lost);
    if (stronger) {
      shown.push_back(strength == Strength::kMargins ? defeat.won - defeat.lost : defeat.won);
    }
    paths.level[defeat.winner][defeat.loser] = static_cast<uint32_t>(shown.size() - 1);
  }
  auto& level = paths.level;
  for (size_t by = 0; by < options; ++by) {
    for (size_t from = 0; from < options; ++from) {
      const uint32_t first = level[from][by];
      if (from == by || first == 0) continue;
      for (size_t to = 0; to < options; ++to) {
        level[from][to] = std::max(level[from][to], std::min(first, level[by][to]));
      }
    }
  }
  for (size_t from = 0; from < options; ++from) {
    level[from][from] = 0;
    for (size_t to = 0; to < options; ++to) paths.shown[from][to] = shown[level[from][to]];
  }
  return paths;
}

Expected<Result> CountSchulze(const RankedBallots& ballots, Strength strength) {
  auto pairwise = CountPairwise(ballots);
  if (!pairwise) return Fail(pairwise.error());
  Paths paths = StrongestPaths(*pairwise, strength);
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "beats"};
  result.ranking = RankByOrder(AllOptions(ballots.options()), [&](Option a, Option b) {
    return paths.level[a][b] > paths.level[b][a];
  });
  WinnersFromRanking(result);
  for (size_t a = 0; a < ballots.options(); ++a) {
    Votes beats = 0;
    for (size_t b = 0; b < ballots.options(); ++b) {
      if (paths.level[a][b] > paths.level[b][a]) ++beats;
    }
    result.scores.push_back(beats);
  }
  result.tables.push_back({.name = "pairwise", .rows = std::move(*pairwise)});
  result.tables.push_back({.name = "strengths", .rows = std::move(paths.shown)});
  return result;
}

}  // namespace vooraf::tally
