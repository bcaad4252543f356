// The agenda with how each item stands; beginning and skipping items; how the evening's time
// stands, and what could be skipped.
#pragma once

#include <QTimer>
#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/models/agenda_model.h"

class QListView;
class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;

class AgendaPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: session and commands outlive this object.
  AgendaPanel(SessionState& session, Commands& commands);

 Q_SIGNALS:
  // 0 for what is on now.
  void ItemChosen(uint32_t item);

 private:
  void Update(const client::KeySet& keys);
  void UpdateActions();
  void AskSchedule();
  void ShowSchedule(const v1::GetScheduleResponse& schedule);
  // 0 if none.
  uint32_t Selected() const;
  void Begin();
  void Skip(uint32_t item);

  SessionState& session_;
  Commands& commands_;
  AgendaModel model_;
  // Of what is on; see client::KeyOf().
  std::string key_;
  QTimer again_;
  QListView* list_;
  QPushButton* begin_;
  QPushButton* skip_;
  PlainLabel* time_;
  QVBoxLayout* could_skip_;
};

}  // namespace vooraf::gui
