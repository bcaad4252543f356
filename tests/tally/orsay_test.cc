// Majority judgment on the ballots of Orsay 2007, and by hand.
#include <gtest/gtest.h>

#include <sstream>

#include "server/domain/tally/method/majority_judgment.h"
#include "tests/tally/named.h"

namespace vooraf::tally {
namespace {

using testing::Grades;
using testing::Letters;

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) {
    if (!cell.empty() && cell.back() == '\r') cell.pop_back();
    cells.push_back(cell);
  }
  return cells;
}

TEST(Orsay, M18GaugesAreAsPublished) {
  std::vector<std::string> names;
  auto ballots = *GradedBallots::For(12, {0, 6});
  for (const char* bureau : {"01", "06", "12"}) {
    std::istringstream file(
        testing::ReadFixture(std::string("majority-judgment-orsay2007/bureau_") + bureau + ".csv"));
    std::string line;
    std::getline(file, line);
    names = Cells(line);
    while (std::getline(file, line)) {
      const auto cells = Cells(line);
      std::vector<Grade> grades;
      for (Option option = 0; option < 12; ++option) {
        grades.push_back({option, std::stoi(cells.at(option + 1))});
      }
      ASSERT_TRUE(ballots.Add(grades));
    }
  }
  ASSERT_EQ(ballots.votes(), 1733);
  const auto result = CountMajorityJudgment(ballots, 1);
  ASSERT_TRUE(result);
  const auto place = [&](size_t at) { return result->ranking.at(at).at(0); };
  const auto& above = testing::ColumnOf(*result, "above").values;
  const auto& below = testing::ColumnOf(*result, "below").values;
  const auto per_mille = [](Votes votes) { return (votes * 2000 / 1733 + 1) / 2; };
  EXPECT_EQ(result->winners.size(), 1u);
  EXPECT_EQ(names[place(0) + 1], "Bayrou");
  EXPECT_EQ(result->scores[place(0)], 4);
  EXPECT_EQ(per_mille(above[place(0)]), 443);
  EXPECT_EQ(per_mille(below[place(0)]), 306);
  EXPECT_EQ(names[place(1) + 1], "Royal");
  EXPECT_EQ(result->scores[place(1)], 4);
  EXPECT_EQ(per_mille(above[place(1)]), 394);
  EXPECT_EQ(per_mille(below[place(1)]), 415);
}

TEST(MajorityJudgment, M18OfTwoMiddleGradesTheLower) {
  const auto result = *CountMajorityJudgment(Grades(1, {1, 6}, {{{6}}, {{2}}}), 1);
  EXPECT_EQ(result.scores[0], 2);
}

TEST(MajorityJudgment, M18WhatTheGaugeLeavesEqualIsTakenAway) {
  // Grades of A: 2 3 3 5 5; of B: 2 3 3 4 6. Middle 3, two above and one below in both. The grades
  // taken away next are the 3 to the left and then 5 or 4 to the right: A is better.
  const auto a_better = Grades(2, {1, 6}, {{{2, 2}}, {{3, 3}}, {{3, 3}}, {{5, 4}}, {{5, 6}}});
  EXPECT_EQ(Letters(CountMajorityJudgment(a_better, 1)->ranking), "A>B");
  const auto swapped = Grades(2, {1, 6}, {{{2, 2}}, {{3, 3}}, {{3, 3}}, {{4, 5}}, {{6, 5}}});
  EXPECT_EQ(Letters(CountMajorityJudgment(swapped, 1)->ranking), "B>A");
  // Four grades: the middle is the second, and the one to its right is compared first.
  const auto even = Grades(2, {1, 6}, {{{1, 2}}, {{3, 3}}, {{5, 4}}, {{5, 5}}});
  EXPECT_EQ(Letters(CountMajorityJudgment(even, 1)->ranking), "A>B");
}

TEST(MajorityJudgment, M1EqualGradesAreATie) {
  const auto result = *CountMajorityJudgment(Grades(2, {1, 6}, {{{5, 2}}, {{2, 5}}}), 1);
  EXPECT_EQ(Letters(result.winners), "AB");
  EXPECT_EQ(Letters(result.tied), "AB");
}

TEST(MajorityJudgment, M18ABlankIsTheLowestGrade) {
  const auto result =
      *CountMajorityJudgment(Grades(2, {1, 6}, {{{5, testing::kOpen}}, {{4, 2}, 2}}), 1);
  EXPECT_EQ(testing::TableOf(result, "distribution").rows[1], (std::vector<Votes>{1, 2, 0, 0, 0}));
}

}  // namespace
}  // namespace vooraf::tally
