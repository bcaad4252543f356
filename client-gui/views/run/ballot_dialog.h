// Opening a ballot: what happens with the result, who decides and when, and how is decided.
#pragma once

#include "client-gui/link/session_state.h"
#include "client-gui/views/parts/command_dialog.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace vooraf::gui {

class PlainLabel;
class RuleEditor;

class BallotDialog : public CommandDialog {
  Q_OBJECT

 public:
  BallotDialog(SessionState& session, Commands& commands, uint32_t item, QWidget* parent);

 private:
  void Send() override;
  void Check();
  QStringList Options() const;

  SessionState& session_;
  uint32_t item_;
  // Of the joint answer, as it was read when the dialog opened.
  uint32_t version_ = 0;
  QLineEdit* what_happens_;
  QLineEdit* who_decides_;
  QLineEdit* when_;
  RuleEditor* rule_;
  PlainLabel* options_label_;
  QPlainTextEdit* options_;
  QCheckBox* merge_small_;
};

}  // namespace vooraf::gui
