// What the reader alone sees of an item besides the answer that counts.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

// Answers that came after the reveal.
void DrawLateAnswers(const ViewContext& context, const v1::ItemView& item, Page* page);
// What the reader entered for people without a device.
void DrawHelped(const ViewContext& context, const v1::ItemView& item, Page* page);

}  // namespace vooraf::cli
