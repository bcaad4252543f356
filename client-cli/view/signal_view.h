// Signals: what the talk may be going wrong on. Only facilitators have any.
#pragma once

#include <string>

#include "client-cli/view/context.h"

namespace vooraf::cli {

// What a reader types to mean this signal: its cause, and its item if it has one, such as "3/4".
std::string SignalName(const v1::SignalView& signal);

// Those that stand, and how many are set aside; nothing if there are none.
void DrawSignals(const ViewContext& context, Page* page);
// All of them, with reasons and how to set one aside.
void DrawAllSignals(const ViewContext& context, Page* page);

}  // namespace vooraf::cli
