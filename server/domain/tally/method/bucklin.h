// Bucklin: first places are counted; while no option has a majority, second places are added, then
// third, and so on. Of the options with a majority the one with the most wins.
// SOURCE: J. W. Bucklin's rule as in Tideman, "Collective Decisions and Voting" (2006);
// docs/SPEC.md, M23. VARIANT: options that share a place are all counted with it.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Where no option ever has a majority, the one with the most at the end wins.
// Fails for more than kComparedOptionsMax options.
Expected<Result> CountBucklin(const RankedBallots& ballots);

}  // namespace vooraf::tally
