// What is known beforehand, and the buttons to change it for who may.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

class QPushButton;

namespace vooraf::gui {

class FactsPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: both outlive this object.
  FactsPanel(SessionState& session, Commands& commands);

 private:
  void Update();
  // Opens the dialog that changes one part of them.
  template <class Dialog>
  void Change();

  SessionState& session_;
  Commands& commands_;
  QPushButton* facts_;
  QPushButton* parts_;
  QPushButton* targets_;
};

// In a window of its own, until it is closed.
void ShowFacts(SessionState& session, Commands& commands, QWidget* parent);

}  // namespace vooraf::gui
