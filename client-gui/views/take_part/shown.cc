#include "client-gui/views/take_part/shown.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/take_part/answering.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

Shown::Shown(Desk& desk, TakingPart part, uint32_t item)
    : part_(part),
      item_(item),
      mine_(new PlainLabel({}, Role::kStrong)),
      words_title_(new PlainLabel(tr("In people's own words"), Role::kHeading)),
      words_(new QVBoxLayout),
      amending_(new QWidget),
      amendments_(new PlainLabel),
      own_(new WordsBox(tr("Propose a change"),
                        tr("What should be different? Others see it once the facilitator releases "
                           "it."),
                        kAmendmentMax)),
      propose_(NewButton(tr("Send the proposal"))),
      proposed_(
          new PlainLabel(tr("Your change was sent. The facilitator looks at it."), Role::kGood)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  auto* panel = new NowPanel(desk, part_.session);
  panel->ShowItem(item);
  layout->addWidget(mine_);
  layout->addWidget(panel);
  layout->addWidget(words_title_);
  layout->addLayout(words_);
  mine_->setObjectName(u"my_answer"_qs);
  own_->edit()->setObjectName(u"amendment"_qs);
  auto* inner = new QVBoxLayout(amending_);
  inner->setContentsMargins(0, 0, 0, 0);
  inner->addWidget(amendments_);
  inner->addWidget(own_);
  inner->addWidget(propose_, 0, Qt::AlignLeft);
  inner->addWidget(proposed_);
  proposed_->hide();
  layout->addWidget(amending_);
  layout->addStretch();
  const std::string key = "amendment/" + std::to_string(item);
  own_->SetWords(part_.drafts[key].text);
  connect(own_, &WordsBox::Changed, this, [this, key] {
    part_.drafts[key].text = own_->words();
    UpdateAmendments();
  });
  connect(propose_, &QPushButton::clicked, this, &Shown::Propose);
  connect(&part_.outgoing, &Outgoing::Refused, proposed_, &QWidget::hide);
  connect(&part_.session, &SessionState::Changed, this, &Shown::Update);
  UpdateMine();
  UpdateWords();
  UpdateAmendments();
}

void Shown::Update(const client::KeySet& keys) {
  const std::string item = std::to_string(item_);
  if (Touches(keys, "my_item/" + item) || Touches(keys, "round/" + item)) UpdateMine();
  if (Touches(keys, "reason/" + item + "/")) UpdateWords();
  if (Touches(keys, "amendment/") || Touches(keys, "joint_answer/" + item) ||
      Touches(keys, "ballot/") || Touches(keys, "me")) {
    UpdateAmendments();
  }
}

void Shown::UpdateMine() {
  const auto& session = *part_.session.snapshot();
  const auto* item = session.Item(item_);
  const auto given = GivenAt(session, item_, part_.person);
  QStringList said;
  for (const auto& rating : given.ratings) {
    if (!rating.left_out()) continue;
    said
        << tr("Your opinion on statement %1 does not count: too few others of your group responded "
              "after it.")
               .arg(rating.statement());
  }
  if (item != nullptr && item->item().has_question()) {
    for (const auto& answer : given.answers) {
      if (answer.late()) {
        said << tr(
            "Your answer came when the results were shown already. We keep it, but it does "
            "not count.");
        continue;
      }
      const QString aspect = AspectName(answer.aspect());
      const QString words = AnswerInWords(item->item().question(), answer.value());
      said << (aspect.isEmpty() ? tr("Your answer: %1").arg(words)
                                : tr("Your answer (%1): %2").arg(aspect, words));
    }
  }
  mine_->Show(said.join(u'\n'));
}

void Shown::UpdateWords() {
  const auto& session = *part_.session.snapshot();
  Clear(words_);
  const auto* round = session.LastRound(item_);
  bool some = false;
  if (round != nullptr) {
    for (const auto* reason : session.Reasons(item_, round->round())) {
      if (!reason->released()) continue;
      some = true;
      QString from;
      const auto& progress = round->progress();
      if (!progress.empty() && reason->part() != 0) {
        from = PartNamed(session, progress[0].partition(), reason->part());
      }
      if (!from.isEmpty()) words_->addWidget(new PlainLabel(from, Role::kQuiet));
      words_->addWidget(new PlainLabel(reason->erased() ? tr("(erased)") : Clean(reason->text())));
    }
  }
  words_title_->setVisible(some);
}

void Shown::UpdateAmendments() {
  const auto& session = *part_.session.snapshot();
  const auto* answer = session.JointAnswer(item_);
  const auto* me = session.Me();
  const auto* view = session.session();
  const auto* ballot = session.OpenBallot();
  const bool voting = ballot != nullptr && ballot->item() == item_;
  const bool acts = me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT && !me->left() &&
                    view->phase() == v1::SESSION_PHASE_LIVE && !voting;
  QStringList lines;
  for (const auto* amendment : session.Amendments(item_)) {
    if (!amendment->released()) continue;
    QString line = u"• "_qs + (amendment->erased() ? tr("(erased)") : Clean(amendment->text()));
    if (amendment->phase() == v1::AMENDMENT_PHASE_ACCEPTED) {
      line += u' ' + tr("(taken over, in version %1)").arg(amendment->accepted_as_version());
    } else if (amendment->phase() == v1::AMENDMENT_PHASE_DECLINED) {
      line += u' ' + tr("(declined)");
    }
    if (!amendment->reason().empty()) line += u' ' + Clean(amendment->reason());
    lines << line;
  }
  if (!lines.isEmpty()) lines.prepend(tr("Proposed changes:"));
  amendments_->Show(lines.join(u'\n'));
  amending_->setVisible(answer != nullptr && (acts || !lines.isEmpty()));
  own_->setVisible(acts);
  propose_->setVisible(acts);
  propose_->setEnabled(own_->fits() && LengthOf(own_->words()) > 0);
}

void Shown::Propose() {
  const auto* answer = part_.session.snapshot()->JointAnswer(item_);
  if (answer == nullptr) return;
  v1::ProposeAmendmentRequest request;
  request.set_item(item_);
  request.set_version(answer->version());
  request.set_text(own_->words().trimmed().toStdString());
  own_->SetWords({});
  proposed_->show();
  static uint64_t count = 0;
  part_.outgoing.Submit(client::kProposeAmendment, "amendment/" + std::to_string(++count),
                        std::move(request));
}

}  // namespace vooraf::gui
