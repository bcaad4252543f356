#include "client-gui/views/take_part/take_part_page.h"

#include <QAccessible>
#include <QMenu>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/replay/follow_ups.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/views/take_part/floor_bar.h"
#include "client-gui/views/take_part/question_view.h"
#include "client-gui/views/take_part/shown.h"
#include "client-gui/views/take_part/so_far.h"
#include "client-gui/views/take_part/statements_view.h"
#include "client-gui/views/take_part/vote_view.h"
#include "client-gui/views/take_part/welcome.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::StageKind;

// Longer lines are hard to read.
constexpr int kWidthMax = 760;
constexpr int kNameMax = 60;

QWidget* NewWords(const QString& title, const QStringList& more) {
  auto* widget = new QWidget;
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new PlainLabel(title, Role::kTitle));
  for (const QString& line : more) {
    if (!line.isEmpty()) layout->addWidget(new PlainLabel(line));
  }
  layout->addStretch();
  return widget;
}

}  // namespace

TakePartPage::TakePartPage(Desk& desk, Ways& ways, std::string session, std::string code,
                           std::shared_ptr<Drafts> drafts)
    : Page(desk, ways),
      session_(std::move(session)),
      code_(std::move(code)),
      drafts_(std::move(drafts)),
      commands_(desk.link(), session_, Identity::kParticipant),
      notice_(new Notice),
      title_label_(new PlainLabel({}, Role::kStrong)),
      group_(new PlainLabel({}, Role::kQuiet)),
      line_(new PlainLabel({}, Role::kDanger)),
      menu_(NewButton(tr("More"))),
      scroll_(new TallScroll) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kSpace);
  layout->addLayout(NewTop());
  layout->addWidget(line_);
  line_->hide();
  layout->addWidget(notice_);
  auto* wide = new QWidget;
  auto* row = new QHBoxLayout(wide);
  auto* narrow = new QWidget;
  narrow->setMaximumWidth(kWidthMax);
  middle_ = new QVBoxLayout(narrow);
  row->addStretch();
  row->addWidget(narrow, 100);
  row->addStretch();
  scroll_->SetContent(wide);
  layout->addWidget(scroll_, 1);
  ShowMessage(tr("Connecting…"));
  Enter();
}

TakePartPage::~TakePartPage() {
  // They use the session.
  Clear(middle_);
  delete scroll_;
}

QString TakePartPage::Title() const { return title_.isEmpty() ? tr("Take part") : title_; }

QLayout* TakePartPage::NewTop() {
  auto* row = new QHBoxLayout;
  auto* back = NewButton(tr("‹ Start"), Role::kFlat);
  line_->setObjectName(u"line"_qs);
  menu_->setObjectName(u"more"_qs);
  menu_->hide();
  group_->setWordWrap(false);
  row->addWidget(back);
  row->addWidget(title_label_, 1);
  row->addWidget(group_);
  row->addWidget(menu_);
  connect(back, &QPushButton::clicked, this, [this] { ways().GoStart(); });
  connect(menu_, &QPushButton::clicked, this, &TakePartPage::ShowMenu);
  return row;
}

void TakePartPage::ShowOne(QWidget* widget) {
  Clear(middle_);
  welcome_ = nullptr;
  middle_->addWidget(widget);
  scroll_->ensureVisible(0, 0);
}

void TakePartPage::ShowMessage(const QString& title, const QString& more) {
  ShowOne(NewWords(title, {more}));
}

// --- coming in ---

void TakePartPage::Enter() {
  desk().link()->Memberships(this, [this](Result<std::vector<client::Membership>> all) {
    if (all) {
      for (const auto& membership : *all) {
        if (membership.session != session_ || membership.left || membership.participant == 0) {
          continue;
        }
        if (code_.empty()) code_ = membership.join_code;
        GoInside();
        return;
      }
    }
    Find();
  });
}

void TakePartPage::Find() {
  if (code_.empty()) {
    ShowMessage(tr("You do not take part in this session."),
                tr("Go back, and type the code of the session."));
    return;
  }
  v1::FindSessionRequest request;
  request.set_join_code(code_);
  desk().link()->Ask(Identity::kNobody, client::kFindSession, request, this,
                     [this](Result<v1::FindSessionResponse> found) {
                       if (!found) {
                         notice_->TellProblem(found.error());
                         return;
                       }
                       title_ = In(found->title());
                       Q_EMIT TitleChanged();
                       auto* welcome = new Welcome(*found, code_);
                       ShowOne(welcome);
                       welcome_ = welcome;
                       connect(welcome, &Welcome::JoinWanted, this, &TakePartPage::Join);
                       connect(welcome, &Welcome::AgainWanted, this, &TakePartPage::Find);
                     });
}

