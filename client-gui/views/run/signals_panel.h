// What the talk may be going wrong on: each a sentence with its counts, never a score; set aside
// with a reason, and put back.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

class QVBoxLayout;

namespace vooraf::gui {

class SignalsPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  SignalsPanel(SessionState& session, Commands& commands);

  // Of those that stand.
  int standing() const { return standing_; }

 Q_SIGNALS:
  void StandingChanged();

 private:
  void Update();
  QWidget* NewSignal(const v1::SignalView& signal);
  void Dismiss(const v1::SignalView& signal);

  SessionState& session_;
  Commands& commands_;
  QVBoxLayout* list_;
  int standing_ = -1;
};

}  // namespace vooraf::gui
