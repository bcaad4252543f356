#include "client-gui/views/take_part/question_view.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "client-core/stage.h"
#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/progress.h"
#include "client-gui/views/take_part/ask_form.h"
#include "client-gui/views/take_part/delivery.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

type::v1::Side SideOf(const client::SessionSnapshot& session, uint32_t person) {
  const auto* group = session.Group(GroupOf(session, person));
  return group == nullptr ? type::v1::SIDE_UNSPECIFIED : group->group().side();
}

}  // namespace

QuestionView::QuestionView(TakingPart part, uint32_t item, uint32_t round)
    : part_(part),
      item_(item),
      round_(round),
      held_(new PlainLabel({}, Role::kStrong)),
      progress_(new Progress) {
  const auto& session = *part_.session.snapshot();
  const auto& view = *session.Item(item);
  const auto& question = view.item().question();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  if (view.rounds() > 1) {
    layout->addWidget(new PlainLabel(tr("Round %1").arg(round), Role::kQuiet));
  }
  auto* wording = new PlainLabel(In(question.wording()), Role::kTitle);
  wording->setObjectName(u"wording"_qs);
  layout->addWidget(wording);
  const auto asked = AspectsFor(question, SideOf(session, part_.person));
  if (asked.empty()) {
    layout->addWidget(
        new PlainLabel(tr("This question is for the other groups. You need not do anything.")));
  }
  for (const auto& aspect : asked) layout->addWidget(NewCard(question, aspect, asked.size() > 1));
  const QString explanation = In(view.item().explanation());
  if (!explanation.isEmpty()) layout->addWidget(new PlainLabel(explanation));
  layout->addWidget(held_);
  layout->addWidget(new PlainLabel(tr("So many people have answered"), Role::kHeading));
  layout->addWidget(progress_);
  layout->addWidget(new PlainLabel(tr("You will see the results here later."), Role::kQuiet));
  layout->addStretch();
  connect(&part_.session, &SessionState::Changed, this, &QuestionView::Update);
  connect(&part_.outgoing, &Outgoing::Changed, this, &QuestionView::Update);
  Update();
}

QWidget* QuestionView::NewCard(const type::v1::Question& question, const AskedAspect& asked,
                               bool several) {
  QVBoxLayout* layout = nullptr;
  auto* card = gui::NewCard(&layout);
  const QString wording = In(asked.wording);
  if (several && !wording.isEmpty()) layout->addWidget(new PlainLabel(wording, Role::kHeading));
  layout->addWidget(new PlainLabel(HintOf(question), Role::kQuiet));
  Card made{asked.aspect,
            "answer/" + std::to_string(item_) + "/" + std::to_string(round_) + "/" +
                std::to_string(asked.aspect) + "/" + std::to_string(part_.person),
            nullptr,
            nullptr,
            NewButton(tr("Send"), Role::kPrimary),
            new DeliveryLabel};
  const Ask ask = AskOf(question);
  made.form = new AskForm(ask, {}, wording.isEmpty() ? In(question.wording()) : wording);
  bool is_given = false;
  const Draft given = Given(made, &is_given);
  const auto kept = part_.drafts.find(made.slot);
  const Draft draft = kept == part_.drafts.end() ? given : kept->second;
  made.form->SetDraft(draft);
  layout->addWidget(made.form);
  if (question.reason_asked()) {
    made.reason = new WordsBox(
        tr("Would you like to say why?"),
        tr("You need not. The facilitator reads it after the results, without your name. Do not "
           "write down any names yourself either."),
        kReasonMax);
    made.reason->SetWords(draft.reason);
    layout->addWidget(made.reason);
  }
  made.send->setObjectName(u"send_answer"_qs);
  layout->addWidget(made.send, 0, Qt::AlignLeft);
  layout->addWidget(made.delivery);
  const size_t index = cards_.size();
  const auto edited = [this, index] {
    const Card& card = cards_[index];
    Draft typed = card.form->draft();
    if (card.reason != nullptr) typed.reason = card.reason->words();
    part_.drafts[card.slot] = typed;
    UpdateCard(card);
  };
  connect(made.form, &AskForm::Changed, this, edited);
  if (made.reason != nullptr) connect(made.reason, &WordsBox::Changed, this, edited);
  connect(made.send, &QPushButton::clicked, this, [this, index] { Send(index); });
  cards_.push_back(made);
  return card;
}

Draft QuestionView::Given(const Card& card, bool* is_given) const {
  Draft draft;
  *is_given = true;
  if (const auto* sent = part_.outgoing.Newest<v1::SubmitAnswerRequest>(card.slot)) {
    draft = DraftOf(card.form->ask(), sent->value());
    draft.reason = Q(sent->reason());
  } else if (const auto* mine =
                 MyAnswerIn(*part_.session.snapshot(), item_, round_, card.aspect, part_.person)) {
    draft = DraftOf(card.form->ask(), mine->value());
    draft.reason = Q(mine->reason());
  } else {
    *is_given = false;
  }
  return draft;
}

void QuestionView::Send(size_t index) {
  const Card& card = cards_[index];
  v1::SubmitAnswerRequest request;
  request.set_item(item_);
  request.set_round(round_);
  request.set_aspect(card.aspect);
  request.set_on_behalf_of(part_.person);
  *request.mutable_value() = AnswerOf(card.form->ask(), card.form->draft());
  if (card.reason != nullptr) request.set_reason(card.reason->words().trimmed().toStdString());
  part_.drafts.erase(card.slot);
  part_.outgoing.Submit(client::kSubmitAnswer, card.slot, std::move(request));
}

void QuestionView::Update() {
  const auto& session = *part_.session.snapshot();
  for (const Card& card : cards_) UpdateCard(card);
  const auto* item = session.Item(item_);
  const auto* round = session.Round(item_, round_);
  if (item == nullptr || round == nullptr) return;
  progress_->Show(session, client::StageOfItem(session, *item));
  held_->Show(
      round->held()
          ? tr("An interpreter asks to wait with the results: %1").arg(Clean(round->hold_reason()))
          : QString());
}

void QuestionView::UpdateCard(const Card& card) {
  bool is_given = false;
  const Draft given = Given(card, &is_given);
  // What somebody is filling in stays; else what was given elsewhere shows here, too.
  if (!part_.drafts.contains(card.slot)) {
    if (is_given) card.form->SetDraft(given);
    if (is_given && card.reason != nullptr && !card.reason->edit()->hasFocus()) {
      card.reason->SetWords(given.reason);
    }
  }
  const Ask& ask = card.form->ask();
  const Draft& draft = card.form->draft();
  const bool complete = IsComplete(ask, draft) && (card.reason == nullptr || card.reason->fits());
  bool differs = !is_given;
  if (is_given && complete) {
    const auto value = AnswerOf(ask, draft).SerializeAsString();
    differs = value != AnswerOf(ask, given).SerializeAsString() ||
              (card.reason != nullptr && card.reason->words().trimmed() != given.reason.trimmed());
  }
  card.send->setText(is_given ? tr("Change my answer") : tr("Send"));
  card.send->setAccessibleName(card.send->text());
  card.send->setEnabled(complete && differs);
  card.delivery->ShowState(
      part_.outgoing, card.slot,
      is_given ? tr("Saved. You can change it until the results are shown.") : QString());
}

}  // namespace vooraf::gui
