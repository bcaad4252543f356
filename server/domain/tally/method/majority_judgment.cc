#include "server/domain/tally/method/majority_judgment.h"

#include <algorithm>

namespace vooraf::tally {
namespace {

// The grades of one option, as steps from the lowest grade.
struct Gauge {
  std::vector<Votes> up_to;  // votes at or below each step
  size_t step = 0;           // the middle grade
  Votes above = 0;           // p
  Votes below = 0;           // q
  Votes all = 0;

  bool plus() const { return above > below; }
  size_t StepAt(Votes place) const {
    return static_cast<size_t>(std::upper_bound(up_to.begin(), up_to.end(), place) - up_to.begin());
  }
};

Gauge GaugeOf(const std::vector<Votes>& at_step) {
  Gauge gauge;
  for (const Votes votes : at_step) {
    gauge.all += votes;
    gauge.up_to.push_back(gauge.all);
  }
  // Without votes there is no middle: the lowest step, of which nobody makes a winner.
  if (gauge.all == 0) return gauge;
  gauge.step = gauge.StepAt((gauge.all - 1) / 2);
  gauge.above = gauge.all - gauge.up_to[gauge.step];
  gauge.below = gauge.step == 0 ? 0 : gauge.up_to[gauge.step - 1];
  return gauge;
}

// The majority-ranking: take the middle grade away, compare what is in the middle then, and so on.
// Sorted, what is taken away lies left and right of the middle in turn; both sides are compared in
// leaps, from one change of grade to the next. Less than 0: `a` is behind.
int CompareOutwards(const Gauge& a, const Gauge& b) {
  const Votes middle = (a.all - 1) / 2;
  const bool right_first = a.all % 2 == 0;
  Votes distance = 1;
  while (middle - distance >= 0 || middle + distance < a.all) {
    const auto side = [&](bool right) {
      const Votes place = right ? middle + distance : middle - distance;
      if (place < 0 || place >= a.all) return 0;
      const size_t step_a = a.StepAt(place), step_b = b.StepAt(place);
      return step_a < step_b ? -1 : (step_a > step_b ? 1 : 0);
    };
    if (const int first = side(right_first); first != 0) return first;
    if (const int second = side(!right_first); second != 0) return second;
    Votes next = a.all + 1;
    for (const Gauge* gauge : {&a, &b}) {
      if (middle + distance < a.all) {
        next = std::min(next, gauge->up_to[gauge->StepAt(middle + distance)] - middle);
      }
      if (middle - distance >= 0) {
        const size_t step = gauge->StepAt(middle - distance);
        const Votes start = step == 0 ? 0 : gauge->up_to[step - 1];
        next = std::min(next, middle - start + 1);
      }
    }
    distance = next;
  }
  return 0;
}

// Whether `a` is before `b`.
bool IsBefore(const Gauge& a, const Gauge& b) {
  if (a.step != b.step) return a.step > b.step;
  if (a.plus() != b.plus()) return a.plus();
  if (a.plus() && a.above != b.above) return a.above > b.above;
  if (!a.plus() && a.below != b.below) return a.below < b.below;
  return CompareOutwards(a, b) > 0;
}

}  // namespace

Expected<Result> CountMajorityJudgment(const GradedBallots& ballots, int64_t lowest) {
  const GradeRange range{lowest, std::max(lowest, ballots.given().highest)};
  if (range.highest - range.lowest >= kGradesMax) {
    return Fail({.problem = Problem::kBadRange, .lowest = range.lowest, .allowed = range.highest});
  }
  const Votes graded = ballots.votes() - ballots.blank();
  const auto steps = static_cast<size_t>(range.highest - range.lowest + 1);
  std::vector<std::vector<Votes>> rows(ballots.options(), std::vector<Votes>(steps, 0));
  for (size_t i = 0; i < ballots.size(); ++i) {
    for (const auto& [option, grade] : ballots.grades(i)) {
      rows[option][static_cast<size_t>(std::max(grade, lowest) - lowest)] += ballots.count(i);
    }
  }
  std::vector<Gauge> gauges;
  Column grade{.name = "grade"}, above{.name = "above"}, below{.name = "below"};
  for (auto& row : rows) {
    Votes given = 0;
    for (const Votes votes : row) given += votes;
    row[0] += graded - given;
    gauges.push_back(GaugeOf(row));
    const Gauge& gauge = gauges.back();
    grade.values.push_back(lowest + static_cast<int64_t>(gauge.step));
    above.values.push_back(gauge.above);
    below.values.push_back(gauge.below);
  }
  Result result{.votes = ballots.votes(), .blank = ballots.blank(), .score_name = "grade"};
  result.scores = grade.values;
  std::vector<Option> order = AllOptions(ballots.options());
  if (graded > 0) {
    std::stable_sort(order.begin(), order.end(),
                     [&](Option a, Option b) { return IsBefore(gauges[a], gauges[b]); });
  }
  for (const Option option : order) {
    if (result.ranking.empty() ||
        (graded > 0 && IsBefore(gauges[result.ranking.back().front()], gauges[option]))) {
      result.ranking.emplace_back();
    }
    result.ranking.back().push_back(option);
  }
  WinnersFromRanking(result);
  result.columns = {std::move(above), std::move(below)};
  result.tables = {{.name = "distribution", .rows = std::move(rows), .first_grade = lowest}};
  return result;
}

}  // namespace vooraf::tally
