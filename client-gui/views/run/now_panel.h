// What is on now, as the facilitator sees it: the question and who answered so far, the results,
// the joint answer, the ballot.
#pragma once

#include <QWidget>

#include "client-core/stage.h"
#include "client-gui/app/desk.h"
#include "client-gui/link/session_state.h"

class QCheckBox;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;
class Progress;
class QrCode;
class Results;

class NowPanel : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: desk and session outlive this object.
  NowPanel(Desk& desk, SessionState& session);

  // Another item than the one that is on; 0 goes back to what is on.
  void ShowItem(uint32_t item);
  // Results in tables rather than charts.
  bool as_table() const;
  void SetAsTable(bool as_table);

 private:
  void Update();
  void UpdateLobby(const client::SessionSnapshot& session, bool shown);
  void UpdateDecision(const client::SessionSnapshot& session, const client::Stage& stage);

  Desk& desk_;
  SessionState& session_;
  uint32_t item_ = 0;

  PlainLabel* kicker_;
  PlainLabel* wording_;
  PlainLabel* note_;
  QWidget* lobby_;
  QrCode* qr_;
  PlainLabel* code_;
  PlainLabel* address_;
  PlainLabel* joined_;
  Progress* progress_;
  PlainLabel* joint_title_;
  PlainLabel* joint_answer_;
  PlainLabel* ballot_;
  QCheckBox* as_table_;
  Results* results_;
};

}  // namespace vooraf::gui
