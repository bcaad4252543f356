// Before a ranked vote is counted: options that too few rank above "none of these", or that do not
// beat it by their majority, are dropped; the others are counted by Schulze.
// SOURCE: Debian Constitution, A.5 (A.6 before 2022), items 2 to 8; docs/SPEC.md, M22. VARIANT: of
// two defeats with as many votes for the winner, that with more against is the weaker.
#pragma once

#include <vector>

#include "server/domain/tally/method/schulze.h"

namespace vooraf::tally {

struct DefaultOptionRule {
  Option default_option = 0;
  // How many votes must rank an option above the default; rounded up where it is no whole number.
  Votes quorum = 0;
  // For each option by how many times the votes for it must exceed those against; 1/1 if empty.
  struct Ratio {
    uint32_t numerator = 1;
    uint32_t denominator = 1;
  };
  std::vector<Ratio> ratios;
};

// Fails as Schulze does, for a default that is no option, and for a ratio over 0.
Expected<Result> CountWithDefaultOption(const RankedBallots& ballots,
                                        const DefaultOptionRule& rule);

}  // namespace vooraf::tally
