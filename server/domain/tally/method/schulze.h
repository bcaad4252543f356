// Schulze: an option beats another if the strongest path from it is stronger than the one back.
// SOURCE: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
// Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011);
// docs/SPEC.md, M20. VARIANT: winning votes unless another is asked for.
#pragma once

#include "server/domain/tally/method/pairwise.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// What makes a defeat strong.
enum class Strength {
  kWinningVotes,         // votes for the winner of the pair
  kWinningVotesFewLost,  // the same, and of equal ones with fewer votes against (Debian, A.5)
  kMargins,              // votes for it less votes against
  kRatio,                // votes for it for each vote against
};

// Fails for more than kComparedOptionsMax options.
Expected<Result> CountSchulze(const RankedBallots& ballots,
                              Strength strength = Strength::kWinningVotes);

// Whether a defeat by `won` to `lost` votes is weaker than another. REQUIRES: won > lost in both.
bool IsWeaker(Strength strength, Votes won, Votes lost, Votes other_won, Votes other_lost);

// The strongest paths, by levels: the higher the stronger, equal for equal, 0 for none. `shown` is
// the same in votes for the winner (or margins) of the weakest defeat on the path.
struct Paths {
  std::vector<std::vector<uint32_t>> level;
  Pairwise shown;
};
Paths StrongestPaths(const Pairwise& pairwise, Strength strength);

}  // namespace vooraf::tally
