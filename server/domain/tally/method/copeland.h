// Copeland: each option is compared with each other; the one that wins most comparisons wins.
// SOURCE: A. H. Copeland (1951), as in Saari & Merlin, "The Copeland method", Economic Theory 8
// (1996); docs/SPEC.md, M23. VARIANT: an even comparison counts half for both.
#pragma once

#include "server/domain/tally/method/pairwise.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Scores are in halves. Fails for more than kComparedOptionsMax options.
Expected<Result> CountCopeland(const RankedBallots& ballots);

}  // namespace vooraf::tally
