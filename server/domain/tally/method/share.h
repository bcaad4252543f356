// Shares such as thresholds and quorums: exact fractions.
// SOURCE: docs/SPEC.md, B9 to B11 and M7.
#pragma once

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

struct Share {
  uint32_t numerator = 1;
  uint32_t denominator = 2;
  bool more_than = false;  // otherwise: at least
};

// Fails for a share of nothing (0/0) and for more than the whole (3/2).
Expected<void> CheckShare(const Share& share);

// Whether `count` of `basis` reaches the share; on an empty basis nothing is reached.
// REQUIRES: the share was checked; both at most kVotesMax.
bool Reaches(const Share& share, Votes count, Votes basis);

}  // namespace vooraf::tally
