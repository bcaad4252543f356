// STV, stage by stage as worked out by hand from rules 45 to 52 of SSI 2007/42.
#include "server/domain/tally/method/stv.h"

#include <gtest/gtest.h>

#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::FigureOf;
using testing::Letters;
using testing::Ranked;

Votes VotesOf(const Round& round, char letter) {
  for (size_t i = 0; i < round.counted.size(); ++i) {
    if (round.counted[i] == static_cast<Option>(letter - 'A')) return round.votes[i];
  }
  return -1;
}

// All in 1/100000.
void ExpectVotes(const Round& round, const std::vector<std::pair<char, Votes>>& expected) {
  for (const auto& [letter, votes] : expected) EXPECT_EQ(VotesOf(round, letter), votes) << letter;
  EXPECT_EQ(round.counted.size(), expected.size());
}

TEST(Stv, M24SurplusIsTransferredToFiveDecimals) {
  // 31 valid, 2 seats: the quota is 31 / 3 = 10, and one.
  const auto ballots =
      Ranked(4, {{"A>B>C", 9}, {"A>C", 5}, {"B>D", 3}, {"C>D", 8}, {"D>C", 6}, {"", 2}});
  const auto result = *CountStv(ballots, 2);
  EXPECT_EQ(FigureOf(result, "valid"), 31);
  EXPECT_EQ(FigureOf(result, "quota"), 11);
  EXPECT_EQ(result.blank, 2);
  ASSERT_EQ(result.rounds.size(), 4u);
  ExpectVotes(result.rounds[0], {{'A', 1400000}, {'B', 300000}, {'C', 800000}, {'D', 600000}});
  EXPECT_EQ(Letters(result.rounds[0].elected), "A");

  // A's surplus of 3: each of its 14 papers is worth 3 / 14 = 0.21428 (57...).
  const Round& second = result.rounds[1];
  EXPECT_EQ(second.kind, RoundKind::kSurplus);
  ASSERT_EQ(second.transfers.size(), 2u);
  EXPECT_EQ(second.transfers[0].papers, 9);
  EXPECT_EQ(second.transfers[0].value, 21428);
  EXPECT_EQ(second.transfers[0].votes, 192852);
  EXPECT_EQ(second.transfers[1].votes, 107140);
  ExpectVotes(second, {{'A', 1100000}, {'B', 492852}, {'C', 907140}, {'D', 600000}});
  EXPECT_EQ(second.lost_to_rounding, 8);

  // B has the fewest. Its own papers go on at 1, those from A at 0.21428.
  const Round& third = result.rounds[2];
  EXPECT_EQ(Letters(third.of), "B");
  ExpectVotes(third, {{'A', 1100000}, {'C', 1099992}, {'D', 900000}});
  EXPECT_TRUE(third.elected.empty());  // C is 0.00008 short

  const Round& fourth = result.rounds[3];
  EXPECT_EQ(Letters(fourth.of), "D");
  ExpectVotes(fourth, {{'A', 1100000}, {'C', 1699992}});
  EXPECT_EQ(fourth.not_transferable, 300000);  // B>D
  EXPECT_EQ(Letters(fourth.elected), "C");
  EXPECT_EQ(Letters(result.ranking), "A>C>D>B");
  EXPECT_TRUE(result.tied.empty());
}

TEST(Stv, M24PapersReceivedKeepTheirWeightInTheNextSurplus) {
  // 40 valid, 3 seats: quota 11.
  const auto ballots =
      Ranked(5, {{"A>B", 12}, {"A>C", 4}, {"B>C", 8}, {"C", 5}, {"D>C", 6}, {"E", 5}});
  const auto result = *CountStv(ballots, 3);
  ASSERT_EQ(result.rounds.size(), 5u);
  // 5 / 16 = 0.3125.
  ExpectVotes(result.rounds[1],
              {{'A', 1100000}, {'B', 1175000}, {'C', 625000}, {'D', 600000}, {'E', 500000}});
  EXPECT_EQ(Letters(result.rounds[1].elected), "B");
  // B's surplus is 0.75 of 11.75: papers of value 1 become 0.06382 (97...), those of 0.3125 become
  // 0.01994 (68...) and name nobody further.
  const Round& third = result.rounds[2];
  ASSERT_EQ(third.transfers.size(), 2u);
  EXPECT_EQ(third.transfers[0].to, 2u);
  EXPECT_EQ(third.transfers[0].value, 6382);
  EXPECT_EQ(third.transfers[0].votes, 51056);
  EXPECT_EQ(third.transfers[1].to, kNoOption);
  EXPECT_EQ(third.transfers[1].value, 1994);
  EXPECT_EQ(third.not_transferable, 23928);
  EXPECT_EQ(third.lost_to_rounding, 16);
  ExpectVotes(third, {{'A', 1100000}, {'B', 1100000}, {'C', 676056}, {'D', 600000}, {'E', 500000}});
  EXPECT_EQ(Letters(result.rounds[3].of), "E");
  EXPECT_EQ(result.rounds[3].not_transferable, 523928);
  EXPECT_EQ(Letters(result.rounds[4].of), "D");
  EXPECT_EQ(VotesOf(result.rounds[4], 'C'), 1276056);
  EXPECT_EQ(Letters(result.winners), "ABC");
}

