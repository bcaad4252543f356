// Instant run-off: votes count for their first choice; while nobody has more than half of the votes
// that still count, the option with the fewest is excluded and its votes go to their next choice.
// SOURCE: docs/SPEC.md, M21; the rule of the UK's Parliamentary Voting System and Constituencies
// Act 2011, section 9, rule 45A. VARIANT: one exclusion at a time; ties are followed every way,
// without looking back at earlier rounds.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Rounds are told up to where a tie leaves open who wins. Where a tie makes no difference to that,
// they go on as if the first of `tied` were taken.
// Fails for more than kComparedOptionsMax options.
Expected<Result> CountInstantRunOff(const RankedBallots& ballots);

}  // namespace vooraf::tally
