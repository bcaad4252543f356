#include "server/domain/tally/method/majority.h"

#include <algorithm>
#include <set>

#include "server/domain/tally/method/plurality.h"

namespace vooraf::tally {
namespace {

// Who could be in a run-off: each pair, one of which may be tied with others for its place.
std::vector<std::pair<Option, Option>> PairsOf(const std::vector<std::vector<Option>>& ranking) {
  std::vector<std::pair<Option, Option>> pairs;
  const auto& top = ranking.front();
  if (top.size() > 1) {
    for (size_t i = 0; i < top.size(); ++i) {
      for (size_t j = i + 1; j < top.size(); ++j) pairs.emplace_back(top[i], top[j]);
    }
  } else if (ranking.size() > 1) {
    for (const Option second : ranking[1]) pairs.emplace_back(top.front(), second);
  }
  return pairs;
}

// Votes for the one and for the other of two: whoever stands in the higher place.
std::pair<Votes, Votes> Between(const RankedBallots& ballots, Option one, Option other) {
  std::pair<Votes, Votes> votes{0, 0};
  for (size_t i = 0; i < ballots.size(); ++i) {
    size_t place = 0, place_one = SIZE_MAX, place_other = SIZE_MAX;
    for (const uint32_t entry : ballots.ranking(i)) {
      if (!RankedBallots::SharesPlace(entry)) ++place;
      if (RankedBallots::OptionOf(entry) == one) place_one = place;
      if (RankedBallots::OptionOf(entry) == other) place_other = place;
    }
    if (place_one < place_other) votes.first += ballots.count(i);
    if (place_other < place_one) votes.second += ballots.count(i);
  }
  return votes;
}

void RunOff(const RankedBallots& ballots, Result& result) {
  std::set<Option> winners;
  const auto pairs = PairsOf(result.ranking);
  for (const auto& [one, other] : pairs) {
    const auto [for_one, for_other] = Between(ballots, one, other);
    Round round{.kind = RoundKind::kRunOff, .counted = {one, other}, .votes = {for_one, for_other}};
    round.not_transferable = result.votes - for_one - for_other;
    if (for_one >= for_other) winners.insert(one);
    if (for_other >= for_one) winners.insert(other);
    if (for_one == for_other) round.tied = round.counted;
    result.rounds.push_back(std::move(round));
  }
  result.winners.assign(winners.begin(), winners.end());
  if (winners.size() > 1) result.tied = result.winners;
  // The winner goes first; behind it all stay as the first round left them.
  for (auto& group : result.ranking)
    std::erase_if(group, [&](Option o) { return winners.count(o); });
  std::erase_if(result.ranking, [](const auto& group) { return group.empty(); });
  result.ranking.insert(result.ranking.begin(), result.winners);
}

}  // namespace

Result CountMajority(const RankedBallots& ballots, bool ballots_rank) {
  Result result = CountPlurality(ballots);
  result.winners.clear();
  result.tied.clear();
  const Votes cast = result.votes - result.blank;
  result.rounds.push_back({.kind = RoundKind::kCount,
                           .counted = AllOptions(ballots.options()),
                           .votes = result.scores,
                           .not_transferable = result.blank});
  result.figures = {{.name = "majority", .value = cast / 2 + 1}};
  if (cast == 0) return result;
  const Option first = result.ranking.front().front();
  if (result.scores[first] > cast / 2) {
    result.winners = {first};
    result.passed = true;
    return result;
  }
  if (ballots_rank) {
    RunOff(ballots, result);
    return result;
  }
  result.passed = false;
  Round next{.kind = RoundKind::kRunOff};
  const bool several = result.ranking.front().size() > 1;
  next.of = result.ranking.front();
  if (!several) {
    const auto& second = result.ranking[1];
    next.of.insert(next.of.end(), second.begin(), second.end());
  }
  // More than two share the places: who of them goes on is not decided by the votes.
  if (next.of.size() > 2) next.tied = several ? next.of : result.ranking[1];
  result.rounds.push_back(std::move(next));
  return result;
}

}  // namespace vooraf::tally
