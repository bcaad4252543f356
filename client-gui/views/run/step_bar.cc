#include "client-gui/views/run/step_bar.h"

#include <QMessageBox>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/flow_layout.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/run/ballot_dialog.h"
#include "client-gui/views/run/counts_dialog.h"
#include "client-gui/views/run/draft_dialog.h"
#include "client-gui/views/run/timer_dialog.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/names.h"

namespace vooraf::gui {
namespace {

using client::Step;
using client::StepKind;

constexpr int kReasonMax = 300;

// Of a ladder with several aspects the one that most have answered.
QString AnsweredSoFar(const v1::RoundView* round) {
  uint32_t answered = 0;
  uint32_t of = 0;
  if (round != nullptr) {
    for (const auto& aspect : round->progress()) {
      if (of > 0 && aspect.everyone().answered() < answered) continue;
      answered = aspect.everyone().answered();
      of = aspect.everyone().roll();
    }
  }
  return StepBar::tr("%1 of %2 people answered.").arg(answered).arg(of);
}

}  // namespace

StepBar::StepBar(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      next_(NewButton({}, Role::kPrimary)),
      hint_(new PlainLabel({}, Role::kQuiet)),
      others_(new FlowLayout) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  next_->setObjectName(u"next_step"_qs);
  next_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  next_->setToolTip(tr("Ctrl+Enter"));
  layout->addWidget(hint_);
  layout->addWidget(next_);
  layout->addLayout(others_);
  connect(next_, &QPushButton::clicked, this, [this] {
    if (!steps_.empty()) Take(steps_.front());
  });
  connect(&session, &SessionState::Changed, this, &StepBar::Update);
  connect(&commands, &Commands::Changed, this, &StepBar::UpdateEnabled);
  // Until there is something to do.
  hide();
  Update();
}

void StepBar::Update() {
  const auto& session = *session_.snapshot();
  auto steps = client::StepsNow(session);
  QStringList labels;
  for (const auto& step : steps) labels << StepLabel(session, step);
  if (steps == steps_ && labels == labels_) return;
  steps_ = std::move(steps);
  labels_ = std::move(labels);
  Clear(others_);
  setVisible(!steps_.empty());
  if (steps_.empty()) return;
  next_->setText(QString(labels_.front()).replace(u'&', u"&&"_qs));
  next_->setAccessibleName(labels_.front());
  next_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  switch (steps_.front().kind) {
    case StepKind::kOpenSession:
      hint_->Show(tr("You get a code and a QR code. The session does not start yet."));
      break;
    case StepKind::kStartSession:
      hint_->Show(tr("Wait until people are here. Who comes later can still join."));
      break;
    default:
      hint_->Show({});
  }
  for (size_t i = 1; i < steps_.size(); ++i) {
    auto* button = NewButton(labels_[static_cast<int>(i)]);
    connect(button, &QPushButton::clicked, this, [this, step = steps_[i]] { Take(step); });
    others_->addWidget(button);
  }
  UpdateEnabled();
}

void StepBar::UpdateEnabled() {
  next_->setEnabled(!commands_.busy());
  for (int i = 0; i < others_->count(); ++i) {
    if (auto* button = others_->itemAt(i)->widget()) button->setEnabled(!commands_.busy());
  }
}

void StepBar::Take(Step step) {
  if (commands_.busy()) return;
  const auto& session = *session_.snapshot();
  switch (step.kind) {
    case StepKind::kOpenSession:
      commands_.Run(client::kOpenSession, {}, this, [this](const auto* opened) {
        if (opened == nullptr) Q_EMIT PrepareWanted();
      });
      break;
    case StepKind::kStartSession:
      commands_.Run(client::kStartSession, {}, this);
      break;
    case StepKind::kCloseSession:
      if (Confirmed(this, tr("Close the session?"),
                    tr("Nothing changes any more afterwards. You can still tell later what became "
                       "of it."),
                    tr("Close the session"))) {
        commands_.Run(client::kCloseSession, {}, this);
      }
      break;
    case StepKind::kOpenRound: {
      v1::OpenRoundRequest request;
      request.set_item(step.item);
      commands_.Run(client::kOpenRound, request, this);
      break;
    }
    case StepKind::kReveal:
      if (Confirmed(this, tr("Show the results to everyone?"),
                    AnsweredSoFar(session.Round(step.item, step.number)), tr("Show the results"))) {
        Reveal(step, {});
      }
      break;
    case StepKind::kShowOthers: {
      v1::ShowOthersRequest request;
      request.set_item(step.item);
      request.set_round(step.number);
      commands_.Run(client::kShowOthers, request, this);
      break;
    }
    case StepKind::kOpenDiscussion: {
      v1::OpenDiscussionRequest request;
      request.set_item(step.item);
      commands_.Run(client::kOpenDiscussion, request, this);
      break;
    }
    case StepKind::kCloseDiscussion: {
      v1::CloseDiscussionRequest request;
      request.set_item(step.item);
      commands_.Run(client::kCloseDiscussion, request, this);
      break;
    }
    case StepKind::kGather: {
      v1::DraftJointAnswerRequest request;
      request.set_item(step.item);
      commands_.Run(client::kDraftJointAnswer, request, this);
      break;
    }
    case StepKind::kDraft:
      DraftDialog(session_, commands_, step.item, this).exec();
      break;
    case StepKind::kOpenBallot:
      BallotDialog(session_, commands_, step.item, this).exec();
      break;
    case StepKind::kCloseBallot: {
      const auto* ballot = session.Ballot(step.number);
      if (ballot == nullptr) break;
      const QString turnout = tr("%1 of %2 people voted.")
                                  .arg(ballot->everyone().answered())
                                  .arg(ballot->everyone().roll());
      if (!Confirmed(this, tr("Close the ballot?"), turnout, tr("Close the ballot"))) break;
      v1::CloseBallotRequest request;
      request.set_ballot(step.number);
      commands_.Run(client::kCloseBallot, request, this);
      break;
    }
    case StepKind::kWithdrawBallot: {
      const auto reason =
          AskWords(this, tr("Withdraw the ballot"),
                   tr("Why? Everyone sees this. No vote in it counts."), kReasonMax);
      if (!reason) break;
      v1::WithdrawBallotRequest request;
      request.set_ballot(step.number);
      request.set_reason(reason->toStdString());
      commands_.Run(client::kWithdrawBallot, request, this);
      break;
    }
    case StepKind::kEnterCounts:
    case StepKind::kCountHands:
      CountsDialog(session_, commands_, step.item, step.number, this).exec();
      break;
    case StepKind::kTimer:
      TimerDialog(session_, commands_, step.item, this).exec();
      break;
  }
}

void StepBar::Reveal(const Step& step, const QString& override_reason) {
  v1::RevealRoundRequest request;
  request.set_item(step.item);
  request.set_round(step.number);
  request.set_override_reason(override_reason.toStdString());
  commands_.Run(client::kRevealRound, request, this, [this, step](const auto* revealed) {
    if (revealed != nullptr || !commands_.problem()) return;
    const auto& reason = commands_.problem()->reason;
    if (reason != "GUARD_UNMET" && reason != "REVEAL_HELD") return;
    const QString sentence = SentenceOf(*commands_.problem());
    commands_.Dismiss();
    const auto why = AskWords(
        this, tr("Show the results all the same?"),
        sentence + u"\n\n"_qs + tr("Why do you show them now? Everyone sees this."), kReasonMax);
    if (why) Reveal(step, *why);
  });
}

}  // namespace vooraf::gui
