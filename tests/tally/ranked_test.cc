// Methods that count rankings, by hand.
#include <gtest/gtest.h>

#include "server/domain/tally/method/borda.h"
#include "server/domain/tally/method/bucklin.h"
#include "server/domain/tally/method/consent.h"
#include "server/domain/tally/method/copeland.h"
#include "server/domain/tally/method/plurality.h"
#include "server/domain/tally/method/ranked_pairs.h"
#include "server/domain/tally/method/schulze.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::FigureOf;
using testing::Letters;
using testing::Ranked;

TEST(Plurality, M8TheFirstPlaceAloneCounts) {
  const auto result = CountPlurality(Ranked(3, {{"A>B", 3}, {"B", 4}, {"C>B", 2}, {"A=C", 5}}));
  EXPECT_EQ(result.scores, (std::vector<Votes>{3, 4, 2}));
  EXPECT_EQ(result.blank, 5);
  EXPECT_EQ(Letters(result.ranking), "B>A>C");
}

TEST(Plurality, M1ATieIsToldAsATie) {
  const auto result = CountPlurality(Ranked(3, {{"C", 4}, {"A", 4}, {"B", 1}}));
  EXPECT_EQ(Letters(result.winners), "AC");
  EXPECT_EQ(Letters(result.tied), "AC");
}

TEST(Borda, M19SharedAndUnrankedPlacesShareTheirPoints) {
  // Of 4, 3, 2 and 1 point B and C get 2.5 each; figures are in halves.
  const auto shared = CountBorda(Ranked(4, {{"A>B=C>D", 1}}));
  EXPECT_EQ(shared.scores, (std::vector<Votes>{8, 5, 5, 2}));
  const auto cut_off = CountBorda(Ranked(4, {{"A", 1}}));
  EXPECT_EQ(cut_off.scores, (std::vector<Votes>{8, 4, 4, 4}));
  EXPECT_EQ(cut_off.score_unit, 2);
  EXPECT_EQ(CountBorda(Ranked(4, {{"", 7}})).scores, (std::vector<Votes>{0, 0, 0, 0}));
}

TEST(Schulze, M20UnrankedStandLastAndEqual) {
  const auto result = *CountSchulze(Ranked(4, {{"A>B", 2}, {"C=D", 1}}));
  const auto& pairwise = testing::TableOf(result, "pairwise").rows;
  EXPECT_EQ(pairwise[0], (std::vector<Votes>{0, 2, 2, 2}));
  EXPECT_EQ(pairwise[1], (std::vector<Votes>{0, 0, 2, 2}));
  EXPECT_EQ(pairwise[2], (std::vector<Votes>{1, 1, 0, 0}));
  EXPECT_EQ(Letters(result.ranking), "A>B>CD");
}

TEST(Schulze, M20ManyBallotsAreCountedAsOneByOne) {
  // Past the bounds of the narrow counters.
  auto ballots = *RankedBallots::For(3);
  for (int i = 0; i < 70'000; ++i) ASSERT_TRUE(ballots.Add({{2}, {0, 1}}));
  ASSERT_TRUE(ballots.Add({{0}}, 70'001));
  const auto result = *CountSchulze(ballots);
  EXPECT_EQ(testing::TableOf(result, "pairwise").rows,
            (std::vector<std::vector<Votes>>{{0, 70'001, 70'001}, {0, 0, 0}, {70'000, 70'000, 0}}));
  EXPECT_EQ(Letters(result.ranking), "A>C>B");
}

TEST(RankedPairs, M23EqualMajoritiesThatCloseACircleAreLeftOut) {
  const auto circle = Ranked(4, {{"A>B>C>D", 1}, {"B>C>A>D", 1}, {"C>A>B>D", 1}});
  EXPECT_EQ(Letters(CountRankedPairs(circle)->ranking), "ABC>D");
  const auto uneven = Ranked(3, {{"A>B>C", 4}, {"B>C>A", 3}, {"C>A>B", 2}});
  EXPECT_EQ(Letters(CountRankedPairs(uneven)->ranking), "A>B>C");
}

TEST(Copeland, M23AnEvenComparisonCountsHalf) {
  const auto result = *CountCopeland(Ranked(3, {{"A>C>B", 1}, {"B>A>C", 1}}));
  EXPECT_EQ(result.scores, (std::vector<Votes>{3, 2, 1}));
}

TEST(Bucklin, M23AddsPlacesUntilThereIsAMajority) {
  const auto result = *CountBucklin(Ranked(3, {{"A>B", 4}, {"C>B", 4}, {"B", 1}}));
  EXPECT_EQ(result.rounds.size(), 2u);
  EXPECT_EQ(Letters(result.winners), "B");
}

TEST(YesNo, M14CountsYesAgainstNo) {
  const auto ballots = Ranked(3, {{"A", 15}, {"B", 6}, {"C", 3}, {"", 2}});
  const auto result = *CountYesNo(ballots, {0, 1, 2}, {1, 2, true});
  EXPECT_EQ(result.passed, true);
  EXPECT_EQ(FigureOf(result, "yes_and_no"), 21);
  EXPECT_EQ(FigureOf(result, "abstained"), 5);
  EXPECT_EQ(CountYesNo(ballots, {0, 1, 2}, {3, 4})->passed, false);
  EXPECT_EQ(CountYesNo(ballots, {0, 1, 2}, {15, 21})->passed, true);
  EXPECT_EQ(CountYesNo(ballots, {0, 1, 2}, {15, 21, true})->passed, false);
}

TEST(YesNo, M14AsManyYesAsNoIsATieAndDoesNotPass) {
  const auto result = *CountYesNo(Ranked(2, {{"A", 4}, {"B", 4}}), {0, 1}, {1, 2, true});
  EXPECT_EQ(result.passed, false);
  EXPECT_EQ(Letters(result.tied), "AB");
}

TEST(Consent, M17OneObjectionIsEnough) {
  EXPECT_EQ(CountConsent(Ranked(3, {{"A", 20}, {"C", 4}}), {0, 1, 2}).passed, true);
  EXPECT_EQ(CountConsent(Ranked(3, {{"A", 20}, {"B", 1}}), {0, 1, 2}).passed, false);
  EXPECT_EQ(CountConsent(Ranked(3, {{"C", 4}}), {0, 1, 2}).passed, false);
}

}  // namespace
}  // namespace vooraf::tally
