// What can be worked out from figures that were shown: exact linear algebra over rational numbers.
//
// A figure says how many of certain people chose something: a sum of unknowns, one per person and
// thing asked, each 0 or 1. Whoever adds and subtracts figures gets further sums; all of them
// together are the row space of the matrix whose rows are the figures. The figures tell on few
// people if that space holds a sum, not zero, in which only unknowns of fewer people than the
// minimum stand: one such sum with a single person in it is that person's answer.
//
// What is not modelled: that unknowns are 0 or 1, so that "5 of 5" or "0 of 5" tells on five at
// once (rule D6: unanimity is not hidden), and guessing by likelihood.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vooraf::sim {

// One person's answer to one thing asked at one time, such as (3, "round 2").
struct Unknown {
  uint32_t person = 0;
  std::string asked;

  auto operator<=>(const Unknown&) const = default;
};

// That the sum of these unknowns was shown.
struct Figure {
  std::set<Unknown> sum;
  uint32_t shown = 0;
  std::string where;               // for people who read a counterexample
  std::optional<uint32_t> really;  // what the sum is, where that was noted
};

// Two unknowns that are known to be equal.
struct Link {
  Unknown a, b;
};

// The smallest set of fewer than `minimum` people on whom the figures tell, if any.
std::optional<std::set<uint32_t>> WhoIsTold(const std::vector<Figure>& figures,
                                            const std::vector<Link>& links, uint32_t minimum);

}  // namespace vooraf::sim
