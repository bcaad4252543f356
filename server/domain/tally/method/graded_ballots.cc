#include "server/domain/tally/method/graded_ballots.h"

#include <algorithm>

#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {

Expected<GradedBallots> GradedBallots::For(size_t options, GradeRange range) {
  if (auto right = CheckOptions(options, kOptionsMax); !right) return Fail(right.error());
  if (range.lowest > range.highest || range.lowest < -kGradeMax || range.highest > kGradeMax) {
    return Fail({.problem = Problem::kBadRange, .lowest = range.lowest, .allowed = range.highest});
  }
  return GradedBallots(options, range);
}

Expected<void> GradedBallots::Add(std::span<const Grade> grades, uint64_t count) {
  const size_t ballot = counts_.size() + 1;
  ++adds_;
  for (const auto& [option, grade] : grades) {
    if (option >= options_) {
      return Fail({.problem = Problem::kUnknownOption, .ballot = ballot, .given = option});
    }
    if (seen_[option] == adds_) {
      return Fail({.problem = Problem::kDuplicateOption, .ballot = ballot, .option = option});
    }
    if (grade < range_.lowest || grade > range_.highest) {
      return Fail({.problem = Problem::kGradeOutOfRange,
                   .ballot = ballot,
                   .option = option,
                   .given = grade,
                   .lowest = range_.lowest,
                   .allowed = range_.highest});
    }
    seen_[option] = adds_;
  }
  const auto sum = AddVotes(votes_, count, ballot);
  if (!sum) return Fail(sum.error());
  votes_ = *sum;
  if (grades.empty()) blank_ += static_cast<Votes>(count);
  for (const Grade& entry : grades) {
    given_.lowest = any_ ? std::min(given_.lowest, entry.grade) : entry.grade;
    given_.highest = any_ ? std::max(given_.highest, entry.grade) : entry.grade;
    any_ = true;
  }
  grades_.insert(grades_.end(), grades.begin(), grades.end());
  starts_.push_back(grades_.size());
  counts_.push_back(static_cast<Votes>(count));
  return {};
}

std::vector<Votes> SumOfGrades(const GradedBallots& ballots, int64_t absent) {
  const Votes graded = ballots.votes() - ballots.blank();
  std::vector<Votes> sums(ballots.options(), graded * absent);
  for (size_t i = 0; i < ballots.size(); ++i) {
    for (const auto& [option, grade] : ballots.grades(i)) {
      sums[option] += ballots.count(i) * (grade - absent);
    }
  }
  return sums;
}

std::vector<std::vector<Votes>> DistributionOf(const GradedBallots& ballots, GradeRange range) {
  const auto grades = static_cast<size_t>(range.highest - range.lowest + 1);
  std::vector<std::vector<Votes>> rows(ballots.options(), std::vector<Votes>(grades, 0));
  for (size_t i = 0; i < ballots.size(); ++i) {
    for (const auto& [option, grade] : ballots.grades(i)) {
      rows[option][static_cast<size_t>(grade - range.lowest)] += ballots.count(i);
    }
  }
  return rows;
}

Expected<void> CheckAllGraded(const GradedBallots& ballots) {
  for (size_t i = 0; i < ballots.size(); ++i) {
    const auto grades = ballots.grades(i);
    if (grades.empty() || grades.size() == ballots.options()) continue;
    std::vector<bool> has(ballots.options(), false);
    for (const Grade& grade : grades) has[grade.option] = true;
    const auto absent = std::find(has.begin(), has.end(), false) - has.begin();
    return Fail({.problem = Problem::kGradeMissing,
                 .ballot = i + 1,
                 .option = static_cast<Option>(absent)});
  }
  return {};
}

}  // namespace vooraf::tally
