#include "client-gui/views/take_part/vote_view.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "client-core/stage.h"
#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/progress.h"
#include "client-gui/views/take_part/ask_form.h"
#include "client-gui/views/take_part/delivery.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

VoteView::VoteView(TakingPart part, uint32_t ballot)
    : part_(part),
      ballot_(ballot),
      slot_("vote/" + std::to_string(ballot) + "/" + std::to_string(part.person)),
      too_late_(new PlainLabel(tr("This vote had begun when you joined. You can vote in the next."),
                               Role::kStrong)),
      voting_(new QWidget),
      progress_(new Progress) {
  const auto& session = *part_.session.snapshot();
  const auto& view = *session.Ballot(ballot);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  layout->addWidget(new PlainLabel(tr("A vote"), Role::kQuiet));
  if (const auto* item = session.Item(view.item())) {
    layout->addWidget(new PlainLabel(In(item->item().title()), Role::kTitle));
  }
  AddProposal(layout, view);
  layout->addWidget(too_late_);
  auto* inner = new QVBoxLayout(voting_);
  inner->setContentsMargins(0, 0, 0, 0);
  AddForm(inner, view);
  layout->addWidget(voting_);
  layout->addWidget(new PlainLabel(tr("So many people have voted"), Role::kHeading));
  layout->addWidget(progress_);
  layout->addStretch();
  connect(&part_.session, &SessionState::Changed, this, &VoteView::Update);
  connect(&part_.outgoing, &Outgoing::Changed, this, &VoteView::Update);
  Update();
}

void VoteView::AddProposal(QVBoxLayout* layout, const v1::BallotView& ballot) {
  QVBoxLayout* inner = nullptr;
  auto* card = NewCard(&inner);
  inner->addWidget(new PlainLabel(tr("Proposal"), Role::kQuiet));
  const QString proposal = In(ballot.proposal());
  inner->addWidget(new PlainLabel(proposal.isEmpty() ? tr("(erased)") : proposal, Role::kHeading));
  const auto add = [inner](const QString& question, const QString& answer) {
    inner->addWidget(new PlainLabel(question, Role::kQuiet));
    inner->addWidget(new PlainLabel(answer));
  };
  add(tr("What happens with the result?"), In(ballot.what_happens()));
  add(tr("Who decides?"), In(ballot.who_decides()));
  add(tr("When do you hear?"), In(ballot.when()));
  add(tr("How is decided?"), In(ballot.rule_sentence()));
  if (!ballot.one_person_one_vote_checked()) {
    inner->addWidget(
        new PlainLabel(tr("Nobody checked whether each person votes once."), Role::kQuiet));
  }
  if (ballot.rule().secret()) {
    inner->addWidget(new PlainLabel(
        tr("This is a secret ballot: nobody in the session sees what anybody votes, nor later."),
        Role::kStrong));
  }
  layout->addWidget(card);
}

void VoteView::AddForm(QVBoxLayout* layout, const v1::BallotView& ballot) {
  const QString question = tr("What do you think of this proposal?");
  layout->addWidget(new PlainLabel(question, Role::kHeading));
  const QString hint = HintOf(ballot);
  if (!hint.isEmpty()) layout->addWidget(new PlainLabel(hint, Role::kQuiet));
  bool is_given = false;
  const Draft given = Given(ballot, &is_given);
  const auto kept = part_.drafts.find(slot_);
  const Draft draft = kept == part_.drafts.end() ? given : kept->second;
  form_ = new AskForm(AskOf(ballot), draft, question);
  argument_ = new WordsBox(tr("What is your objection?"),
                           tr("Without an explanation an objection does not count. Others see it "
                              "only after the vote, without your name."),
                           kObjectionMax);
  argument_->edit()->setObjectName(u"argument"_qs);
  need_ = new WordsBox(
      tr("What do you need to come along all the same?"),
      tr("You need not say. Others see it only after the vote, without your name."), kNeedMax);
  need_->edit()->setObjectName(u"need"_qs);
  argument_->SetWords(draft.reason);
  need_->SetWords(draft.need);
  send_ = NewButton(tr("Vote"), Role::kPrimary);
  send_->setObjectName(u"send_vote"_qs);
  delivery_ = new DeliveryLabel;
  layout->addWidget(form_);
  layout->addWidget(argument_);
  layout->addWidget(need_);
  layout->addWidget(send_, 0, Qt::AlignLeft);
  layout->addWidget(delivery_);
  connect(form_, &AskForm::Changed, this, &VoteView::Edited);
  connect(argument_, &WordsBox::Changed, this, &VoteView::Edited);
  connect(need_, &WordsBox::Changed, this, &VoteView::Edited);
  connect(send_, &QPushButton::clicked, this, &VoteView::Send);
}

