// The floor: who speaks, whose turn is next, turns as text, in which order, and how long each part
// has spoken.
#pragma once

#include <QTimer>
#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_state.h"
#include "client-gui/models/queue_model.h"

class QComboBox;
class QListView;
class QPushButton;
class QSpinBox;

namespace vooraf::gui {

class PlainLabel;

class FloorPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  FloorPanel(SessionState& session, Commands& commands);

 private:
  QLayout* NewQueueButtons();
  QLayout* NewRules();
  void Update();
  void UpdateClock();
  void UpdateSpeaking();
  void UpdateActions();
  // The turn that is on ends; or who is next, or selected, gets the floor.
  void Next();
  void TakeDown();
  void ChangeRules();

  SessionState& session_;
  Commands& commands_;
  QueueModel model_;
  QTimer second_;
  PlainLabel* now_;
  PlainLabel* waiting_;
  QPushButton* next_;
  QListView* queue_;
  QPushButton* down_;
  QPushButton* refuse_;
  QComboBox* policy_;
  QSpinBox* turn_seconds_;
  PlainLabel* speaking_;
};

}  // namespace vooraf::gui