void TakePartPage::Join(const v1::JoinRequest& request) {
  notice_->Drop();
  welcome_->SetBusy(true);
  desk().link()->Join(code_, request, this, [this](Result<client::Membership> joined) {
    if (welcome_ != nullptr) welcome_->SetBusy(false);
    if (joined) {
      GoInside();
    } else {
      notice_->TellProblem(joined.error());
    }
  });
}

void TakePartPage::GoInside() {
  ShowMessage(tr("Connecting…"));
  desk().link()->Token(Identity::kParticipant, session_, this, [this](Result<std::string> token) {
    if (token) {
      Start(*token);
    } else {
      notice_->TellProblem(token.error());
    }
  });
}

void TakePartPage::Start(const std::string& token) {
  is_out_ = false;
  key_.clear();
  link_ = std::make_unique<SessionLink>(desk().link()->connection(), session_, token);
  outgoing_ = std::make_unique<Outgoing>(commands_, link_->state());
  connect(&link_->state(), &SessionState::Changed, this, &TakePartPage::Update);
  connect(link_.get(), &SessionLink::LineChanged, this, &TakePartPage::UpdateLine);
  connect(link_.get(), &SessionLink::Ended, this, [this](const client::Error& error) {
    if (error.kind == client::ErrorKind::kNotSignedIn) {
      ShowOut(tr("The server does not know you any more. Join again."));
    } else {
      notice_->TellProblem(error);
    }
  });
  connect(outgoing_.get(), &Outgoing::Late, this, [this] {
    notice_->Tell(
        tr("Your answer came when the results were shown already. We keep it, but it "
           "does not count."));
  });
  connect(outgoing_.get(), &Outgoing::Refused, notice_, &Notice::TellProblem);
  layout()->addWidget(new FloorBar(part()));
  menu_->show();
}

// --- inside ---

bool TakePartPage::is_participant() const {
  const auto* me = link_->state().snapshot()->Me();
  return me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT;
}

void TakePartPage::UpdateLine() {
  line_->Show(link_->line() == client::StreamState::kWaiting &&
                      link_->state().snapshot()->session() != nullptr
                  ? tr("No connection. This is how it stood; we keep trying.")
                  : QString());
}

void TakePartPage::Update(const client::KeySet& keys) {
  const auto& snapshot = *link_->state().snapshot();
  const auto* view = snapshot.session();
  if (view == nullptr) return;
  UpdateLine();
  if (Touches(keys, "session") || Touches(keys, "me") || Touches(keys, "group/")) {
    if (const QString title = In(view->title());
        title != title_ || title_label_->text().isEmpty()) {
      title_ = title;
      title_label_->setText(title);
      Q_EMIT TitleChanged();
    }
    const auto* me = snapshot.Me();
    group_->Show(me == nullptr || me->group() == 0
                     ? QString()
                     : tr("Your group: %1").arg(GroupName(snapshot, me->group())));
  }
  const auto stage = client::StageOf(snapshot);
  const auto* me = snapshot.Me();
  if (me != nullptr && me->left() && stage.kind != StageKind::kClosed) {
    ShowOut(me->removed() ? tr("The facilitator has taken you out of this session. Ask why, or "
                               "join again.")
                          : tr("You no longer take part. What you answered stays."));
    return;
  }
  // Another group may be asked something else.
  const std::string key =
      client::KeyOf(stage) + "/" + std::to_string(me == nullptr ? 0 : me->group());
  if (key == key_) return;
  const bool first = key_.empty();
  key_ = key;
  shows_so_far_ = false;
  ShowOne(NewStage(stage));
  if (first) return;
  // What is new is said to who does not see it.
  QAccessibleEvent event(this, QAccessible::Alert);
  setAccessibleName(stage.item == nullptr ? title_ : ItemTitle(*stage.item));
  QAccessible::updateAccessibility(&event);
}

QWidget* TakePartPage::NewStage(const client::Stage& stage) {
  const uint32_t item = stage.item == nullptr ? 0 : stage.item->item().item();
  switch (stage.kind) {
    case StageKind::kUnknown:
      return NewWords(tr("Connecting…"), {});
    case StageKind::kLobby:
      return NewWords(tr("You take part!"),
                      {tr("The talk begins soon. The first question comes to this window by "
                          "itself."),
                       In(link_->state().snapshot()->session()->occasion())});
    case StageKind::kWaiting:
      return NewWords(tr("Please wait"), {tr("The next question comes to this window by itself.")});
    case StageKind::kQuestion:
      if (is_participant()) return new QuestionView(part(), item, stage.round->round());
      break;
    case StageKind::kStatements:
      if (is_participant()) return new StatementsView(part(), item);
      break;
    case StageKind::kBallot:
      if (is_participant()) return new VoteView(part(), stage.ballot->ballot());
      break;
    case StageKind::kClosed:
      return NewClosed();
    default:
      return new Shown(desk(), part(), item);
  }
  auto* panel = new NowPanel(desk(), link_->state());
  return panel;
}

