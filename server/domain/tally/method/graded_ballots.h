// Ballots that give options a number each: a grade, a score, points, resistance, fingers; or, with
// 1 for each option named, approval.
#pragma once

#include <span>
#include <vector>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

struct Grade {
  Option option = 0;
  int64_t grade = 0;
};

// Which numbers may be given.
struct GradeRange {
  int64_t lowest = 0;
  int64_t highest = 100;
};

class GradedBallots {
 public:
  // Fails without options, with more than kOptionsMax, and for a range that is upside down or
  // beyond kGradeMax.
  static Expected<GradedBallots> For(size_t options, GradeRange range);

  // SPEC M3, M4 and M5. After an error the ballots are as they were.
  Expected<void> Add(std::span<const Grade> grades, uint64_t count = 1);

  size_t options() const { return options_; }
  const GradeRange& range() const { return range_; }
  size_t size() const { return counts_.size(); }
  // In the order given; an option may be absent.
  std::span<const Grade> grades(size_t ballot) const {
    return {grades_.data() + starts_[ballot], starts_[ballot + 1] - starts_[ballot]};
  }
  Votes count(size_t ballot) const { return counts_[ballot]; }
  Votes votes() const { return votes_; }
  // Votes that grade nothing.
  Votes blank() const { return blank_; }
  // The ends of the grades that were given; the range's own if there are none.
  GradeRange given() const { return any_ ? given_ : range_; }

 private:
  GradedBallots(size_t options, GradeRange range)
      : options_(options), range_(range), seen_(options, 0) {}

  size_t options_;
  GradeRange range_;
  GradeRange given_;
  bool any_ = false;
  std::vector<Grade> grades_;
  std::vector<size_t> starts_{0};
  std::vector<Votes> counts_;
  Votes votes_ = 0;
  Votes blank_ = 0;
  // At which call of Add the option was graded last.
  std::vector<size_t> seen_;
  size_t adds_ = 0;
};

// For each option its grades from highest to lowest together: sums over all votes.
// Absent grades count as `absent`, in ballots that grade something.
std::vector<Votes> SumOfGrades(const GradedBallots& ballots, int64_t absent);

// How many votes gave each option each grade of `range`, lowest first: rows are options. Absent
// grades are not counted. REQUIRES: all grades given lie in the range.
std::vector<std::vector<Votes>> DistributionOf(const GradedBallots& ballots, GradeRange range);

// Fails for a ballot that grades something and not everything.
Expected<void> CheckAllGraded(const GradedBallots& ballots);

}  // namespace vooraf::tally
