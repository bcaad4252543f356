// Borda: of m options the first place gives m points, the next m - 1, and so on to 1.
// SOURCE: J.-C. de Borda, "Memoire sur les elections au scrutin" (1781); docs/SPEC.md, M19.
// VARIANT: m..1 points; options that share a place share the points of the places they take up
// evenly, and those left out share those of the places left, so that each vote gives the same
// number of points.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Points are in halves. Ballots that rank nothing give none.
Result CountBorda(const RankedBallots& ballots);

}  // namespace vooraf::tally
