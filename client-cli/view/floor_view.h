// The floor: who speaks and for how long, who waits, and turns sent as text.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// What stands above the item while anybody speaks or waits; nothing else.
void DrawFloor(const ViewContext& context, Page* page);
// All there is to see of it, with its rules and the speaking time.
void DrawWholeFloor(const ViewContext& context, Page* page);
// A discussion item: texts that were read out in it, and how to ask for a turn.
void DrawDiscussion(const ViewContext& context, const v1::ItemView& item, Page* page);

}  // namespace vooraf::cli
