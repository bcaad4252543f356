// Gradients of agreement: each stands on one of eight steps for a proposal, 1 (with all my heart)
// to 8 (block); it passes when enough stand on the supporting steps. SOURCE: Kaner and others,
// "Facilitator's Guide to Participatory Decision-Making" (1996), gradients of agreement scale;
// docs/SPEC.md, M13. VARIANT: which steps support and how many are needed is fixed before the vote;
// steps are never averaged.
#pragma once

#include "server/domain/tally/method/graded_ballots.h"
#include "server/domain/tally/method/result.h"
#include "server/domain/tally/method/share.h"

namespace vooraf::tally {

inline constexpr GradeRange kSteps{1, 8};

struct GradientRule {
  int64_t last_supporting_step = 3;
  Share threshold{2, 3};  // of those who stand somewhere
};

// Each option is a proposal of its own; those that pass win. Fails for a step that is none and for
// a share that is none.
Expected<Result> CountGradients(const GradedBallots& ballots, const GradientRule& rule);

}  // namespace vooraf::tally
