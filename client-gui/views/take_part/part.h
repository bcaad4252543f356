// What the views of one who takes part share: the session, what is on its way, and what was filled
// in and not yet sent, which outlives the widgets.
#pragma once

#include <map>
#include <string>

#include "client-gui/link/session_state.h"
#include "client-gui/models/take_part/draft.h"
#include "client-gui/models/take_part/outgoing.h"

namespace vooraf::gui {

// By what they are for and for whom, such as "answer/3/1/0/0".
using Drafts = std::map<std::string, Draft>;

struct TakingPart {
  SessionState& session;
  Outgoing& outgoing;
  Drafts& drafts;
  // For whom things are filled in; 0 is who sits here.
  uint32_t person = 0;
};

}  // namespace vooraf::gui
