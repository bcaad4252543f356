// The next step, large, and what else can be done now. What needs words or a second thought asks
// for them in a dialog.
#pragma once

#include <QWidget>
#include <vector>

#include "client-core/next_step.h"
#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"

class QPushButton;

namespace vooraf::gui {

class FlowLayout;
class PlainLabel;

class StepBar : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  StepBar(SessionState& session, Commands& commands);

  // What the button of the step does. Does nothing while something is under way.
  // By value: what comes next may change while a dialog asks.
  void Take(client::Step step);

 Q_SIGNALS:
  // The plan lacks something that opening needs.
  void PrepareWanted();

 private:
  void Update();
  void UpdateEnabled();
  void Reveal(const client::Step& step, const QString& override_reason);

  SessionState& session_;
  Commands& commands_;
  std::vector<client::Step> steps_;
  QStringList labels_;
  QPushButton* next_;
  PlainLabel* hint_;
  FlowLayout* others_;
};

}  // namespace vooraf::gui
