// Who has the floor and who waits for it, as everyone is told.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QString>

#include "client-core/session_model.h"

namespace vooraf::gui {

// "Has the floor: Residents. 0:40 left. Waiting: ..."; empty where there is nothing to say. `now`:
// seconds of the clock.
QString FloorLine(const client::SessionSnapshot& session, qint64 now);

// What somebody at home sent as text.
struct TextTurn {
  QString from;
  QString text;

  friend bool operator==(const TextTurn&, const TextTurn&) = default;
};
// The one that is read out now: while nobody has the floor. Empty if there is none.
TextTurn TextTurnOf(const client::SessionSnapshot& session);

}  // namespace vooraf::gui
