// Telling people what became of a closed session, or of one item of it, and when they hear again.
#pragma once

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/command_dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace vooraf::gui {

class LanguageEdits;
class PlainLabel;

class FollowUpDialog : public CommandDialog {
  Q_OBJECT

 public:
  // REQUIRES: the session is there, and closed.
  FollowUpDialog(SessionState& session, Commands& commands, QWidget* parent);

 private:
  void Send() override;
  void Check();

  QComboBox* item_;
  QCheckBox* promises_;
  QDateEdit* next_;
  PlainLabel* length_;
  LanguageEdits* edits_;
};

}  // namespace vooraf::gui
