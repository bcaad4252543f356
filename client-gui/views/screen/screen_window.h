// The second screen: a window for the projector, which shows what the screen in the hall shows; may
// be blanked and frozen.
//
// Keys: F freezes, B blanks, left and right turn pages, F11 fills the display, Escape ends that.
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "client-gui/app/desk.h"
#include "client-gui/link/session_state.h"
#include "client-gui/models/screen_content.h"

class QVBoxLayout;

namespace vooraf::gui {

class ClockLabel;
class PlainLabel;
class Progress;

class ScreenWindow : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: desk and session outlive this object.
  ScreenWindow(Desk& desk, SessionState& session, QWidget* parent);

  // On the other display, if there is one, and all of it.
  void Open();
  void SetFrozen(bool frozen);
  void SetBlank(bool blank);
  bool frozen() const { return frozen_ != nullptr; }
  bool blank() const { return blank_; }
  void Turn(int by);

 Q_SIGNALS:
  // Frozen, blank, or closed.
  void StateChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  const client::SessionSnapshot& Shown() const;
  void Update();
  // Letters as large as fit.
  void Draw();
  QWidget* NewContent(const ScreenContent& content, double scale);
  QWidget* NewLobby(const ScreenContent& content, double scale);
  void UpdateEdges();

  Desk& desk_;
  SessionState& session_;
  client::SnapshotPtr frozen_;  // null while it follows
  bool blank_ = false;
  std::string key_;
  std::vector<ScreenContent> pages_;
  size_t page_ = 0;
  double scale_ = 1;
  QTimer turn_;
  QVBoxLayout* layout_;
  QWidget* top_;
  PlainLabel* title_;
  ClockLabel* clock_;
  PlainLabel* join_;
  QWidget* body_ = nullptr;
  Progress* progress_ = nullptr;  // part of the body
  QWidget* bottom_;
  PlainLabel* floor_;
  PlainLabel* state_;
};

}  // namespace vooraf::gui
