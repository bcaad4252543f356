#include "client-gui/views/run/now_panel.h"

#include <QCheckBox>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/figures.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/progress.h"
#include "client-gui/views/parts/qr_code.h"
#include "client-gui/views/parts/results.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

using client::StageKind;

NowPanel::NowPanel(Desk& desk, SessionState& session)
    : desk_(desk),
      session_(session),
      kicker_(new PlainLabel({}, Role::kQuiet)),
      wording_(new PlainLabel({}, Role::kTitle)),
      note_(new PlainLabel({}, Role::kStrong)),
      lobby_(new QWidget),
      qr_(new QrCode),
      code_(new PlainLabel({}, Role::kCode)),
      address_(new PlainLabel({}, Role::kQuiet)),
      joined_(new PlainLabel),
      progress_(new Progress),
      joint_title_(new PlainLabel(tr("Our joint answer"), Role::kHeading)),
      joint_answer_(new PlainLabel),
      ballot_(new PlainLabel),
      as_table_(new QCheckBox(tr("As a table"))),
      results_(new Results) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  wording_->setObjectName(u"wording"_qs);
  results_->setObjectName(u"results"_qs);
  progress_->setObjectName(u"progress"_qs);
  code_->setObjectName(u"join_code"_qs);
  layout->addWidget(kicker_);
  layout->addWidget(wording_);
  layout->addWidget(note_);
  auto* lobby = new QHBoxLayout(lobby_);
  auto* words = new QVBoxLayout;
  words->addWidget(new PlainLabel(tr("Join with code"), Role::kHeading));
  words->addWidget(code_);
  words->addWidget(address_);
  words->addWidget(joined_);
  words->addStretch();
  lobby->addLayout(words, 1);
  lobby->addWidget(qr_, 1);
  layout->addWidget(lobby_);
  layout->addWidget(progress_);
  layout->addWidget(joint_title_);
  layout->addWidget(joint_answer_);
  layout->addWidget(ballot_);
  layout->addWidget(as_table_);
  layout->addWidget(results_);
  as_table_->setObjectName(u"as_table"_qs);
  connect(as_table_, &QCheckBox::toggled, results_, &Results::SetAsTable);
  layout->addStretch();
  connect(&session, &SessionState::Changed, this, &NowPanel::Update);
  connect(&desk, &Desk::ServerChanged, this, &NowPanel::Update);
  Update();
}

void NowPanel::ShowItem(uint32_t item) {
  item_ = item;
  Update();
}

bool NowPanel::as_table() const { return as_table_->isChecked(); }
void NowPanel::SetAsTable(bool as_table) { as_table_->setChecked(as_table); }

void NowPanel::Update() {
  const auto& session = *session_.snapshot();
  const auto* other = item_ == 0 ? nullptr : session.Item(item_);
  const auto stage =
      other == nullptr ? client::StageOf(session) : client::StageOfItem(session, *other);
  const auto* item = stage.item != nullptr ? stage.item : other;
  QString kicker;
  QString wording;
  if (item != nullptr) {
    kicker = ItemTitle(*item);
    if (item->rounds() > 1) kicker += u", "_qs + tr("round %1").arg(item->rounds());
    wording = In(client::WordingOf(item->item()));
    if (wording.isEmpty()) wording = In(item->item().title());
  }
  QString note;
  switch (stage.kind) {
    case StageKind::kUnknown:
      note = tr("Connecting…");
      break;
    case StageKind::kWaiting:
      if (item == nullptr) note = tr("Nothing was asked yet.");
      break;
    case StageKind::kTalk:
      note = tr("People talk about this now.");
      break;
    case StageKind::kTalked:
      note = tr("This was talked about.");
      break;
    case StageKind::kClosed:
      note = tr("The session is closed. Nothing changes any more.");
      break;
    case StageKind::kQuestion:
    case StageKind::kStatements:
      if (stage.round->held()) {
        note = tr("An interpreter asks to wait with the results: %1")
                   .arg(Clean(stage.round->hold_reason()));
      }
      break;
    case StageKind::kResult:
      if (stage.round->overridden()) {
        note = tr("Shown earlier, because: %1").arg(Clean(stage.round->override_reason()));
      }
      break;
    default:
      break;
  }
  kicker_->Show(kicker);
  wording_->Show(wording);
  note_->Show(note);
  UpdateLobby(session, stage.kind == StageKind::kLobby ||
                           (stage.kind == StageKind::kWaiting && item == nullptr));
  progress_->Show(session, stage);
  UpdateDecision(session, stage);
  auto figures = FiguresOf(session, stage);
  as_table_->setVisible(std::any_of(figures.begin(), figures.end(),
                                    [](const auto& each) { return !each.rows.empty(); }));
  results_->Show(std::move(figures));
}

void NowPanel::UpdateLobby(const client::SessionSnapshot& session, bool shown) {
  const auto* view = session.session();
  lobby_->setVisible(shown && view != nullptr && !view->join_code().empty());
  if (!lobby_->isVisibleTo(this)) return;
  const QString address = desk_.JoinAddress(view->join_code());
  code_->setText(ShownCode(view->join_code()));
  address_->Show(address.isEmpty() ? tr("For a QR code, fill in where the pages are, under More.")
                                   : address);
  qr_->Show(address);
  QStringList groups;
  for (const auto* group : session.Groups()) {
    groups << tr("%1: %2 in the hall, %3 at home")
                  .arg(In(group->group().name()))
                  .arg(group->in_hall())
                  .arg(group->at_home());
  }
  joined_->Show(groups.join(u'\n'));
}

void NowPanel::UpdateDecision(const client::SessionSnapshot& session, const client::Stage& stage) {
  const auto* answer =
      stage.item == nullptr ? nullptr : session.JointAnswer(stage.item->item().item());
  const bool is_open = stage.kind == StageKind::kQuestion || stage.kind == StageKind::kStatements;
  joint_title_->setVisible(answer != nullptr && !is_open);
  joint_answer_->Show(answer == nullptr || is_open ? QString()
                      : answer->erased()           ? tr("(erased)")
                                                   : In(answer->wording()));
  QStringList facts;
  if (stage.kind == StageKind::kBallot) {
    const auto& ballot = *stage.ballot;
    facts << In(ballot.rule_sentence());
    if (ballot.rule().secret()) {
      facts << tr(
          "This is a secret ballot: nobody in the session sees what anybody votes, nor "
          "later.");
    }
    facts << tr("What happens with the result: %1").arg(In(ballot.what_happens()))
          << tr("Who decides: %1").arg(In(ballot.who_decides()))
          << tr("When people hear: %1").arg(In(ballot.when()));
    if (!ballot.one_person_one_vote_checked()) {
      facts << tr("Nobody checked whether each person votes once.");
    }
  }
  ballot_->Show(facts.join(u'\n'));
}

}  // namespace vooraf::gui
