// The Polis conversation in tests/fixtures/polis-bg2050, as something that can be played.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "vooraf/type/v1/answer.pb.h"

namespace vooraf::system_test {

struct PolisVote {
  int64_t time_ms = 0;
  int statement = 0;
  int voter = 0;
  type::v1::Rating rating = type::v1::RATING_UNSPECIFIED;
};

struct Polis {
  std::vector<PolisVote> votes;                                  // in the order they were given
  std::map<int, int> authors;                                    // statement -> participant
  std::map<int, double> consensus;                               // statement -> of groups 1 and 2
  std::map<int, int> groups;                                     // participant -> group, from 1
  std::map<std::pair<int, int>, type::v1::Rating> final_matrix;  // (statement, participant)
};

// Throws std::runtime_error if the fixture cannot be read.
Polis LoadPolis();

}  // namespace vooraf::system_test
