// Who has the floor, who waits for it, and what is read out from home; ticks by itself while
// somebody's time runs. Hidden while there is nothing to say.
#pragma once

#include <QTimer>
#include <QWidget>

#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class PlainLabel;

class Speaking : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the session outlives this object.
  explicit Speaking(SessionState& session);

 private:
  void Update();

  SessionState& session_;
  PlainLabel* line_;
  PlainLabel* from_;
  PlainLabel* text_;
  QTimer second_;
};

}  // namespace vooraf::gui
