#include "server/domain/tally/method/default_option.h"

#include "server/domain/tally/method/wide.h"

namespace vooraf::tally {
namespace {

Expected<void> CheckRule(const RankedBallots& ballots, const DefaultOptionRule& rule) {
  if (rule.default_option >= ballots.options()) {
    return Fail({.problem = Problem::kUnknownOption, .given = rule.default_option});
  }
  for (const auto& ratio : rule.ratios) {
    if (ratio.denominator == 0) {
      return Fail({.problem = Problem::kBadShare, .lowest = ratio.numerator, .allowed = 0});
    }
  }
  return {};
}

}  // namespace

Expected<Result> CountWithDefaultOption(const RankedBallots& ballots,
                                        const DefaultOptionRule& rule) {
  if (auto right = CheckRule(ballots, rule); !right) return Fail(right.error());
  auto pairwise = CountPairwise(ballots);
  if (!pairwise) return Fail(pairwise.error());
  Column over{.name = "over_default"}, under{.name = "under_default"};
  Column quorate{.name = "quorum_reached"}, majority{.name = "majority_reached"};
  std::vector<Option> left, dropped;
  for (Option option = 0; option < ballots.options(); ++option) {
    const Votes above = (*pairwise)[option][rule.default_option];
    const Votes below = (*pairwise)[rule.default_option][option];
    const bool is_default = option == rule.default_option;
    const auto ratio =
        option < rule.ratios.size() ? rule.ratios[option] : DefaultOptionRule::Ratio{};
    const bool reaches = is_default || above >= rule.quorum;
    const bool defeats =
        is_default || Wide{above} * ratio.denominator > Wide{below} * ratio.numerator;
    over.values.push_back(above);
    under.values.push_back(below);
    quorate.values.push_back(reaches ? 1 : 0);
    majority.values.push_back(defeats ? 1 : 0);
    (reaches && defeats ? left : dropped).push_back(option);
  }
  const Paths paths = StrongestPaths(PairwiseOf(*pairwise, left), Strength::kWinningVotesFewLost);
  Result result{.votes = ballots.votes(), .blank = ballots.blank()};
  const auto places = RankByOrder(AllOptions(left.size()), [&](Option a, Option b) {
    return paths.level[a][b] > paths.level[b][a];
  });
  for (const auto& place : places) {
    result.ranking.emplace_back();
    for (const Option at : place) result.ranking.back().push_back(left[at]);
  }
  WinnersFromRanking(result);
  if (!dropped.empty()) result.ranking.push_back(std::move(dropped));
  // Options that were dropped are on no path.
  Pairwise strengths(ballots.options(), std::vector<Votes>(ballots.options(), 0));
  for (size_t a = 0; a < left.size(); ++a) {
    for (size_t b = 0; b < left.size(); ++b) strengths[left[a]][left[b]] = paths.shown[a][b];
  }
  result.columns = {std::move(over), std::move(under), std::move(quorate), std::move(majority)};
  result.figures = {{.name = "quorum", .value = rule.quorum}};
  result.tables.push_back({.name = "pairwise", .rows = std::move(*pairwise)});
  result.tables.push_back({.name = "strengths", .rows = std::move(strengths)});
  return result;
}

}  // namespace vooraf::tally
