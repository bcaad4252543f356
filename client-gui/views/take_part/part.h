// What the views of one who takes part share: the session, what is on its way, and what was filled
// in and not yet sent, which outlives the widgets.
#pragma once

#include <map>
#include <string>

#include "client-gui/link/session_state.h"
#include "client-gui/models/take_part/draft.h"
#include "client-gui/models/take_part/outgoing.h"

namespace vooraf::gui {

// By what they are for, such as "answer/3/1/0".
using Drafts = std::map<std::string, Draft>;

struct TakingPart {
  SessionState& session;
  Outgoing& outgoing;
  Drafts& drafts;
};

}  // namespace vooraf::gui
