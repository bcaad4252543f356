// A countdown that everyone sees.
#pragma once

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/command_dialog.h"

class QSpinBox;

namespace vooraf::gui {

class TimerDialog : public CommandDialog {
  Q_OBJECT

 public:
  // `item`: 0 is the session as a whole.
  TimerDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent);

 private:
  void Send() override;

  uint32_t item_;
  QSpinBox* minutes_;
};

}  // namespace vooraf::gui
