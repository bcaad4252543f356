// One of several: each vote is for one option, and the one with the most votes wins.
// SOURCE: docs/SPEC.md, M8. VARIANT: relative majority; of a ranking the first place alone counts.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// How many votes have each option in first place. A first place that is shared is no choice of one:
// such ballots count as blank.
struct FirstPlaces {
  std::vector<Votes> votes;
  Votes blank = 0;
};
FirstPlaces CountFirstPlaces(const RankedBallots& ballots);

Result CountPlurality(const RankedBallots& ballots);

}  // namespace vooraf::tally
