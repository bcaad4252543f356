#include "tests/system/polis.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>

namespace vooraf::system_test {
namespace {

// The fixture's fields hold no quotes and no commas.
std::vector<std::string> Split(const std::string& line) {
  std::vector<std::string> fields;
  size_t begin = 0;
  while (true) {
    const size_t comma = line.find(',', begin);
    fields.push_back(line.substr(begin, comma - begin));
    if (comma == std::string::npos) break;
    begin = comma + 1;
  }
  if (!fields.back().empty() && fields.back().back() == '\r') fields.back().pop_back();
  return fields;
}

std::vector<std::vector<std::string>> ReadCsv(const std::string& name) {
  std::ifstream in(std::string(VOORAF_FIXTURES) + "/polis-bg2050/" + name);
  if (!in) throw std::runtime_error("cannot read " + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) rows.push_back(Split(line));
  return rows;
}

type::v1::Rating ToRating(const std::string& vote) {
  if (vote == "1") return type::v1::RATING_AGREE;
  if (vote == "-1") return type::v1::RATING_DISAGREE;
  if (vote == "0") return type::v1::RATING_PASS;
  throw std::runtime_error("not a vote: " + vote);
}

}  // namespace

Polis LoadPolis() {
  Polis polis;
  const auto votes = ReadCsv("votes.csv");
  for (size_t i = 1; i < votes.size(); ++i) {
    const auto& row = votes[i];
    polis.votes.push_back(
        {std::stoll(row[0]), std::stoi(row[2]), std::stoi(row[3]), ToRating(row[4])});
  }
  std::stable_sort(polis.votes.begin(), polis.votes.end(),
                   [](const PolisVote& a, const PolisVote& b) { return a.time_ms < b.time_ms; });

  const auto comments = ReadCsv("comments.csv");
  constexpr size_t kConsensus = 8;
  for (size_t i = 1; i < comments.size(); ++i) {
    polis.authors[std::stoi(comments[i][1])] = std::stoi(comments[i][2]);
    polis.consensus[std::stoi(comments[i][1])] = std::stod(comments[i][kConsensus]);
  }

  const auto people = ReadCsv("participants-votes.csv");
  constexpr size_t kFirstStatement = 7;
  for (size_t i = 1; i < people.size(); ++i) {
    const int person = std::stoi(people[i][0]);
    // Published groups are 0 and 1; who has none is in a third.
    polis.groups[person] = people[i][2].empty() ? 3 : std::stoi(people[i][2]) + 1;
    for (size_t column = kFirstStatement; column < people[i].size(); ++column) {
      if (people[i][column].empty()) continue;
      polis.final_matrix[{std::stoi(people[0][column]), person}] = ToRating(people[i][column]);
    }
  }
  return polis;
}

}  // namespace vooraf::system_test
