// Writing the joint answer of an item, in each of the session's languages.
#pragma once

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/command_dialog.h"

namespace vooraf::gui {

class LanguageEdits;

class DraftDialog : public CommandDialog {
  Q_OBJECT

 public:
  DraftDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent);

 private:
  void Send() override;
  void Check();

  uint32_t item_;
  int characters_max_;
  LanguageEdits* edits_;
};

}  // namespace vooraf::gui
