// Fist to five: each shows 0 to 5 fingers for a proposal; it passes when all show 3 or more.
// SOURCE: docs/SPEC.md, M16. VARIANT: who shows nothing does not count.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

inline constexpr GradeRange kFingers{0, 5};
inline constexpr int64_t kFingersToPass = 3;

// Each option is a proposal of its own; those that pass win, and several that pass are no tie.
Result CountFistToFive(const GradedBallots& ballots);

}  // namespace vooraf::tally