QWidget* TakePartPage::NewClosed() {
  auto* widget = NewWords(tr("The session is over. Thank you!"),
                          {tr("Below is what came of it. Later you can read here what was done "
                              "with it.")});
  auto* layout = static_cast<QVBoxLayout*>(widget->layout());
  layout->addWidget(new FollowUps(link_->state(), commands_));
  const auto& settings = link_->state().snapshot()->session()->settings();
  if (settings.replay_for_all() && !settings.young_people_present()) {
    auto* replay = NewButton(tr("Watch the session again"));
    layout->addWidget(replay, 0, Qt::AlignLeft);
    connect(replay, &QPushButton::clicked, this, [this] { ways().GoReplay(session_); });
  }
  layout->addWidget(new SoFar(desk(), part()));
  return widget;
}

void TakePartPage::ShowOut(const QString& why) {
  if (is_out_) return;
  is_out_ = true;
  menu_->hide();
  auto* widget = NewWords(why, {});
  auto* again = NewButton(tr("Join again"), Role::kPrimary);
  again->setObjectName(u"join_again"_qs);
  static_cast<QVBoxLayout*>(widget->layout())->insertWidget(1, again, 0, Qt::AlignLeft);
  ShowOne(widget);
  connect(again, &QPushButton::clicked, this, [this] {
    desk().link()->MarkLeft(session_, this, [this](Result<void>) {
      // Another page: nothing of who we were stays in it.
      ways().GoTakePart(session_, code_);
    });
  });
}

// --- more ---

void TakePartPage::ShowMenu() {
  const auto& snapshot = *link_->state().snapshot();
  const auto* view = snapshot.session();
  if (view == nullptr) return;
  QMenu menu(this);
  menu.setObjectName(u"more_menu"_qs);
  const bool closed = view->phase() == v1::SESSION_PHASE_CLOSED;
  if (!closed) {
    connect(menu.addAction(shows_so_far_ ? tr("Back to what is on now") : tr("Everything so far")),
            &QAction::triggered, this, &TakePartPage::ToggleSoFar);
  }
  const auto* me = snapshot.Me();
  if (is_participant() && !closed) {
    auto* groups = menu.addMenu(tr("Change group"));
    for (const auto* group : snapshot.Groups()) {
      auto* action = groups->addAction(Unmnemonic(In(group->group().name())));
      action->setCheckable(true);
      action->setChecked(me->group() == group->group().group());
      connect(action, &QAction::triggered, this,
              [this, number = group->group().group()] { ChangeGroup(number); });
    }
    if (view->settings().names_asked() && !view->settings().young_people_present()) {
      connect(menu.addAction(tr("My name…")), &QAction::triggered, this, &TakePartPage::ChangeName);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Stop taking part…")), &QAction::triggered, this,
            &TakePartPage::Leave);
  }
  if (menu.isEmpty()) return;
  menu.exec(menu_->mapToGlobal(QPoint(0, menu_->height())));
}

void TakePartPage::ToggleSoFar() {
  shows_so_far_ = !shows_so_far_;
  ShowOne(shows_so_far_ ? static_cast<QWidget*>(new SoFar(desk(), part()))
                        : NewStage(client::StageOf(*link_->state().snapshot())));
}

void TakePartPage::ChangeName() {
  const auto name = AskWords(this, tr("My name"),
                             tr("Only the facilitator sees your name, unless the session says "
                                "otherwise."),
                             kNameMax);
  if (!name) return;
  v1::SetNameRequest request;
  request.set_name(name->toStdString());
  outgoing_->Submit(client::kSetName, "name", std::move(request));
}

void TakePartPage::ChangeGroup(uint32_t group) {
  v1::MoveParticipantRequest request;
  request.set_group(group);
  outgoing_->Submit(client::kMoveParticipant, "move", std::move(request));
}

void TakePartPage::Leave() {
  if (!Confirmed(this, tr("Stop taking part?"), tr("What you answered stays."),
                 tr("Yes, I stop"))) {
    return;
  }
  outgoing_->Submit(client::kLeave, "leave", {});
}

}  // namespace vooraf::gui