TEST(Stv, M24TheLastVacanciesAreFilledWithoutTransfer) {
  // Quota 3. A is elected; B and C are as many as there are seats left.
  const auto result = *CountStv(Ranked(3, {{"A>B", 8}, {"B", 1}, {"C", 1}}), 3);
  EXPECT_EQ(result.rounds.size(), 1u);
  EXPECT_EQ(Letters(result.winners), "ABC");
  EXPECT_EQ(Letters(result.ranking), "A>BC");
  EXPECT_EQ(Letters(CountStv(Ranked(2, {{"A", 1}}), 5)->winners), "AB");
}

TEST(Stv, M24TheLargestSurplusGoesFirst) {
  // Quota 5. A has a surplus of 1, B of 4.
  const auto result = *CountStv(Ranked(4, {{"A>C", 6}, {"B>D", 9}, {"C", 2}, {"D", 2}}), 3);
  EXPECT_EQ(Letters(result.rounds.at(0).elected), "BA");
  EXPECT_EQ(Letters(result.rounds.at(1).of), "B");
}

TEST(Stv, M24EqualOnesAreToldApartByEarlierStages) {
  // After D is excluded B and C have 4 each; before, C had 3.
  const auto result = *CountStv(Ranked(4, {{"A", 8}, {"B", 4}, {"C>B", 3}, {"D>C", 1}}), 1);
  EXPECT_EQ(Letters(result.rounds.at(1).of), "D");
  EXPECT_EQ(Letters(result.rounds.at(2).of), "C");
  EXPECT_TRUE(result.rounds.at(1).tied.empty());
}

TEST(Stv, M24WhatTheOrderWouldDrawLotsForIsATie) {
  const auto result = *CountStv(Ranked(3, {{"A", 4}, {"B>C", 3}, {"C>B", 3}}), 1);
  EXPECT_EQ(Letters(result.winners), "BC");
  EXPECT_EQ(Letters(result.tied), "BC");
  EXPECT_EQ(Letters(result.rounds.back().tied), "BC");
  EXPECT_EQ(result.rounds.size(), 1u);
}

TEST(Stv, M24ATieThatChangesNothingIsToldAndFollowed) {
  // Whether C or D goes first, A and B are elected.
  const auto result = *CountStv(Ranked(4, {{"A", 6}, {"B", 4}, {"C>B", 2}, {"D>B", 2}}), 2);
  EXPECT_EQ(Letters(result.winners), "AB");
  EXPECT_TRUE(result.tied.empty());
  EXPECT_EQ(Letters(result.ranking), "A>B>CD");
}

TEST(Stv, M24OptionsWithoutVotesAreExcludedTogether) {
  const auto result = *CountStv(Ranked(5, {{"A", 3}, {"B>A", 2}, {"C>A", 2}}), 1);
  EXPECT_EQ(Letters(result.rounds.at(1).of), "DE");
  // Nobody voted for B and C: nothing says who takes the second seat.
  const auto open = *CountStv(Ranked(3, {{"A", 5}}), 2);
  EXPECT_EQ(Letters(open.winners), "ABC");
  EXPECT_EQ(Letters(open.tied), "BC");
}

TEST(Stv, M21ASharedPlaceIsTheEndOfABallot) {
  // A first place that is shared by two who are in is no first choice.
  const auto result = *CountStv(Ranked(3, {{"A=B>C", 2}, {"A>B=C", 3}, {"B", 2}, {"C", 1}}), 1);
  EXPECT_EQ(result.blank, 2);
  EXPECT_EQ(FigureOf(result, "valid"), 6);
  // Once one of the two is out, the place names one.
  const auto later = *CountStv(Ranked(4, {{"A>B=C", 3}, {"B", 1}, {"C", 4}, {"D", 4}}), 1);
  EXPECT_EQ(Letters(later.rounds.at(1).of), "B");
  EXPECT_EQ(VotesOf(later.rounds.at(2), 'C'), 700000);
}

}  // namespace
}  // namespace vooraf::tally
