#include "tests/tally/named.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vooraf::tally::testing {

RankedBallots Ranked(size_t options, const std::vector<Like>& ballots) {
  auto ranked = RankedBallots::For(options);
  for (const auto& [ranking, count] : ballots) {
    std::vector<std::vector<Option>> places;
    char before = '>';
    for (const char c : ranking) {
      if (c == '>' || c == '=') {
        before = c;
        continue;
      }
      if (before == '>') places.emplace_back();
      places.back().push_back(static_cast<Option>(c - 'A'));
    }
    if (!ranked->Add(places, count)) throw std::invalid_argument(ranking);
  }
  return *ranked;
}

GradedBallots Grades(size_t options, GradeRange range, const std::vector<Graded>& ballots) {
  auto graded = GradedBallots::For(options, range);
  for (const auto& [grades, count] : ballots) {
    std::vector<Grade> given;
    for (Option option = 0; option < grades.size(); ++option) {
      if (grades[option] != kOpen) given.push_back({option, grades[option]});
    }
    if (!graded->Add(given, count)) throw std::invalid_argument("grades");
  }
  return *graded;
}

std::string Letters(const std::vector<Option>& options) {
  std::string letters;
  for (const Option option : options) letters += static_cast<char>('A' + option);
  return letters;
}

std::string Letters(const std::vector<std::vector<Option>>& ranking) {
  std::string letters;
  for (const auto& place : ranking) {
    if (!letters.empty()) letters += '>';
    letters += Letters(place);
  }
  return letters;
}

std::string ReadFixture(const std::string& path) {
  std::ifstream file(std::string(VOORAF_FIXTURES) + "/" + path, std::ios::binary);
  if (!file) throw std::invalid_argument(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

boost::json::value ReadJson(const std::string& path) {
  return boost::json::parse(ReadFixture(path));
}

const Table& TableOf(const Result& result, std::string_view name) {
  for (const Table& table : result.tables) {
    if (table.name == name) return table;
  }
  throw std::out_of_range(std::string(name));
}

const Column& ColumnOf(const Result& result, std::string_view name) {
  for (const Column& column : result.columns) {
    if (column.name == name) return column;
  }
  throw std::out_of_range(std::string(name));
}

Votes FigureOf(const Result& result, std::string_view name) {
  for (const Figure& figure : result.figures) {
    if (figure.name == name) return figure.value;
  }
  throw std::out_of_range(std::string(name));
}

}  // namespace vooraf::tally::testing
