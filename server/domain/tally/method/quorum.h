// A quorum on a count of any method.
// SOURCE: docs/SPEC.md, B11 and M7.
#pragma once

#include "server/domain/tally/method/result.h"
#include "server/domain/tally/method/share.h"

namespace vooraf::tally {

// Where fewer than the share of `eligible` people voted (blank votes are votes), nobody wins and
// nothing passes; the figures stay. Returns whether the quorum is reached. Fails for a share that
// is none and for fewer eligible people than votes.
Expected<bool> ApplyQuorum(const Share& quorum, Votes eligible, Result& result);

}  // namespace vooraf::tally
