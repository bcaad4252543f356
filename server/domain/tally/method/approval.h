// Approval: each vote names every option that is right by it; the one that most name wins.
// SOURCE: Brams & Fishburn, "Approval Voting", American Political Science Review 72 (1978);
// docs/SPEC.md, M10.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// A grade of 1 is approval, and 0 or none is not. Nobody wins whom nobody approves.
Result CountApproval(const GradedBallots& ballots);

}  // namespace vooraf::tally
