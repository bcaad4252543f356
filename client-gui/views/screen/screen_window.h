// The second screen: a window for the projector, which shows what the screen in the hall shows; may
// be blanked and frozen.
//
// Keys: F freezes, B blanks, D changes between light and dark, left and right turn pages, F11 fills
// the display, Escape ends that.
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "client-gui/app/desk.h"
#include "client-gui/link/session_state.h"
#include "client-gui/models/screen_content.h"
#include "client-gui/models/speaking.h"

class QVBoxLayout;

namespace vooraf::gui {

class ClockLabel;
class PlainLabel;
class Progress;

// How it stands; outlives the window, which is made anew where the language changes.
struct ScreenPlace {
  bool open = false;
  bool blank = false;
  client::SnapshotPtr frozen;  // null while it follows
};

class ScreenWindow : public QWidget {
  Q_OBJECT

 public:
  // Open if it was. REQUIRES: desk and session outlive this object.
  ScreenWindow(Desk& desk, SessionState& session, std::shared_ptr<ScreenPlace> place,
               QWidget* parent);
  ~ScreenWindow() override;

  // Where it was the last time, if that display is there; else on the other display, and all of it.
  void Open();
  void SetFrozen(bool frozen);
  void SetBlank(bool blank);
  bool frozen() const { return place_->frozen != nullptr; }
  bool blank() const { return place_->blank; }
  void Turn(int by);
  // There is no connection: what is shown is how it stood.
  void SetOffline(bool offline);
  // Where it is, for the next time it opens.
  void Remember();

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
  void UpdateFloor();

  Desk& desk_;
  SessionState& session_;
  std::shared_ptr<ScreenPlace> place_;
  bool offline_ = false;
  std::string key_;
  std::vector<ScreenContent> pages_;
  size_t page_ = 0;
  TextTurn text_turn_;
  QTimer turn_;
  QTimer second_;  // while somebody's time runs
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
  PlainLabel* from_;
  PlainLabel* read_out_;
};

}  // namespace vooraf::gui
