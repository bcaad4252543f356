// Methods that count numbers given to options, by hand.
#include <gtest/gtest.h>

#include "server/domain/tally/method/approval.h"
#include "server/domain/tally/method/fist_to_five.h"
#include "server/domain/tally/method/gradients.h"
#include "server/domain/tally/method/points.h"
#include "server/domain/tally/method/score.h"
#include "server/domain/tally/method/systemic_consensing.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::ColumnOf;
using testing::Grades;
using testing::kOpen;
using testing::Letters;

TEST(Approval, M10TheOptionThatMostNameWins) {
  const auto result =
      CountApproval(Grades(3, {0, 1}, {{{1, 1, kOpen}, 3}, {{kOpen, 1, 1}, 2}, {{kOpen}, 4}}));
  EXPECT_EQ(result.scores, (std::vector<Votes>{3, 5, 2}));
  EXPECT_EQ(Letters(result.ranking), "B>A>C");
  EXPECT_EQ(result.blank, 4);
}

TEST(Score, M11AnOpenOptionGetsTheLowest) {
  const auto result = CountScore(Grades(2, {1, 10}, {{{8, kOpen}, 2}, {{3, 10}}}));
  EXPECT_EQ(result.scores, (std::vector<Votes>{19, 12}));
  EXPECT_EQ(Letters(CountScore(Grades(2, {-5, 5}, {{{-2, -3}}})).winners), "A");
}

TEST(Points, M12TheMostPointsWinAndABudgetHolds) {
  const auto ballots = Grades(3, {0, 10}, {{{5, 3, kOpen}, 2}, {{0, 10, 0}}});
  EXPECT_EQ(CountPoints(ballots, 10)->scores, (std::vector<Votes>{10, 16, 0}));
  const auto over = CountPoints(ballots, 8);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().problem, Problem::kOverBudget);
  EXPECT_EQ(over.error().ballot, 2u);
  EXPECT_EQ(over.error().given, 10);
  EXPECT_EQ(over.error().allowed, 8);
}

TEST(Gradients, M13EnoughOnTheSupportingStepsPasses) {
  const auto ballots = Grades(2, kSteps, {{{1, 4}, 4}, {{3, 8}, 2}, {{6, 3}, 2}, {{8, kOpen}}});
  const auto result = *CountGradients(ballots, {});
  EXPECT_EQ(result.scores, (std::vector<Votes>{6, 2}));
  EXPECT_EQ(Letters(result.winners), "A");  // 6 of 9 is two thirds
  EXPECT_EQ(ColumnOf(result, "blocks").values, (std::vector<Votes>{1, 2}));
  EXPECT_EQ(ColumnOf(result, "answered").values, (std::vector<Votes>{9, 8}));
  EXPECT_EQ(ColumnOf(result, "median_step").values, (std::vector<Votes>{3, 4}));
  EXPECT_TRUE(CountGradients(ballots, {3, {2, 3, true}})->winners.empty());
  EXPECT_EQ(Letters(CountGradients(ballots, {4, {6, 9}})->winners), "AB");
}

TEST(SystemicConsensing, M15TheLowestResistanceWins) {
  const auto result =
      *CountSystemicConsensing(Grades(3, kResistance, {{{0, 3, 10}, 3}, {{10, 4, 0}, 2}}));
  EXPECT_EQ(result.scores, (std::vector<Votes>{20, 17, 30}));
  EXPECT_EQ(Letters(result.ranking), "B>A>C");
}

TEST(SystemicConsensing, M15EveryOptionIsRated) {
  const auto result =
      CountSystemicConsensing(Grades(2, kResistance, {{{kOpen}}, {{1, 2}}, {{1, kOpen}}}));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().problem, Problem::kGradeMissing);
  EXPECT_EQ(result.error().ballot, 3u);
  EXPECT_EQ(result.error().option, 1u);
}

TEST(FistToFive, M16PassesWhenNobodyShowsFewerThanThree) {
  const auto result = CountFistToFive(Grades(3, kFingers, {{{5, 3, kOpen}, 9}, {{3, 2, kOpen}}}));
  EXPECT_EQ(Letters(result.winners), "A");
  EXPECT_EQ(ColumnOf(result, "below_three").values, (std::vector<Votes>{0, 1, 0}));
  EXPECT_EQ(result.passed, false);  // not all of them
  EXPECT_TRUE(result.tied.empty());
}

}  // namespace
}  // namespace vooraf::tally
