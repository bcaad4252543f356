// Running a session: the agenda, what is on now with the next step, and beside it people, the
// floor, signals and the rest. Also reading a session that is closed.
#pragma once

#include <memory>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_link.h"
#include "client-gui/views/page.h"

class QPushButton;
class QSplitter;
class QTabWidget;

namespace vooraf::gui {

class ClockLabel;
class FloorPanel;
class Notice;
class NowPanel;
class PlainLabel;
class ScreenWindow;
struct ScreenPlace;
class SignalsPanel;
class WordsPanel;

class RunPage : public Page {
  Q_OBJECT

 public:
  // `place`: how the screen in the hall stands; it outlives the page.
  RunPage(Desk& desk, Ways& ways, std::string session, std::shared_ptr<ScreenPlace> place);
  ~RunPage() override;
  QString Title() const override;

  // Null until the sign-in is found.
  SessionState* session() { return link_ ? &link_->state() : nullptr; }

 private:
  void Start(const std::string& token);
  QLayout* NewTop();
  QWidget* NewMiddle();
  QWidget* NewSide();
  void UpdateTop();
  void UpdateTabs();
  void UpdateScreen();
  void OfferInvitations();

  std::string session_;
  std::shared_ptr<ScreenPlace> place_;
  Notice* notice_;
  PlainLabel* waiting_;
  Commands commands_;
  std::unique_ptr<SessionLink> link_;
  QString title_;
  PlainLabel* title_label_ = nullptr;
  PlainLabel* code_ = nullptr;
  PlainLabel* line_ = nullptr;
  NowPanel* now_ = nullptr;
  QPushButton* screen_button_ = nullptr;
  QPushButton* freeze_ = nullptr;
  QPushButton* blank_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  WordsPanel* words_ = nullptr;
  FloorPanel* floor_ = nullptr;
  SignalsPanel* signals_ = nullptr;
  ScreenWindow* screen_ = nullptr;
  QSplitter* splitter_ = nullptr;
};

}  // namespace vooraf::gui
