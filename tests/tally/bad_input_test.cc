// Ballots and rules that cannot be meant, and votes at the edges: a clear error or a clear result.
#include <gtest/gtest.h>

#include "server/domain/tally/method/approval.h"
#include "server/domain/tally/method/borda.h"
#include "server/domain/tally/method/fist_to_five.h"
#include "server/domain/tally/method/gradients.h"
#include "server/domain/tally/method/instant_runoff.h"
#include "server/domain/tally/method/majority.h"
#include "server/domain/tally/method/majority_judgment.h"
#include "server/domain/tally/method/plurality.h"
#include "server/domain/tally/method/quorum.h"
#include "server/domain/tally/method/ranked_pairs.h"
#include "server/domain/tally/method/schulze.h"
#include "server/domain/tally/method/score.h"
#include "server/domain/tally/method/stv.h"
#include "server/domain/tally/method/systemic_consensing.h"
#include "server/domain/tally/method/yes_no.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::Grades;
using testing::Letters;
using testing::Ranked;

template <class T>
void ExpectProblem(const Expected<T>& result, Problem problem, size_t ballot = 0,
                   Option option = kNoOption) {
  ASSERT_FALSE(result);
  EXPECT_EQ(ReasonOf(result.error().problem), ReasonOf(problem));
  EXPECT_EQ(result.error().ballot, ballot);
  EXPECT_EQ(result.error().option, option);
}

TEST(BadBallots, M3AreRefusedWithBallotAndOption) {
  auto ballots = *RankedBallots::For(3);
  ASSERT_TRUE(ballots.Add({{0}, {1}}));
  ExpectProblem(ballots.Add({{0}, {1}, {0}}), Problem::kDuplicateOption, 2, 0);
  ExpectProblem(ballots.Add({{0, 0}}), Problem::kDuplicateOption, 2, 0);
  ExpectProblem(ballots.Add({{0}, {}, {1}}), Problem::kEmptyPlace, 2);
  const auto unknown = ballots.Add({{0}, {3}});
  ExpectProblem(unknown, Problem::kUnknownOption, 2);
  EXPECT_EQ(unknown.error().given, 3);
  auto graded = *GradedBallots::For(2, {0, 10});
  ExpectProblem(graded.Add(std::vector<Grade>{{1, 4}, {1, 5}}), Problem::kDuplicateOption, 1, 1);
  ExpectProblem(graded.Add(std::vector<Grade>{{2, 4}}), Problem::kUnknownOption, 1);
}

TEST(BadBallots, M4CountedZeroTimesIsRefusedAndBlankIsNot) {
  auto ballots = *RankedBallots::For(2);
  ExpectProblem(ballots.Add({{0}}, 0), Problem::kNoCount, 1);
  ASSERT_TRUE(ballots.Add({}, 3));
  EXPECT_EQ(ballots.blank(), 3);
}

TEST(BadBallots, M5GradesOutOfRangeAreRefusedWithTheRange) {
  auto ballots = *GradedBallots::For(2, kFingers);
  const auto result = ballots.Add(std::vector<Grade>{{0, 5}, {1, 6}});
  ExpectProblem(result, Problem::kGradeOutOfRange, 1, 1);
  EXPECT_EQ(result.error().given, 6);
  EXPECT_EQ(result.error().lowest, 0);
  EXPECT_EQ(result.error().allowed, 5);
  ExpectProblem(ballots.Add(std::vector<Grade>{{0, -1}}), Problem::kGradeOutOfRange, 1, 0);
  ExpectProblem(GradedBallots::For(2, {3, 2}), Problem::kBadRange);
  ExpectProblem(GradedBallots::For(2, {0, kGradeMax + 1}), Problem::kBadRange);
  const auto wide = Grades(1, {0, 1'000'000}, {{{1'000'000}}});
  ExpectProblem(CountMajorityJudgment(wide, 0), Problem::kBadRange);
}

