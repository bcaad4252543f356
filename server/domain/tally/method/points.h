// Dividing points: each vote divides a number of points over the options; the most points win.
// SOURCE: docs/SPEC.md, M12. VARIANT: linear (cumulative) points; points may be left over.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// `budget`: what each vote may spend; 0 if that is not known. Fails for a ballot over it.
Expected<Result> CountPoints(const GradedBallots& ballots, int64_t budget);

}  // namespace vooraf::tally
