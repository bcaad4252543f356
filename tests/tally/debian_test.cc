// 18 votes of the Debian project: matrix, quorum, majority and winner as published.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

#include "server/domain/tally/method/default_option.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

namespace json = boost::json;

class DebianVote : public ::testing::TestWithParam<const char*> {};

// "2313": the rank given to each option; '-' for none. Ranks may have gaps.
std::vector<std::vector<Option>> PlacesFrom(std::string_view ranks) {
  std::map<char, std::vector<Option>> places;
  for (Option option = 0; option < ranks.size(); ++option) {
    if (ranks[option] != '-') places[ranks[option]].push_back(option);
  }
  std::vector<std::vector<Option>> ranking;
  for (auto& [rank, options] : places) ranking.push_back(std::move(options));
  return ranking;
}

TEST_P(DebianVote, M22IsAsPublished) {
  const json::value vote = testing::ReadJson(std::string("debian-votes/") + GetParam() + ".json");
  auto ballots = *RankedBallots::For(vote.at("options").as_array().size());
  for (const json::value& ballot : vote.at("ballots").as_array()) {
    ASSERT_TRUE(ballots.Add(PlacesFrom(ballot.as_string())));
  }
  DefaultOptionRule rule;
  rule.default_option = static_cast<Option>(vote.at("default_option").to_number<int>() - 1);
  rule.quorum = static_cast<Votes>(std::ceil(vote.at("published_quorum").to_number<double>()));
  rule.ratios.resize(ballots.options());
  for (const auto& [option, ratio] : vote.at("published_majority_thresholds").as_object()) {
    rule.ratios[std::stoul(option) - 1] = {static_cast<uint32_t>(ratio.to_number<double>()), 1};
  }
  const auto result = CountWithDefaultOption(ballots, rule);
  ASSERT_TRUE(result);

  const auto& pairwise = testing::TableOf(*result, "pairwise").rows;
  const auto& published = vote.at("published_pairwise").as_array();
  for (size_t row = 0; row < pairwise.size(); ++row) {
    for (size_t column = 0; column < pairwise.size(); ++column) {
      EXPECT_EQ(pairwise[row][column], published[row].as_array()[column].as_int64())
          << row << " over " << column;
    }
  }
  std::vector<Option> winners;
  for (const json::value& winner : vote.at("published_winner").as_array()) {
    winners.push_back(static_cast<Option>(winner.as_int64() - 1));
  }
  EXPECT_EQ(result->winners, winners);
  // Who is dropped stands last, below the default option.
  const auto& reached = testing::ColumnOf(*result, "quorum_reached").values;
  const auto& majority = testing::ColumnOf(*result, "majority_reached").values;
  for (const Option winner : result->winners) {
    EXPECT_EQ(reached[winner], 1);
    EXPECT_EQ(majority[winner], 1);
  }
}

INSTANTIATE_TEST_SUITE_P(All, DebianVote,
                         ::testing::Values("2004_gr_editorial", "2004_leader2004", "2005_vote_002",
                                           "2006_vote_004", "2006_vote_006", "2007_vote_001",
                                           "2007_vote_003", "2008_vote_001", "2008_vote_003",
                                           "2010_vote_001", "2011_vote_001", "2012_vote_002",
                                           "2014_vote_001", "2014_vote_003", "2015_vote_001",
                                           "2016_vote_001", "2016_vote_003", "2017_vote_001"),
                         [](const auto& info) { return std::string(info.param); });

using testing::Letters;
using testing::Ranked;

// C is the default option.
TEST(DefaultOption, M22DropsWhatTooFewWant) {
  const auto ballots = Ranked(3, {{"A>C>B", 4}, {"B>C>A", 3}, {"C", 1}});
  DefaultOptionRule rule{.default_option = 2, .quorum = 5};
  EXPECT_EQ(Letters(CountWithDefaultOption(ballots, rule)->ranking), "C>AB");
  rule.quorum = 4;
  EXPECT_EQ(Letters(CountWithDefaultOption(ballots, rule)->ranking), "C>AB");
  const auto more = Ranked(3, {{"A>C>B", 5}, {"B>C>A", 3}, {"C", 1}});
  EXPECT_EQ(Letters(CountWithDefaultOption(more, rule)->ranking), "A>C>B");
}

TEST(DefaultOption, M22TheRatioMustBeExceeded) {
  DefaultOptionRule rule{.default_option = 1, .quorum = 0, .ratios = {{3, 1}, {}}};
  EXPECT_EQ(Letters(CountWithDefaultOption(Ranked(2, {{"A>B", 9}, {"B>A", 3}}), rule)->winners),
            "B");
  EXPECT_EQ(Letters(CountWithDefaultOption(Ranked(2, {{"A>B", 10}, {"B>A", 3}}), rule)->winners),
            "A");
}

TEST(DefaultOption, M22FewerAgainstIsStronger) {
  // A beats B by 10 to 4, B beats C by 10 to 6, C beats A by 10 to 8: only the votes against
  // differ.
  const auto ballots = Ranked(4, {{"A>B>C", 5},
                                  {"C>A>B", 4},
                                  {"B>C>A", 3},
                                  {"A=B>C", 2},
                                  {"C>A=B", 2},
                                  {"B=C>A", 1},
                                  {"A>B=C", 1}});
  const DefaultOptionRule rule{.default_option = 3};
  EXPECT_EQ(Letters(CountWithDefaultOption(ballots, rule)->ranking), "A>B>C>D");
  EXPECT_EQ(Letters(CountSchulze(ballots)->ranking), "ABC>D");
}

}  // namespace
}  // namespace vooraf::tally
