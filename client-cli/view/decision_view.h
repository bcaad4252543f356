// Deciding: the joint answer with its amendments, and the ballot on it with its rule, what follows
// from it and its result.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

void DrawJointAnswer(const ViewContext& context, uint32_t item, Page* page);
void DrawBallot(const ViewContext& context, const v1::BallotView& ballot, Page* page);

}  // namespace vooraf::cli
