#include "server/domain/tally/method/instant_runoff.h"

#include <gtest/gtest.h>

#include "server/domain/tally/method/majority.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::Letters;
using testing::Ranked;

// Burlington 2009 by its three first candidates: Montroll, Kiss, Wright.
RankedBallots Burlington() {
  return Ranked(3, {{"A>B>C", 1332},
                    {"A>C>B", 767},
                    {"A", 455},
                    {"B>A>C", 2043},
                    {"B>C>A", 371},
                    {"B", 568},
                    {"C>A>B", 1513},
                    {"C>B>A", 495},
                    {"C", 1289}});
}

TEST(InstantRunOff, M21ExcludesOneByOne) {
  const auto result = *CountInstantRunOff(Burlington());
  ASSERT_EQ(result.rounds.size(), 2u);
  EXPECT_EQ(result.rounds[0].votes, (std::vector<Votes>{2554, 2982, 3297}));
  EXPECT_EQ(Letters(result.rounds[1].of), "A");
  EXPECT_EQ(result.rounds[1].votes, (std::vector<Votes>{4314, 4064}));
  EXPECT_EQ(result.rounds[1].not_transferable, 455);
  EXPECT_EQ(Letters(result.ranking), "B>C>A");
}

TEST(InstantRunOff, M21AMajorityAtOnceWins) {
  const auto result = *CountInstantRunOff(Ranked(3, {{"A", 5}, {"B", 3}, {"C", 1}}));
  EXPECT_EQ(result.rounds.size(), 1u);
  EXPECT_EQ(Letters(result.ranking), "A>B>C");
}

TEST(InstantRunOff, M21ThoseWhoTogetherHaveFewerGoTogether) {
  const auto result = *CountInstantRunOff(Ranked(4, {{"A", 5}, {"B", 4}, {"C>B", 1}, {"D>B", 1}}));
  EXPECT_EQ(Letters(result.rounds.at(1).of), "CD");
  EXPECT_EQ(Letters(result.ranking), "B>A>CD");
}

TEST(InstantRunOff, M21WhereATieDecidesAllWhoCanWinAreNamed) {
  const auto result = *CountInstantRunOff(Ranked(3, {{"A", 4}, {"B>C", 3}, {"C>B", 3}}));
  EXPECT_EQ(Letters(result.winners), "BC");
  EXPECT_EQ(Letters(result.tied), "BC");
  EXPECT_EQ(Letters(result.rounds.back().tied), "BC");
  EXPECT_EQ(Letters(CountInstantRunOff(Ranked(2, {{"A", 2}, {"B", 2}}))->winners), "AB");
}

TEST(InstantRunOff, M21WhereATieDoesNotDecideOneWins) {
  const auto result = *CountInstantRunOff(Ranked(3, {{"A", 4}, {"B>A", 3}, {"C>A", 3}}));
  EXPECT_EQ(Letters(result.winners), "A");
  EXPECT_EQ(Letters(result.ranking), "A>BC");
  EXPECT_EQ(result.rounds.size(), 2u);
  EXPECT_EQ(Letters(result.rounds.front().tied), "BC");
}

TEST(InstantRunOff, M21TooManyWaysAreToldAsATie) {
  // Each of forty has one vote: every order of excluding them is a way.
  auto ballots = *RankedBallots::For(40);
  for (Option option = 0; option < 40; ++option) ASSERT_TRUE(ballots.Add({{option}}));
  const auto result = *CountInstantRunOff(ballots);
  EXPECT_EQ(result.winners.size(), 40u);
  EXPECT_EQ(result.tied.size(), 40u);
}

TEST(Majority, M9MoreThanHalfWins) {
  const auto result = CountMajority(Ranked(3, {{"A", 6}, {"B", 3}, {"C", 2}}), false);
  EXPECT_EQ(Letters(result.winners), "A");
  EXPECT_EQ(testing::FigureOf(result, "majority"), 6);
}

TEST(Majority, M9HalfIsNotEnough) {
  const auto result = CountMajority(Ranked(3, {{"A", 5}, {"B", 3}, {"C", 2}}), false);
  EXPECT_TRUE(result.winners.empty());
  EXPECT_EQ(Letters(result.rounds.back().of), "AB");
  EXPECT_EQ(result.passed, false);
}

TEST(Majority, M9TheRunOffIsCountedFromRankings) {
  const auto result = CountMajority(Burlington(), true);
  EXPECT_EQ(Letters(result.winners), "B");
  EXPECT_EQ(result.rounds.back().votes, (std::vector<Votes>{4064, 4314}));
  EXPECT_EQ(Letters(result.ranking), "B>C>A");
}

TEST(Majority, M9WhoTiesForTheRunOffIsTriedInTurn) {
  // B and C tie for the second place; C would beat A, B would not.
  const auto result =
      CountMajority(Ranked(4, {{"A", 4}, {"B>C", 3}, {"C>A", 3}, {"D>B", 2}}), true);
  EXPECT_EQ(Letters(result.winners), "AC");
  EXPECT_EQ(Letters(result.tied), "AC");
  EXPECT_EQ(result.rounds.size(), 3u);
  const auto open = CountMajority(Ranked(3, {{"A", 4}, {"B", 3}, {"C", 3}}), false);
  EXPECT_EQ(Letters(open.rounds.back().tied), "BC");
}

}  // namespace
}  // namespace vooraf::tally
