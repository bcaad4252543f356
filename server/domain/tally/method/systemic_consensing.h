// Systemic consensing: each vote gives every option a resistance of 0 to 10; the lowest sum wins.
// SOURCE: Schrotta & Visotschnig, "Das SK-Prinzip" (2005); docs/SPEC.md, M15. VARIANT: every option
// is rated, so that sums compare; group acceptance is left to the reader.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

inline constexpr GradeRange kResistance{0, 10};

// Fails for a ballot that rates some options and not all.
Expected<Result> CountSystemicConsensing(const GradedBallots& ballots);

}  // namespace vooraf::tally
