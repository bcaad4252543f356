// The results of a round: per group side by side, never as one total alone.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// REQUIRES: the round has been revealed.
void DrawRoundResult(const ViewContext& context, const v1::ItemView& item,
                     const v1::RoundView& round, Page* page);

}  // namespace vooraf::cli
