// The top of every view: which session, how it stands, who is there, what the clock says; and the
// agenda.
#pragma once

#include "client-cli/view/context.h"

namespace vooraf::cli {

void DrawHead(const ViewContext& context, Page* page);
void DrawAgenda(const ViewContext& context, Page* page);

// "4:32", or "1:04:32" from an hour.
std::string Countdown(std::chrono::seconds left);

}  // namespace vooraf::cli
