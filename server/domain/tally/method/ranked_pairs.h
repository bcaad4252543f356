// Ranked pairs: the strongest majorities are kept first, unless they contradict those kept already.
// SOURCE: T. N. Tideman, "Independence of Clones as a Criterion for Voting Rules", Social Choice
// and Welfare 4 (1987); docs/SPEC.md, M23. VARIANT: winning votes; majorities of equal strength are
// looked at together, and those of them that would close a circle with each other are all left out,
// so that no order among them decides.
#pragma once

#include "server/domain/tally/method/pairwise.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// More options would take too long.
inline constexpr size_t kRankedPairsOptionsMax = 100;

// Fails for more than kRankedPairsOptionsMax options.
Expected<Result> CountRankedPairs(const RankedBallots& ballots);

}  // namespace vooraf::tally
