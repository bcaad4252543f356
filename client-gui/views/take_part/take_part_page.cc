#include "client-gui/views/take_part/take_part_page.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QMenu>
#include <QUrl>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/take_part/answering.h"
#include "client-gui/views/parts/clock_label.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/speaking.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/views/take_part/check_view.h"
#include "client-gui/views/take_part/floor_bar.h"
#include "client-gui/views/take_part/my_data_view.h"
#include "client-gui/views/take_part/so_far.h"
#include "client-gui/views/take_part/stage_view.h"
#include "client-gui/views/take_part/welcome.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::StageKind;

// Longer lines are hard to read.
constexpr int kWidthMax = 760;
constexpr int kNameMax = 60;

}  // namespace

TakePartPage::TakePartPage(Desk& desk, Ways& ways, std::string session, std::string code,
                           std::shared_ptr<Drafts> drafts)
    : Page(desk, ways),
      session_(std::move(session)),
      code_(std::move(code)),
      drafts_(std::move(drafts)),
      commands_(desk.link(), session_, Identity::kParticipant),
      erasing_(desk.link(), session_, Identity::kParticipant),
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
  help_ = new HelpBar(link_->state());
  connect(help_, &HelpBar::PersonChanged, this, [this] { Update({"me"}); });
  auto* column = static_cast<QVBoxLayout*>(layout());
  const int middle = column->indexOf(scroll_);
  column->insertWidget(middle, new ClockLabel(link_->state()));
  column->insertWidget(middle + 1, new Speaking(link_->state()));
  column->insertWidget(middle + 2, help_);
  column->addWidget(new FloorBar(part()));
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
  // Another person, or group, may be asked something else.
  const std::string key = client::KeyOf(stage) + "/" + std::to_string(help_->person()) + "/" +
                          std::to_string(GroupOf(snapshot, help_->person()));
  if (key == key_) return;
  const bool first = key_.empty();
  key_ = key;
  view_ = View::kNow;
  ShowOne(NewStageView(stage_ways(), part(), stage));
  if (first) return;
  // What is new is said to who does not see it.
  QAccessibleEvent event(this, QAccessible::Alert);
  setAccessibleName(stage.item == nullptr ? title_ : ItemTitle(*stage.item));
  QAccessible::updateAccessibility(&event);
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
  const auto add = [&](const QString& name, View to) {
    if (to == view_) return;
    connect(menu.addAction(name), &QAction::triggered, this, [this, to] { ShowView(to); });
  };
  add(tr("Back to what is on now"), View::kNow);
  if (!closed) add(tr("Everything so far"), View::kSoFar);
  add(tr("What is known beforehand"), View::kFacts);
  if (is_participant() && !closed) AddForParticipants(&menu);
  menu.addSeparator();
  add(tr("My data"), View::kMyData);
  add(tr("Check"), View::kCheck);
  const QUrl link(Q(view->meeting_link()), QUrl::StrictMode);
  if (link.isValid() && (link.scheme() == u"https" || link.scheme() == u"http")) {
    connect(menu.addAction(tr("Watch and listen from home (%1)").arg(Unmnemonic(link.host()))),
            &QAction::triggered, this, [link] { QDesktopServices::openUrl(link); });
  }
  if (is_participant() && !closed) {
    menu.addSeparator();
    connect(menu.addAction(tr("Stop taking part…")), &QAction::triggered, this,
            [this] { Leave(0); });
    for (const auto* person : HelpedBy(snapshot)) {
      connect(menu.addAction(tr("Person %1 stops taking part…").arg(person->participant())),
              &QAction::triggered, this, [this, id = person->participant()] { Leave(id); });
    }
  }
  menu.exec(menu_->mapToGlobal(QPoint(0, menu_->height())));
}

