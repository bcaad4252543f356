#include "client-gui/views/run/run_page.h"

#include <QSplitter>
#include <QTabWidget>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/clock_label.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/prepare/invitations_dialog.h"
#include "client-gui/views/replay/follow_ups.h"
#include "client-gui/views/run/agenda_panel.h"
#include "client-gui/views/run/floor_panel.h"
#include "client-gui/views/run/more_panel.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/views/run/people_panel.h"
#include "client-gui/views/run/signals_panel.h"
#include "client-gui/views/run/step_bar.h"
#include "client-gui/views/run/words_panel.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kAgendaWidth = 260;
constexpr int kMiddleWidth = 600;
constexpr int kSideWidth = 420;
constexpr auto kSplitterName = "run";

}  // namespace

RunPage::RunPage(Desk& desk, Ways& ways, std::string session, std::shared_ptr<RunPlace> place)
    : Page(desk, ways),
      session_(std::move(session)),
      place_(std::move(place)),
      notice_(new Notice),
      waiting_(new PlainLabel(tr("Connecting…"))),
      commands_(place_->commands) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kSpace);
  layout->addWidget(notice_);
  layout->addWidget(waiting_);
  waiting_->setObjectName(u"connecting"_qs);
  notice_->Follow(&commands_);
  connect(&commands_, &Commands::SignedOut, this,
          [this](const client::Error& error) { this->ways().GoStart(SentenceOf(error)); });
  if (place_->link) {
    Follow();
  } else {
    Connect();
  }
}

RunPage::~RunPage() { RunPage::Remember(); }

void RunPage::Remember() {
  if (splitter_ == nullptr) return;
  desk().settings().SetWindow(QString::fromUtf8(kSplitterName), splitter_->saveState());
  place_->tab = tabs_->currentIndex();
  place_->as_table = now_->as_table();
  screen_->Remember();
}

QString RunPage::Title() const { return title_; }

void RunPage::Connect() {
  desk().link()->Token(Identity::kAccount, session_, this, [this](Result<std::string> token) {
    if (!token) {
      notice_->TellProblem(token.error());
      if (token.error().kind == client::ErrorKind::kNotSignedIn) {
        this->ways().GoStart(SentenceOf(token.error()));
      }
      return;
    }
    place_->link = std::make_unique<SessionLink>(desk().link()->connection(), session_, *token);
    Follow();
  });
}

void RunPage::Follow() {
  link_ = place_->link.get();
  connect(link_, &SessionLink::Ended, this, [this](const client::Error& error) {
    notice_->TellProblem(error);
    if (error.kind == client::ErrorKind::kNotSignedIn) ways().GoStart(SentenceOf(error));
  });
  connect(&link_->state(), &SessionState::Changed, this, &RunPage::Start);
  Start();
}

// Not before there is something to act on: a button that does nothing yet would be pressed twice.
void RunPage::Start() {
  if (splitter_ != nullptr || link_->state().snapshot()->session() == nullptr) return;
  waiting_->hide();
  auto* layout = static_cast<QVBoxLayout*>(this->layout());
  screen_ = new ScreenWindow(desk(), link_->state(), place_->screen, this);
  layout->insertLayout(0, NewTop());
  auto* agenda = new AgendaPanel(link_->state(), commands_);
  splitter_ = new QSplitter;
  splitter_->addWidget(agenda);
  splitter_->addWidget(NewMiddle());
  splitter_->addWidget(NewSide());
  splitter_->setStretchFactor(1, 1);
  splitter_->setChildrenCollapsible(false);
  splitter_->setSizes({kAgendaWidth, kMiddleWidth, kSideWidth});
  splitter_->restoreState(desk().settings().Window(QString::fromUtf8(kSplitterName)));
  layout->addWidget(splitter_, 1);

  connect(agenda, &AgendaPanel::ItemChosen, now_, &NowPanel::ShowItem);
  connect(screen_, &ScreenWindow::StateChanged, this, &RunPage::UpdateScreen);
  connect(&link_->state(), &SessionState::Changed, this, &RunPage::UpdateTop);
  connect(link_, &SessionLink::LineChanged, this, &RunPage::UpdateTop);
  UpdateTop();
  UpdateTabs();
  tabs_->setCurrentIndex(place_->tab);
  now_->SetAsTable(place_->as_table);
  UpdateScreen();
}

