// What came of a ballot by order, by numbers or by steps: figures together and of each part.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// By a method that says itself what wins: the options, best first. REQUIRES: the result has
// option_everyone.
void DrawChoices(const ViewContext& context, const v1::BallotView& ballot, Page* page);
// REQUIRES: the result has step_everyone.
void DrawSteps(const ViewContext& context, const v1::BallotView& ballot, Page* page);

// "3 fingers: I can live with it", or "3" where the step has no words.
std::string StepLabelOf(const ViewContext& context, const v1::BallotView& ballot, uint32_t step);

}  // namespace vooraf::cli
