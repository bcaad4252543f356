#include "client-gui/views/replay/replay_page.h"

#include <QKeyEvent>
#include <QListView>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/link/replay_link.h"
#include "client-gui/models/agenda_model.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/replay/player.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// Longer pauses of a session tell nothing.
constexpr int kPauseMaxSeconds = 60;
constexpr int kAgendaWidth = 250;
constexpr int kMiddleWidth = 640;
constexpr int kChaptersWidth = 300;

}  // namespace

ReplayPage::ReplayPage(Desk& desk, Ways& ways, std::string session,
                       std::shared_ptr<ReplayPlace> place)
    : Page(desk, ways),
      session_(std::move(session)),
      place_(std::move(place)),
      facilitates_(!desk.account().isEmpty()),
      notice_(new Notice),
      waiting_(new PlainLabel(tr("Connecting…"))),
      title_label_(new PlainLabel({}, Role::kHeading)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kSpace);
  layout->addLayout(NewTop());
  layout->addWidget(notice_);
  layout->addWidget(waiting_);
  layout->setAlignment(Qt::AlignTop);
  const auto identity = facilitates_ ? Identity::kAccount : Identity::kParticipant;
  desk.link()->Token(identity, session_, this, [this](Result<std::string> token) {
    if (token) {
      Load(*token);
    } else {
      waiting_->hide();
      notice_->TellProblem(token.error());
    }
  });
}

ReplayPage::~ReplayPage() = default;

void ReplayPage::Remember() {
  if (replay_ == nullptr) return;
  place_->seq = replay_->replay().state().seq;
  place_->speed = replay_->replay().state().speed;
}

QString ReplayPage::Title() const {
  return title_.isEmpty() ? tr("Replay") : tr("Replay of %1").arg(title_);
}

QLayout* ReplayPage::NewTop() {
  auto* row = new QHBoxLayout;
  auto* back = NewButton(tr("‹ Back to the session"), Role::kFlat);
  back->setObjectName(u"back"_qs);
  row->addWidget(back);
  row->addWidget(title_label_, 1);
  auto* said = new PlainLabel(tr("This is a replay"), Role::kStrong);
  said->setWordWrap(false);
  said->setToolTip(tr("You look back at how the session went. Nothing can be changed here."));
  row->addWidget(said);
  if (facilitates_) {
    auto* report = NewButton(tr("Report"));
    row->addWidget(report);
    connect(report, &QPushButton::clicked, this, [this] { ways().GoReport(session_); });
  }
  connect(back, &QPushButton::clicked, this, &ReplayPage::GoBack);
  return row;
}

void ReplayPage::GoBack() {
  if (facilitates_) {
    ways().GoSession(session_);
  } else {
    ways().GoTakePart(session_, {});
  }
}

void ReplayPage::Load(const std::string& token) {
  v1::GetTimelineRequest request;
  request.set_session(session_);
  const auto identity = facilitates_ ? Identity::kAccount : Identity::kParticipant;
  desk().link()->Ask(identity, client::kGetTimeline, request, this,
                     [this, token](Result<v1::GetTimelineResponse> timeline) {
                       waiting_->hide();
                       if (!timeline) {
                         notice_->TellProblem(timeline.error());
                         return;
                       }
                       chapters_.Set(std::move(*timeline));
                       Start(token);
                     });
}

void ReplayPage::Start(const std::string& token) {
  v1::ReplaySessionRequest start;
  start.set_session(session_);
  start.set_seq(place_->seq == 0 ? chapters_.BeginSeq() : place_->seq);
  start.set_speed(place_->speed);
  start.mutable_pause_max()->set_seconds(kPauseMaxSeconds);
  replay_ = std::make_unique<ReplayLink>(desk().link()->connection(), token, start);
  auto* layout = static_cast<QVBoxLayout*>(this->layout());
  layout->setAlignment({});
  player_ = new Player(*replay_, chapters_);
  layout->addWidget(player_);

  auto* splitter = new QSplitter;
  auto* agenda = new QListView;
  agenda->setObjectName(u"agenda"_qs);
  agenda->setAccessibleName(tr("Agenda"));
  agenda->setWordWrap(true);
  agenda->setSpacing(2);
  agenda->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  agenda->setFocusPolicy(Qt::NoFocus);
  agenda->setSelectionMode(QAbstractItemView::NoSelection);
  agenda->setModel(new AgendaModel(replay_->state(), agenda));
  splitter->addWidget(agenda);
  splitter->addWidget(NewMiddle());
  splitter->addWidget(player_->NewChapterList());
  splitter->setStretchFactor(1, 1);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes({kAgendaWidth, kMiddleWidth, kChaptersWidth});
  layout->addWidget(splitter, 1);
  layout->addWidget(
      new PlainLabel(tr("Keys: Space plays or pauses, left and right a step, N and P a chapter, + "
                        "and - the speed, Home and End the beginning and the end."),
                     Role::kQuiet));
  AddShortcuts();
  connect(replay_.get(), &ReplayLink::Changed, this, &ReplayPage::Update);
  connect(&replay_->state(), &SessionState::Changed, this, &ReplayPage::Update);
  Update();
}

QWidget* ReplayPage::NewMiddle() {
  auto* middle = new QWidget;
  auto* layout = new QVBoxLayout(middle);
  layout->addWidget(new NowPanel(desk(), replay_->state()));
  signals_ = new PlainLabel({}, Role::kQuiet);
  signals_->setObjectName(u"signals"_qs);
  layout->addWidget(signals_);
  layout->addStretch();
  return new TallScroll(middle);
}

void ReplayPage::AddShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto act) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, player_, act);
  };
  add(Qt::Key_Right, &Player::StepOn);
  add(Qt::Key_Left, &Player::StepBack);
  add(Qt::Key_N, &Player::NextChapter);
  add(Qt::Key_P, &Player::PreviousChapter);
  add(Qt::Key_Plus, [this] { player_->ChangeSpeed(1); });
  add(Qt::Key_Equal, [this] { player_->ChangeSpeed(1); });
  add(Qt::Key_Minus, [this] { player_->ChangeSpeed(-1); });
}

// Keys that the widget with the focus has no use for.
void ReplayPage::keyPressEvent(QKeyEvent* event) {
  if (player_ == nullptr || event->modifiers() != Qt::NoModifier) {
    Page::keyPressEvent(event);
    return;
  }
  switch (event->key()) {
    case Qt::Key_Space:
      player_->PlayOrPause();
      break;
    case Qt::Key_Home:
      player_->Jump(0);
      break;
    case Qt::Key_End:
      player_->Jump(chapters_.last_seq());
      break;
    default:
      Page::keyPressEvent(event);
  }
}

void ReplayPage::Update() {
  if (const auto& error = replay_->playing().error) notice_->TellProblem(*error);
  const auto& snapshot = *replay_->state().snapshot();
  QStringList sentences;
  for (const auto* signal : snapshot.Signals()) {
    if (!signal->dismissed()) sentences << u"• "_qs + In(signal->sentence());
  }
  if (!sentences.isEmpty()) sentences.prepend(tr("Signals:"));
  signals_->Show(sentences.join(u'\n'));
  const auto* session = snapshot.session();
  if (session == nullptr) return;
  const QString title = In(session->title());
  if (title == title_) return;
  title_ = title;
  title_label_->setText(title);
  Q_EMIT TitleChanged();
}

}  // namespace vooraf::gui
