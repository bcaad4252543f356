// Facts filled in beforehand.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// What is empty is said to be so: who reads it should know that nobody filled it in.
void DrawFacts(const ViewContext& context, Page* page);

}  // namespace vooraf::cli