void TakePartPage::AddForParticipants(QMenu* menu) {
  const auto& snapshot = *link_->state().snapshot();
  const auto& settings = snapshot.session()->settings();
  auto* groups = menu->addMenu(tr("Change group"));
  auto* help = menu->addMenu(tr("I help somebody without a device"));
  help->setObjectName(u"help_menu"_qs);
  for (const auto* group : snapshot.Groups()) {
    const uint32_t number = group->group().group();
    auto* action = groups->addAction(Unmnemonic(In(group->group().name())));
    action->setCheckable(true);
    action->setChecked(GroupOf(snapshot, help_->person()) == number);
    connect(action, &QAction::triggered, this, [this, number] { ChangeGroup(number); });
    QString who = In(group->group().self_description());
    if (who.isEmpty()) who = In(group->group().name());
    connect(help->addAction(Unmnemonic(who)), &QAction::triggered, this,
            [this, number] { Help(number); });
  }
  if (settings.names_asked() && !settings.young_people_present()) {
    connect(menu->addAction(tr("My name…")), &QAction::triggered, this, &TakePartPage::ChangeName);
  }
}

void TakePartPage::ShowView(View view) {
  view_ = view;
  ShowOne(NewView(view));
}

QWidget* TakePartPage::NewView(View view) {
  switch (view) {
    case View::kSoFar:
      return new SoFar(desk(), part());
    case View::kFacts:
      return NewFactsView(link_->state(), commands_);
    case View::kMyData: {
      auto* mine = new MyDataView(part(), commands_);
      connect(mine, &MyDataView::EraseWanted, this, &TakePartPage::Erase);
      return mine;
    }
    case View::kCheck:
      return new CheckView(part(), commands_);
    case View::kNow:
      break;
  }
  return NewStageView(stage_ways(), part(), client::StageOf(*link_->state().snapshot()));
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
  const uint32_t person = help_->person();
  v1::MoveParticipantRequest request;
  request.set_participant(person);
  request.set_group(group);
  outgoing_->Submit(client::kMoveParticipant, "move/" + std::to_string(person), std::move(request));
}

void TakePartPage::Help(uint32_t group) {
  v1::HelpPersonRequest request;
  request.set_group(group);
  request.set_place(type::v1::PLACE_HALL);
  // Each is one of its own: none takes the place of another.
  static uint64_t count = 0;
  outgoing_->Submit(client::kHelpPerson, "help/" + std::to_string(++count), std::move(request));
}

void TakePartPage::Leave(uint32_t person) {
  const QString question =
      person == 0 ? tr("Stop taking part?") : tr("Does person %1 stop taking part?").arg(person);
  const QString what = tr("What was answered stays.");
  if (!Confirmed(this, question, what, tr("Yes, stop"))) return;
  v1::LeaveRequest request;
  request.set_on_behalf_of(person);
  outgoing_->Submit(client::kLeave, "leave/" + std::to_string(person), std::move(request));
}

void TakePartPage::Erase() {
  const QString what =
      tr("Your answers, your votes, what you wrote and your name go, on the server and on this "
         "computer. You do not take part any more.\n\nWhat was counted and shown stays: numbers "
         "alone, without who you are.\n\nThis cannot be undone.");
  if (!Confirmed(this, tr("Erase my data?"), what, tr("Yes, erase my data"))) return;
  erasing_.Run(client::kErasePerson, {}, this, [this](const v1::ErasePersonResponse* done) {
    // Where an answer was lost, the server knew us no more at the second try: it is done.
    const auto& problem = erasing_.problem();
    if (done == nullptr && problem && problem->kind != client::ErrorKind::kNotSignedIn) {
      notice_->TellProblem(*problem);
      return;
    }
    if (done == nullptr && !problem) return;  // given up
    // What was typed and not sent goes, too.
    drafts_->clear();
    desk().link()->ForgetMembership(session_, this, [this](Result<void>) {
      ways().GoStart(tr("Your data was erased. You do not take part any more."));
    });
  });
}

}  // namespace vooraf::gui
