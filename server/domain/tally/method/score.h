// Score: each vote gives options a number; the highest sum wins.
// SOURCE: docs/SPEC.md, M11. VARIANT: sum of scores; an option left open gets the lowest score.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

Result CountScore(const GradedBallots& ballots);

}  // namespace vooraf::tally