QLayout* RunPage::NewTop() {
  auto* top = new QHBoxLayout;
  auto* back = NewButton(tr("‹ Your sessions"), Role::kFlat);
  title_label_ = new PlainLabel({}, Role::kHeading);
  code_ = new PlainLabel({}, Role::kStrong);
  line_ = new PlainLabel({}, Role::kDanger);
  line_->setObjectName(u"line"_qs);
  line_->setWordWrap(false);
  screen_button_ = NewButton({});
  screen_button_->setObjectName(u"screen"_qs);
  screen_button_->setShortcut(QKeySequence(Qt::Key_F5));
  freeze_ = NewButton({});
  blank_ = NewButton({});
  top->addWidget(back);
  top->addWidget(title_label_, 1);
  top->addWidget(line_);
  top->addWidget(new ClockLabel(link_->state()));
  top->addWidget(code_);
  top->addWidget(freeze_);
  top->addWidget(blank_);
  top->addWidget(screen_button_);
  connect(back, &QPushButton::clicked, this, [this] { ways().GoSessions(); });
  connect(screen_button_, &QPushButton::clicked, this, [this] {
    if (screen_->isVisible()) {
      screen_->close();
    } else {
      screen_->Open();
    }
    UpdateScreen();
  });
  connect(freeze_, &QPushButton::clicked, this, [this] { screen_->SetFrozen(!screen_->frozen()); });
  connect(blank_, &QPushButton::clicked, this, [this] { screen_->SetBlank(!screen_->blank()); });
  return top;
}

QWidget* RunPage::NewMiddle() {
  auto* middle = new QWidget;
  auto* layout = new QVBoxLayout(middle);
  now_ = new NowPanel(desk(), link_->state());
  auto* steps = new StepBar(link_->state(), commands_);
  layout->addWidget(steps);
  layout->addWidget(new FollowUps(link_->state(), commands_));
  layout->addWidget(now_, 1);
  connect(steps, &StepBar::PrepareWanted, this, [this] { ways().GoPrepare(session_); });
  return new TallScroll(middle);
}

QWidget* RunPage::NewSide() {
  tabs_ = new QTabWidget;
  tabs_->setObjectName(u"side"_qs);
  auto* people = new PeoplePanel(link_->state(), commands_);
  words_ = new WordsPanel(link_->state(), commands_);
  floor_ = new FloorPanel(link_->state(), commands_);
  signals_ = new SignalsPanel(link_->state(), commands_);
  auto* more = new MorePanel(desk(), link_->state(), commands_);
  for (auto* panel : std::initializer_list<QWidget*>{people, words_, floor_, signals_, more}) {
    tabs_->addTab(panel, {});
  }
  connect(people, &PeoplePanel::InvitationsWanted, this, &RunPage::OfferInvitations);
  connect(words_, &WordsPanel::WaitingChanged, this, &RunPage::UpdateTabs);
  connect(signals_, &SignalsPanel::StandingChanged, this, &RunPage::UpdateTabs);
  connect(&link_->state(), &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "floor_queue")) UpdateTabs();
  });
  connect(more, &MorePanel::ReplayWanted, this, [this] { ways().GoReplay(session_); });
  connect(more, &MorePanel::ReportWanted, this, [this] { ways().GoReport(session_); });
  connect(more, &MorePanel::CopyMade, this,
          [this](const QString& session) { ways().GoPrepare(session.toStdString()); });
  connect(more, &MorePanel::Erased, this, [this] { ways().GoSessions(); });
  return tabs_;
}

// What waits for the facilitator is counted on the tab.
void RunPage::UpdateTabs() {
  const auto numbered = [](const QString& name, int count) {
    return count > 0 ? u"%1 (%2)"_qs.arg(name).arg(count) : name;
  };
  const auto* queue = link_->state().snapshot()->FloorQueue();
  tabs_->setTabText(0, tr("&People"));
  tabs_->setTabText(1, numbered(tr("&Texts"), words_->waiting()));
  tabs_->setTabText(
      2, numbered(tr("&Floor"), queue == nullptr ? 0 : static_cast<int>(queue->waiting())));
  tabs_->setTabText(3, numbered(tr("&Signals"), signals_->standing()));
  tabs_->setTabText(4, tr("&More"));
}

void RunPage::OfferInvitations() {
  const auto& session = *link_->state().snapshot();
  InvitationsFor people{title_, session.session()->join_code(), {}};
  for (const auto* group : session.Groups()) *people.groups.Add() = group->group();
  InvitationsDialog(desk(), commands_, std::move(people), this).exec();
}

void RunPage::UpdateScreen() {
  const bool shown = screen_->isVisible();
  screen_button_->setText(shown ? tr("Close the screen") : tr("Screen in the hall"));
  screen_button_->setShortcut(QKeySequence(Qt::Key_F5));
  screen_button_->setToolTip(tr("F5"));
  freeze_->setVisible(shown);
  blank_->setVisible(shown);
  freeze_->setText(screen_->frozen() ? tr("Go on") : tr("Freeze"));
  blank_->setText(screen_->blank() ? tr("Show again") : tr("Blank"));
}

void RunPage::UpdateTop() {
  const auto* session = link_->state().snapshot()->session();
  const bool offline = link_->line() == client::StreamState::kWaiting;
  screen_->SetOffline(offline);
  line_->Show(offline ? tr("No connection. This is how it stood; we keep trying.") : QString());
  const QString title = In(session->title());
  title_label_->setText(title);
  code_->Show(session->join_code().empty() ? QString() : ShownCode(session->join_code()));
  if (title == title_) return;
  title_ = title;
  Q_EMIT TitleChanged();
}

}  // namespace vooraf::gui
