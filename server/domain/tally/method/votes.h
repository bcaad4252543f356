// Checks that ballots of every kind share.
#pragma once

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

// At least one option, and at most `max`.
Expected<void> CheckOptions(size_t options, size_t max);

// The sum of votes with those of one more ballot; never more than kVotesMax.
Expected<Votes> AddVotes(Votes votes, uint64_t count, size_t ballot);

}  // namespace vooraf::tally