TEST(Bounds, M2TenThousandOptionsAreCountedWhereTheyCanBe) {
  auto ranked = *RankedBallots::For(kOptionsMax);
  std::vector<std::vector<Option>> all;
  for (Option option = 0; option < kOptionsMax; ++option) all.push_back({option});
  ASSERT_TRUE(ranked.Add(all, 3));
  EXPECT_EQ(Letters(CountPlurality(ranked).winners), "A");
  EXPECT_EQ(CountBorda(ranked).scores.front(), 2 * 3 * static_cast<Votes>(kOptionsMax));
  ExpectProblem(RankedBallots::For(kOptionsMax + 1), Problem::kTooManyOptions);
  ExpectProblem(GradedBallots::For(kOptionsMax + 1, {}), Problem::kTooManyOptions);
  ExpectProblem(RankedBallots::For(0), Problem::kNoOptions);
  for (const auto& refused : {CountSchulze(ranked), CountInstantRunOff(ranked), CountStv(ranked, 3),
                              CountRankedPairs(ranked)}) {
    ExpectProblem(refused, Problem::kTooManyOptions);
    EXPECT_EQ(refused.error().given, 10'000);
  }
}

TEST(Bounds, M2MoreVotesThanThereArePeopleAreRefused) {
  auto ballots = *RankedBallots::For(2);
  ExpectProblem(ballots.Add({{0}}, UINT64_MAX), Problem::kTooManyVotes, 1);
  ASSERT_TRUE(ballots.Add({{0}, {1}}, kVotesMax - 1));
  ExpectProblem(ballots.Add({{1}}, 2), Problem::kTooManyVotes, 2);
}

TEST(Bounds, M2TheLargestCountsDoNotRunOver) {
  auto ranked = *RankedBallots::For(200);
  std::vector<std::vector<Option>> all;
  for (Option option = 0; option < 200; ++option) all.push_back({option});
  ASSERT_TRUE(ranked.Add(all, kVotesMax));
  EXPECT_EQ(CountBorda(ranked).scores[0], 400 * kVotesMax);
  EXPECT_EQ(Letters(CountSchulze(ranked)->winners), "A");
  const auto stv = *CountStv(ranked, 3);
  EXPECT_EQ(Letters(stv.winners), "ABC");
  auto graded = *GradedBallots::For(1, {-kGradeMax, kGradeMax});
  ASSERT_TRUE(graded.Add(std::vector<Grade>{{0, kGradeMax}}, kVotesMax));
  EXPECT_EQ(CountScore(graded).scores[0], kGradeMax * kVotesMax);
}

TEST(Edges, M6WhereNobodyVotedNobodyWins) {
  for (const auto& ballots : {Ranked(3, {}), Ranked(3, {{"", 5}})}) {
    EXPECT_TRUE(CountPlurality(ballots).winners.empty());
    EXPECT_TRUE(CountMajority(ballots, true).winners.empty());
    EXPECT_TRUE(CountBorda(ballots).winners.empty());
    EXPECT_TRUE(CountSchulze(ballots)->winners.empty());
    EXPECT_TRUE(CountInstantRunOff(ballots)->winners.empty());
    EXPECT_TRUE(CountStv(ballots, 2)->winners.empty());
    EXPECT_TRUE(CountStv(ballots, 3)->winners.empty());
    EXPECT_TRUE(CountYesNo(ballots, {0, 1, 2}, {0, 1})->winners.empty());
    EXPECT_EQ(Letters(CountSchulze(ballots)->ranking), "ABC");
  }
  for (const auto& ballots : {Grades(2, {1, 5}, {}), Grades(2, {1, 5}, {{{testing::kOpen}}})}) {
    EXPECT_TRUE(CountApproval(ballots).winners.empty());
    EXPECT_TRUE(CountScore(ballots).winners.empty());
    EXPECT_TRUE(CountMajorityJudgment(ballots, 1)->winners.empty());
    EXPECT_TRUE(CountSystemicConsensing(ballots)->winners.empty());
    EXPECT_TRUE(CountFistToFive(ballots).winners.empty());
    EXPECT_TRUE(CountGradients(ballots, {})->winners.empty());
  }
  // Approving of nothing is a vote, and makes nothing win.
  EXPECT_TRUE(CountApproval(Grades(2, {0, 1}, {{{0, 0}}})).winners.empty());
}

TEST(Edges, M6WhoVotesAloneDecides) {
  const auto ballots = Ranked(3, {{"B>C", 1}});
  EXPECT_EQ(Letters(CountPlurality(ballots).winners), "B");
  EXPECT_EQ(Letters(CountMajority(ballots, false).winners), "B");
  EXPECT_EQ(Letters(CountSchulze(ballots)->ranking), "B>C>A");
  EXPECT_EQ(Letters(CountInstantRunOff(ballots)->winners), "B");
  EXPECT_EQ(Letters(CountStv(ballots, 1)->winners), "B");
  EXPECT_EQ(Letters(CountMajorityJudgment(Grades(2, {1, 6}, {{{2, 5}}}), 1)->winners), "B");
}

TEST(Shares, M7OfNothingOrOverTheWholeAreRefused) {
  const auto ballots = Ranked(2, {{"A", 3}});
  ExpectProblem(CountYesNo(ballots, {}, {0, 0}), Problem::kBadShare);
  ExpectProblem(CountYesNo(ballots, {}, {3, 2}), Problem::kBadShare);
  ExpectProblem(CountGradients(Grades(1, kSteps, {}), {3, {3, 2}}), Problem::kBadShare);
  ExpectProblem(CountGradients(Grades(1, kSteps, {}), {9, {1, 2}}), Problem::kBadRange);
  EXPECT_TRUE(CountYesNo(ballots, {}, {1, 1})->passed.value());
  EXPECT_TRUE(Reaches({0, 1}, 0, 5));
  EXPECT_FALSE(Reaches({0, 1}, 0, 0));
  EXPECT_FALSE(Reaches({0, 1, true}, 0, 5));
}

TEST(Quorum, M7WithoutItNobodyWins) {
  auto result = CountPlurality(Ranked(2, {{"A", 3}, {"", 2}}));
  EXPECT_TRUE(ApplyQuorum({1, 2}, 10, result).value());
  EXPECT_EQ(Letters(result.winners), "A");
  EXPECT_FALSE(ApplyQuorum({1, 2, true}, 10, result).value());
  EXPECT_TRUE(result.winners.empty());
  EXPECT_EQ(result.scores[0], 3);
  auto yes_no = *CountYesNo(Ranked(2, {{"A", 3}}), {}, {1, 2, true});
  EXPECT_FALSE(ApplyQuorum({1, 2}, 10, yes_no).value());
  EXPECT_EQ(yes_no.passed, false);
}

TEST(Quorum, M7OverTheWholeOrOfTooFewIsRefused) {
  auto result = CountPlurality(Ranked(2, {{"A", 3}}));
  ExpectProblem(ApplyQuorum({3, 2}, 10, result), Problem::kBadShare);
  ExpectProblem(ApplyQuorum({0, 0}, 10, result), Problem::kBadShare);
  ExpectProblem(ApplyQuorum({1, 2}, 2, result), Problem::kBadEligible);
}

TEST(Seats, M24NoneAreRefused) {
  ExpectProblem(CountStv(Ranked(2, {{"A", 1}}), 0), Problem::kBadSeats);
}

}  // namespace
}  // namespace vooraf::tally
