// What is needed less often: the addresses of the pages, what is known beforehand, closing early, a
// new session with the same plan, erasing the session.
#pragma once

#include <QWidget>

#include "client-gui/app/desk.h"
#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

class QLineEdit;
class QPushButton;

namespace vooraf::gui {

class PlainLabel;

class MorePanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: desk, session and commands outlive this object.
  MorePanel(Desk& desk, SessionState& session, Commands& commands);

 Q_SIGNALS:
  void ReplayWanted();
  void ReportWanted();
  // A draft was made of this session's plan.
  void CopyMade(const QString& session);
  // This session is no more.
  void Erased();

 private:
  void Update();
  void Copy();
  void Close();
  void Erase();

  Desk& desk_;
  SessionState& session_;
  Commands& commands_;
  QLineEdit* pages_;
  PlainLabel* addresses_;
  QPushButton* replay_;
  QPushButton* report_;
  QPushButton* close_;
  QPushButton* erase_;
};

}  // namespace vooraf::gui