Draft VoteView::Given(const v1::BallotView& ballot, bool* is_given) const {
  Draft draft;
  *is_given = true;
  if (const auto* sent = part_.outgoing.Newest<v1::CastVoteRequest>(slot_)) {
    draft = DraftOf(ballot, sent->vote());
    draft.reason = Q(sent->words());
    draft.need = Q(sent->need());
    return draft;
  }
  const auto* mine = MyVoteIn(*part_.session.snapshot(), ballot, part_.person);
  *is_given = mine != nullptr && mine->has_vote();
  if (!*is_given) return draft;
  draft = DraftOf(ballot, mine->vote());
  draft.reason = Q(mine->words());
  draft.need = Q(mine->need());
  return draft;
}

Draft VoteView::Typed() const {
  Draft draft = form_->draft();
  draft.reason = argument_->words();
  draft.need = need_->words();
  return draft;
}

void VoteView::Edited() {
  part_.drafts[slot_] = Typed();
  Update();
}

void VoteView::Send() {
  const auto* ballot = part_.session.snapshot()->Ballot(ballot_);
  const Draft draft = Typed();
  if (ballot == nullptr || !CanVote(*ballot, draft)) return;
  v1::CastVoteRequest request;
  request.set_ballot(ballot_);
  request.set_on_behalf_of(part_.person);
  *request.mutable_vote() = VoteOf(*ballot, draft);
  if (NeedsArgument(*ballot, draft)) request.set_words(draft.reason.trimmed().toStdString());
  if (MayExplain(*ballot, draft)) request.set_need(draft.need.trimmed().toStdString());
  part_.drafts.erase(slot_);
  part_.outgoing.Submit(client::kCastVote, slot_, std::move(request));
}

void VoteView::Update() {
  const auto& session = *part_.session.snapshot();
  const auto* ballot = session.Ballot(ballot_);
  if (ballot == nullptr) return;
  if (const auto* item = session.Item(ballot->item())) {
    progress_->Show(session, client::StageOfItem(session, *item));
  }
  const auto* mine = MyVoteIn(session, *ballot, part_.person);
  voting_->setVisible(mine != nullptr && mine->entitled());
  too_late_->setVisible(mine == nullptr || !mine->entitled());
  bool is_given = false;
  const Draft given = Given(*ballot, &is_given);
  if (is_given && !part_.drafts.contains(slot_)) form_->SetDraft(given);
  const Draft draft = Typed();
  argument_->setVisible(NeedsArgument(*ballot, draft));
  need_->setVisible(MayExplain(*ballot, draft));
  bool differs = !is_given;
  if (is_given && CanVote(*ballot, draft)) {
    differs =
        VoteOf(*ballot, draft).SerializeAsString() != VoteOf(*ballot, given).SerializeAsString() ||
        (NeedsArgument(*ballot, draft) && draft.reason.trimmed() != given.reason.trimmed()) ||
        (MayExplain(*ballot, draft) && draft.need.trimmed() != given.need.trimmed());
  }
  const bool secretly = mine != nullptr && mine->voted_secretly();
  send_->setText(is_given || secretly ? tr("Change my vote") : tr("Vote"));
  send_->setAccessibleName(send_->text());
  send_->setEnabled(CanVote(*ballot, draft) && differs);
  delivery_->ShowState(part_.outgoing, slot_,
                       is_given ? tr("Saved. You can change your vote until the ballot closes.")
                       : secretly
                           ? tr("You have voted. You can vote again until the ballot closes.")
                           : QString());
}

}  // namespace vooraf::gui
