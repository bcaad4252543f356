// Single transferable vote: several seats are filled so that each takes a quota of votes; what an
// elected option has beyond it, and all that an excluded one has, goes to the next choice.
// SOURCE: Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52,
// kept in the Order of 2011 (SSI 2011/399); docs/SPEC.md, M24. VARIANT: Droop quota in whole votes;
// weighted inclusive Gregory transfers to five decimals, the rest ignored; ties by looking back as
// rules 49 and 51 say, and followed every way where the Order would draw lots.
#pragma once

#include "server/domain/tally/method/ranked_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// Votes are counted in hundred-thousandths.
inline constexpr int64_t kStvUnit = 100'000;

// Rounds are told up to where a tie leaves open who is elected. Where a tie makes no difference to
// that, they go on as if the first of `tied` were taken.
// Fails without seats and for more than kComparedOptionsMax options. More seats than options are
// filled as far as there are options.
Expected<Result> CountStv(const RankedBallots& ballots, size_t seats);

}  // namespace vooraf::tally
