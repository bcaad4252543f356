// Themes of reasons and open texts: how many in each group, and which texts.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// The themes of an item; nothing if there are none. Rounds are named where there are several.
void DrawThemes(const ViewContext& context, const v1::ItemView& item, Page* page);

}  // namespace vooraf::cli
