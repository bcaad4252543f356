// What somebody may change of what is known beforehand; the server decides, this is what is
// offered.
//
// Thread contract: free functions, any thread.
#pragma once

#include "client-core/session_model.h"

namespace vooraf::gui {

struct FactsRights {
  bool facts = false;  // and the parts of the task
  bool target_groups = false;

  friend bool operator==(const FactsRights&, const FactsRights&) = default;
};

// Facilitators all of it, participants of professional groups all but the target groups; nobody
// once the session is closed.
FactsRights FactsRightsOf(const client::SessionSnapshot& session, bool is_facilitator);

}  // namespace vooraf::gui
