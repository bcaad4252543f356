// What is left of the countdowns that run; ticks by itself.
#pragma once

#include <QTimer>

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {

class ClockLabel : public PlainLabel {
  Q_OBJECT

 public:
  // REQUIRES: the session outlives this object.
  explicit ClockLabel(SessionState& session, Role role = Role::kStrong);

 private:
  void Update();

  SessionState& session_;
  QTimer second_;
};

}  // namespace vooraf::gui
