// How many votes rank each option above each other: what Schulze, Copeland and ranked pairs count
// by. SOURCE: docs/SPEC.md, M20: an option that is not ranked stands below all that are, and equal
// to the others that are not.
#pragma once

#include <vector>

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Row above column.
using Pairwise = std::vector<std::vector<Votes>>;

// Fails for more than kComparedOptionsMax options.
Expected<Pairwise> CountPairwise(const RankedBallots& ballots);

// The matrix of some of the options alone, in the order given.
Pairwise PairwiseOf(const Pairwise& pairwise, const std::vector<Option>& options);

}  // namespace vooraf::tally
