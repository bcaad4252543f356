// What people have been told after a session, and when they hear again; facilitators tell more.
// Nothing while the session is not closed.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;

class FollowUps : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  FollowUps(SessionState& session, Commands& commands);

 private:
  void Update();
  void UpdateList();

  SessionState& session_;
  Commands& commands_;
  PlainLabel* none_;
  QVBoxLayout* list_;
  PlainLabel* reply_;
  QPushButton* tell_;
};

}  // namespace vooraf::gui
