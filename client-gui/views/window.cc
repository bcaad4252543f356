#include "client-gui/views/window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <chrono>
#include <memory>

#include "client-gui/version.h"
#include "client-gui/views/prepare/new_session_page.h"
#include "client-gui/views/prepare/prepare_page.h"
#include "client-gui/views/replay/replay_page.h"
#include "client-gui/views/replay/report_page.h"
#include "client-gui/views/run/run_page.h"
#include "client-gui/views/screen/screen_window.h"
#include "client-gui/views/start/sessions_page.h"
#include "client-gui/views/start/start_page.h"
#include "client-gui/views/take_part/take_part_page.h"

namespace vooraf::gui {
namespace {

constexpr QSize kUsualSize{1280, 800};
constexpr auto kWindowName = "main";
constexpr std::chrono::milliseconds kLookAgain{200};

// Deletes the page, which is not shown any more, once nothing of it is at work. A
// dialog waits in the midst of the page's own functions, on their stack: it is ended first.
void LetGo(Page* page) {
  QList<QDialog*> dialogs;
  for (auto* widget : page->findChildren<QWidget*>()) {
    if (!widget->isWindow() || !widget->isVisible()) continue;
    if (auto* dialog = qobject_cast<QDialog*>(widget)) {
      dialogs << dialog;
    } else {
      widget->hide();
    }
  }
  if (dialogs.isEmpty()) {
    page->deleteLater();
    return;
  }
  auto open = std::make_shared<qsizetype>(dialogs.size());
  for (auto* dialog : dialogs) {
    QObject::connect(dialog, &QObject::destroyed, page, [page, open] {
      if (--*open == 0) page->deleteLater();
    });
    dialog->reject();
  }
}

}  // namespace

Window::Window(Desk& desk) : desk_(desk) {
  setObjectName(u"window"_qs);
  resize(kUsualSize);
  setLocale(QLocale());
  restoreGeometry(desk_.settings().Window(QString::fromUtf8(kWindowName)));
  MakeMenu();
  anew_.setSingleShot(true);
  anew_.setInterval(kLookAgain);
  connect(&anew_, &QTimer::timeout, this, &Window::DrawAnew);
  connect(&desk_, &Desk::LookChanged, this, &Window::DrawAnew);
  connect(&desk_, &Desk::ColoursChanged, this, &Window::MakeMenu);
  GoStart();
}

void Window::Show(std::function<Page*()> make) {
  make_ = std::move(make);
  Page* before = page_;
  if (before != nullptr) takeCentralWidget();
  page_ = make_();
  setCentralWidget(page_);
  if (before != nullptr) {
    // It may have asked for this, and still be at work; at the latest it goes with the window.
    before->setParent(this);
    LetGo(before);
  }
  connect(page_, &Page::TitleChanged, this, &Window::UpdateTitle);
  UpdateTitle();
}

void Window::DrawAnew() {
  // What is typed in a dialog would be lost.
  if (QApplication::activeModalWidget() != nullptr ||
      QApplication::activePopupWidget() != nullptr) {
    anew_.start();
    return;
  }
  page_->Remember();
  // Dates and numbers, in what is made next.
  setLocale(QLocale());
  MakeMenu();
  Show(make_);
}

void Window::UpdateTitle() {
  const QString title = page_->Title();
  setWindowTitle(title.isEmpty() ? tr("Vooraf") : tr("%1 - Vooraf").arg(title));
}

void Window::MakeMenu() {
  menuBar()->clear();
  auto* view = menuBar()->addMenu(tr("&View"));
  const auto choose = [&](QMenu* menu, const QString& name, bool chosen, auto apply) {
    auto* action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(chosen);
    // The menu that was clicked is made anew; not while it is at work.
    connect(action, &QAction::triggered, this, apply, Qt::QueuedConnection);
  };
  auto* language = view->addMenu(tr("&Language"));
  const QString spoken = desk_.settings().language();
  choose(language, tr("As the system"), spoken.isEmpty(), [this] { desk_.SetLanguage({}); });
  choose(language, u"Nederlands"_qs, spoken == u"nl", [this] { desk_.SetLanguage(u"nl"_qs); });
  choose(language, u"English"_qs, spoken == u"en", [this] { desk_.SetLanguage(u"en"_qs); });
  auto* colours = view->addMenu(tr("&Colours"));
  const Colours chosen = desk_.settings().colours();
  choose(colours, tr("As the system"), chosen == Colours::kSystem,
         [this] { desk_.SetColours(Colours::kSystem); });
  choose(colours, tr("Light"), chosen == Colours::kLight,
         [this] { desk_.SetColours(Colours::kLight); });
  choose(colours, tr("Dark"), chosen == Colours::kDark,
         [this] { desk_.SetColours(Colours::kDark); });
  auto* help = menuBar()->addMenu(tr("&Help"));
  auto* keys = help->addAction(tr("Keys"));
  keys->setObjectName(u"tell_keys"_qs);
  keys->setShortcut(QKeySequence::HelpContents);
  connect(keys, &QAction::triggered, this, &Window::TellKeys);
  connect(help->addAction(tr("About Vooraf")), &QAction::triggered, this, [this] {
    QMessageBox::about(this, tr("About Vooraf"),
                       tr("Vooraf %1\n\nThe conversation before you work together.\nEUPL-1.2")
                           .arg(QString::fromUtf8(kVersion)));
  });
}

void Window::TellKeys() {
  QMessageBox box(this);
  box.setObjectName(u"keys"_qs);
  box.setTextFormat(Qt::PlainText);
  box.setWindowTitle(tr("Keys"));
  box.setText(
      tr("Ctrl+Enter: the next step\n"
         "Ctrl+G: give the floor, or end the turn\n"
         "F5: the screen in the hall\n"
         "Ctrl+N: a new session, in the list\n"
         "Ctrl+F: search, in the list\n"
         "Ctrl+S: save now, while preparing\n"
         "Alt and the underlined letter: tabs and menus\n\n"
         "On the screen in the hall F freezes, B blanks, D changes between light and dark, arrows "
         "turn pages, F11 fills the display, Esc ends that.\n"
         "In a replay Space plays or pauses, arrows go a step."));
  box.exec();
}

void Window::GoStart(const QString& why) {
  Show([this, why, typed = std::make_shared<StartTyped>()] {
    return new StartPage(desk_, *this, why, typed);
  });
}
void Window::GoSessions() {
  Show([this] { return new SessionsPage(desk_, *this); });
}
void Window::GoSession(const std::string& session) {
  Show([this, session, place = std::make_shared<RunPlace>(desk_, session)] {
    return new RunPage(desk_, *this, session, place);
  });
}
void Window::GoNewSession() {
  // What was typed outlives the page.
  Show([this, words = std::make_shared<NewSession>()] {
    return new NewSessionPage(desk_, *this, words);
  });
}
void Window::GoPrepare(const std::string& session) {
  Show([this, draft = std::make_shared<PlanDraft>(desk_.link(), session)] {
    return new PreparePage(desk_, *this, draft);
  });
}
void Window::GoReplay(const std::string& session) {
  Show([this, session, place = std::make_shared<ReplayPlace>()] {
    return new ReplayPage(desk_, *this, session, place);
  });
}
void Window::GoReport(const std::string& session) {
  Show([this, session] { return new ReportPage(desk_, *this, session); });
}
void Window::GoTakePart(const std::string& session, const std::string& code) {
  Show([this, session, code, drafts = std::make_shared<Drafts>()] {
    return new TakePartPage(desk_, *this, session, code, drafts);
  });
}

void Window::closeEvent(QCloseEvent* event) {
  if (!page_->MayLeave()) {
    event->ignore();
    return;
  }
  desk_.settings().SetWindow(QString::fromUtf8(kWindowName), saveGeometry());
  QMainWindow::closeEvent(event);
}

}  // namespace vooraf::gui
