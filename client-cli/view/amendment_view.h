// Amendments to an item's joint answer, and what became of them.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

void DrawAmendments(const ViewContext& context, uint32_t item, Page* page);

}  // namespace vooraf::cli
