// Ballots and results by letters instead of numbers, and files of fixtures.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally::testing {

// "A>B=C" with how many ballots are like it; options are capital letters from A.
struct Like {
  std::string ranking;
  uint64_t count = 1;
};
RankedBallots Ranked(size_t options, const std::vector<Like>& ballots);

// A grade for each option in turn; kOpen leaves one out.
struct Graded {
  std::vector<int64_t> grades;
  uint64_t count = 1;
};
inline constexpr int64_t kOpen = INT64_MIN;
GradedBallots Grades(size_t options, GradeRange range, const std::vector<Graded>& ballots);

// "A", "AC".
std::string Letters(const std::vector<Option>& options);
// "A>BC>D".
std::string Letters(const std::vector<std::vector<Option>>& ranking);

std::string ReadFixture(const std::string& path);
boost::json::value ReadJson(const std::string& path);

const Table& TableOf(const Result& result, std::string_view name);
const Column& ColumnOf(const Result& result, std::string_view name);
Votes FigureOf(const Result& result, std::string_view name);

}  // namespace vooraf::tally::testing
