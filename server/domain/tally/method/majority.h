// Absolute majority: more than half of the votes in the first round, or else a run-off between the
// two options with the most.
// SOURCE: docs/SPEC.md, M9. VARIANT: two rounds; where ballots rank, the second is counted from the
// same ballots, each for the one of the two that it ranks higher.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// `ballots_rank`: whether the ballots say whom a voter would choose in a run-off. If not and nobody
// has a majority, nobody has won yet, and the figures "run_off" name who would be in it.
// Options that tie for a place in the run-off are each tried: who can win is a winner.
Result CountMajority(const RankedBallots& ballots, bool ballots_rank);

}  // namespace vooraf::tally
