#include "client-gui/views/take_part/stage_view.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include "client-gui/views/facts/facts_list.h"
#include "client-gui/views/facts/facts_panel.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/replay/follow_ups.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/views/take_part/question_view.h"
#include "client-gui/views/take_part/shown.h"
#include "client-gui/views/take_part/so_far.h"
#include "client-gui/views/take_part/statements_view.h"
#include "client-gui/views/take_part/vote_view.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::StageKind;

struct StageWords {
  Q_DECLARE_TR_FUNCTIONS(StageView)
};

bool IsParticipant(const TakingPart& part) {
  const auto* me = part.session.snapshot()->Me();
  return me != nullptr && me->role() == type::v1::ROLE_PARTICIPANT;
}

// With what is known beforehand under it.
QWidget* NewWithFacts(QWidget* words, QWidget* facts) {
  auto* layout = static_cast<QVBoxLayout*>(words->layout());
  const int end = layout->count() - 1;  // before the stretch
  layout->insertWidget(end,
                       new PlainLabel(StageWords::tr("What is known beforehand"), Role::kHeading));
  layout->insertWidget(end + 1, facts);
  return words;
}

QWidget* NewTalk(const TakingPart& part, const client::Stage& stage) {
  const bool is_on = stage.kind == StageKind::kTalk;
  const QString wording = In(client::WordingOf(stage.item->item()));
  return NewWithFacts(
      NewWords(wording.isEmpty() ? In(stage.item->item().title()) : wording,
               {is_on ? StageWords::tr("We talk about this now.")
                      : StageWords::tr("We have talked about this."),
                is_on && IsParticipant(part)
                    ? StageWords::tr("There is nothing to fill in. To say something, press "
                                     "“I want to say something” below.")
                    : QString(),
                In(stage.item->item().explanation())}),
      new FactsList(part.session));
}

QWidget* NewClosed(const StageWays& to, TakingPart part) {
  auto* widget =
      NewWords(StageWords::tr("The session is over. Thank you!"),
               {StageWords::tr("Below is what came of it. Later you can read here what was done "
                               "with it.")});
  auto* layout = static_cast<QVBoxLayout*>(widget->layout());
  layout->addWidget(new FollowUps(part.session, to.commands));
  const auto& settings = part.session.snapshot()->session()->settings();
  if (settings.replay_for_all() && !settings.young_people_present()) {
    auto* replay = NewButton(StageWords::tr("Watch the session again"));
    layout->addWidget(replay, 0, Qt::AlignLeft);
    QObject::connect(
        replay, &QPushButton::clicked, replay,
        [&ways = to.ways, session = to.commands.session()] { ways.GoReplay(session); });
  }
  layout->addWidget(new SoFar(to.desk, part));
  return widget;
}

}  // namespace

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

QWidget* NewFactsView(SessionState& session, Commands& commands) {
  const auto* view = session.snapshot()->session();
  return NewWithFacts(NewWords(In(view->title()), {In(view->occasion())}),
                      new FactsPanel(session, commands));
}

QWidget* NewStageView(const StageWays& to, TakingPart part, const client::Stage& stage) {
  const uint32_t item = stage.item == nullptr ? 0 : stage.item->item().item();
  switch (stage.kind) {
    case StageKind::kUnknown:
      return NewWords(StageWords::tr("Connecting…"), {});
    case StageKind::kLobby:
      return NewWithFacts(
          NewWords(StageWords::tr("You take part!"),
                   {StageWords::tr("The talk begins soon. The first question comes to this "
                                   "window by itself."),
                    In(part.session.snapshot()->session()->occasion())}),
          new FactsList(part.session));
    case StageKind::kWaiting:
      return NewWords(StageWords::tr("Please wait"),
                      {StageWords::tr("The next question comes to this window by itself.")});
    case StageKind::kQuestion:
      if (IsParticipant(part)) return new QuestionView(part, item, stage.round->round());
      break;
    case StageKind::kStatements:
      if (IsParticipant(part)) return new StatementsView(part, item);
      break;
    case StageKind::kBallot:
      if (IsParticipant(part)) return new VoteView(part, stage.ballot->ballot());
      break;
    case StageKind::kTalk:
    case StageKind::kTalked:
      return NewTalk(part, stage);
    case StageKind::kClosed:
      return NewClosed(to, part);
    default:
      return new Shown(to.desk, part, item);
  }
  auto* panel = new NowPanel(to.desk, part.session);
  return panel;
}

}  // namespace vooraf::gui
