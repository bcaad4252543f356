// Yes, no or abstain, and consent: whether one proposal is carried.
// SOURCE: docs/SPEC.md, M14 and M17, which follow B9, B10 and B18.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"
#include "server/domain/tally/method/share.h"

namespace vooraf::tally {

// Which option says what. There may be no option to abstain.
struct Stances {
  Option for_it = 0;
  Option against = 1;
  Option abstain = kNoOption;
};

// Passes if the votes for it reach the threshold of those for and against. Blank ballots abstain.
// Fails for a share that is none. REQUIRES: the stances are options.
Expected<Result> CountYesNo(const RankedBallots& ballots, const Stances& stances,
                            const Share& threshold);

}  // namespace vooraf::tally
