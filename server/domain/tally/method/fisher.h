// Whether the shares of two groups differ by more than chance: Fisher's exact test of a table of
// two by two. SOURCE: R. A. Fisher, "The Design of Experiments" (1935), chapter II; two-sided as in
// A. Agresti, "A Survey of Exact Inference for Contingency Tables", Statistical Science 7 (1992),
// 2.1: all tables with the same sums that are no more probable than this one. docs/SPEC.md, M28.
#pragma once

#include <vector>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

// `has` of the `of` people of each group. REQUIRES: 0 <= has <= of.
struct TwoShares {
  Votes has = 0;
  Votes of = 0;
  Votes other_has = 0;
  Votes other_of = 0;
};

// Keeps a table of logarithms, which many tests share; nothing else, so threads may share it too.
class FisherTest {
 public:
  // For tests of at most so many people in both groups together.
  explicit FisherTest(Votes people_max);

  // How probable shares are that differ as much, if they do not differ but by chance. Where that is
  // `enough` or more counting stops early, and the answer is some number from `enough` on; where it
  // is clearly under `little`, it is some number under that.
  double TwoSided(const TwoShares& shares, double enough = 1, double little = 0) const;

 private:
  // What stays the same in all tables with the same sums.
  struct Sums {
    Votes of, other_of, has;
    double log_common;  // what all their probabilities have in common
  };
  double LogFactorial(Votes n) const { return log_factorials_[static_cast<size_t>(n)]; }
  double LogProbability(const Sums& sums, Votes has) const;
  // The largest `has` from `from` to `to` that is no more probable than `log_limit`, and one less
  // than `from` where there is none. REQUIRES: probability grows over them.
  Votes LastUnder(const Sums& sums, Votes from, Votes to, double log_limit) const;

  std::vector<double> log_factorials_;
};

}  // namespace vooraf::tally
