// Running a session: the agenda, what is on now with the next step, and beside it people, the
// floor, signals and the rest. Also reading a session that is closed.
#pragma once

#include <memory>

#include "client-gui/link/commands.h"
#include "client-gui/link/session_link.h"
#include "client-gui/views/page.h"
#include "client-gui/views/screen/screen_window.h"

class QPushButton;
class QSplitter;
class QTabWidget;

namespace vooraf::gui {

class ClockLabel;
class FloorPanel;
class Notice;
class NowPanel;
class PlainLabel;
class SignalsPanel;
class WordsPanel;

// The session and how somebody has it before them; outlives the page, which is made anew in another
// language.
struct RunPlace {
  RunPlace(Desk& desk, const std::string& session)
      : commands(desk.link(), session, Identity::kAccount) {}

  Commands commands;
  // Null until the sign-in is found.
  std::unique_ptr<SessionLink> link;
  int tab = 0;
  bool as_table = false;
  std::shared_ptr<ScreenPlace> screen = std::make_shared<ScreenPlace>();
};

class RunPage : public Page {
  Q_OBJECT

 public:
  RunPage(Desk& desk, Ways& ways, std::string session, std::shared_ptr<RunPlace> place);
  ~RunPage() override;
  QString Title() const override;
  void Remember() override;

  // Null until the sign-in is found.
  SessionState* session() { return place_->link ? &place_->link->state() : nullptr; }

 private:
  void Connect();
  // Shows the session as it comes.
  void Follow();
  void Start();
  QLayout* NewTop();
  QWidget* NewMiddle();
  QWidget* NewSide();
  void UpdateTop();
  void UpdateTabs();
  void UpdateScreen();
  void OfferInvitations();

  std::string session_;
  std::shared_ptr<RunPlace> place_;
  Notice* notice_;
  PlainLabel* waiting_;
  Commands& commands_;
  SessionLink* link_ = nullptr;
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
