#include "client-gui/words/names.h"

#include <QCoreApplication>
#include <algorithm>

#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

QString PhaseName(v1::SessionPhase phase) {
  switch (phase) {
    case v1::SESSION_PHASE_DRAFT:
      return Words::tr("being prepared");
    case v1::SESSION_PHASE_OPEN:
      return Words::tr("open, not started");
    case v1::SESSION_PHASE_LIVE:
      return Words::tr("live");
    case v1::SESSION_PHASE_CLOSED:
      return Words::tr("closed");
    default:
      return {};
  }
}

QString PhaseName(type::v1::ItemPhase phase) {
  switch (phase) {
    case type::v1::ITEM_PHASE_PLANNED:
      return Words::tr("planned");
    case type::v1::ITEM_PHASE_ANSWERING:
      return Words::tr("asked now");
    case type::v1::ITEM_PHASE_REVEALED:
      return Words::tr("results shown");
    case type::v1::ITEM_PHASE_DECIDING:
      return Words::tr("ballot open");
    case type::v1::ITEM_PHASE_DECIDED:
      return Words::tr("decided");
    case type::v1::ITEM_PHASE_DISCUSSING:
      return Words::tr("talked about now");
    case type::v1::ITEM_PHASE_DISCUSSED:
      return Words::tr("talked about");
    case type::v1::ITEM_PHASE_SKIPPED:
      return Words::tr("skipped");
    default:
      return {};
  }
}

QString RoleName(type::v1::Role role) {
  switch (role) {
    case type::v1::ROLE_FACILITATOR:
      return Words::tr("facilitator");
    case type::v1::ROLE_CO_FACILITATOR:
      return Words::tr("co-facilitator");
    case type::v1::ROLE_PARTICIPANT:
      return Words::tr("participant");
    case type::v1::ROLE_OBSERVER:
      return Words::tr("observer");
    case type::v1::ROLE_SCREEN:
      return Words::tr("screen");
    case type::v1::ROLE_INTERPRETER:
      return Words::tr("interpreter");
    default:
      return {};
  }
}

QString SignalName(type::v1::SignalKind kind) {
  switch (kind) {
    case type::v1::SIGNAL_KIND_TALKING_PAST:
      return Words::tr("Talking past each other");
    case type::v1::SIGNAL_KIND_NOT_TAKEN_SERIOUSLY:
      return Words::tr("Not taken seriously");
    case type::v1::SIGNAL_KIND_OVERASKED:
      return Words::tr("Overasked");
    case type::v1::SIGNAL_KIND_GOVERNMENT_VIEW:
      return Words::tr("Government view");
    case type::v1::SIGNAL_KIND_PATRONISING:
      return Words::tr("Patronising");
    case type::v1::SIGNAL_KIND_WHO_IS_MISSING:
      return Words::tr("Who is missing");
    default:
      return Words::tr("Signal");
  }
}

QString MethodName(type::v1::DecisionMethod method) {
  switch (method) {
    case type::v1::DECISION_METHOD_YES_NO:
      return Words::tr("For or against");
    case type::v1::DECISION_METHOD_CONSENT:
      return Words::tr("Consent: it goes ahead if nobody objects");
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return Words::tr("Fingers: 0 to 5");
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return Words::tr("One of several options");
    case type::v1::DECISION_METHOD_APPROVAL:
      return Words::tr("All that are good");
    case type::v1::DECISION_METHOD_GRADIENTS:
      return Words::tr("Eight steps of support");
    case type::v1::DECISION_METHOD_POINTS:
      return Words::tr("Divide points");
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return Words::tr("Least resistance");
    case type::v1::DECISION_METHOD_SCORE:
      return Words::tr("Give scores");
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return Words::tr("Give a judgment");
    case type::v1::DECISION_METHOD_MAJORITY:
      return Words::tr("Options in order (majority, with a second round)");
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
      return Words::tr("Options in order (instant runoff)");
    case type::v1::DECISION_METHOD_BORDA:
      return Words::tr("Options in order (points per place, Borda)");
    case type::v1::DECISION_METHOD_SCHULZE:
      return Words::tr("Options in order (two by two, Schulze)");
    case type::v1::DECISION_METHOD_STV:
      return Words::tr("Several options win (STV)");
    default:
      return {};
  }
}

QString OutcomeName(type::v1::BallotOutcome outcome) {
  switch (outcome) {
    case type::v1::BALLOT_OUTCOME_PASSED:
      return Words::tr("Passed");
    case type::v1::BALLOT_OUTCOME_FAILED:
      return Words::tr("Not passed");
    case type::v1::BALLOT_OUTCOME_NO_QUORUM:
      return Words::tr("Too few people voted");
    case type::v1::BALLOT_OUTCOME_TIED:
      return Words::tr("Tied: no option wins");
    default:
      return {};
  }
}

QString AspectName(type::v1::Aspect aspect) {
  switch (aspect) {
    case type::v1::ASPECT_NOW:
      return Words::tr("As it is now");
    case type::v1::ASPECT_OFFERED:
      return Words::tr("What professionals offer");
    case type::v1::ASPECT_EXPECTED:
      return Words::tr("What residents expect");
    default:
      return {};
  }
}

QString GroupName(const client::SessionSnapshot& session, uint32_t group) {
  const auto* view = session.Group(group);
  return view == nullptr ? QString::number(group) : In(view->group().name());
}

QString PartName(const client::SessionSnapshot& session, const type::v1::Part& part) {
  QStringList names;
  for (const uint32_t group : part.groups()) names << GroupName(session, group);
  return ListOf(names);
}

QString PartNamed(const client::SessionSnapshot& session, const type::v1::Partition& partition,
                  uint32_t part) {
  for (const auto& found : partition.parts()) {
    if (found.part() == part) return PartName(session, found);
  }
  return Words::tr("Everyone");
}

QString ItemTitle(const v1::ItemView& item) {
  return u"%1. %2"_qs.arg(item.item().item()).arg(In(item.item().title()));
}

QString PersonName(const client::SessionSnapshot& session, uint32_t participant) {
  const std::string name = session.NameOf(participant);
  return name.empty() ? Words::tr("Number %1").arg(participant) : Clean(name);
}

QString OptionLabel(const google::protobuf::RepeatedPtrField<type::v1::Option>& options,
                    uint32_t option) {
  const auto found = std::find_if(options.begin(), options.end(), [option](const auto& candidate) {
    return candidate.option() == option;
  });
  const QString label = found == options.end() ? QString() : In(found->label());
  return label.isEmpty() ? QString::number(option) : label;
}

QString StepLabel(const client::SessionSnapshot& session, const client::Step& step) {
  const auto* item = session.Item(step.item);
  const QString title = item == nullptr ? QString() : In(item->item().title());
  const bool is_agreement = item != nullptr && item->item().has_agreement();
  switch (step.kind) {
    case client::StepKind::kOpenSession:
      return Words::tr("Let people join");
    case client::StepKind::kStartSession:
      return Words::tr("Start the session");
    case client::StepKind::kCloseSession:
      return Words::tr("Close the session");
    case client::StepKind::kOpenRound:
      return item != nullptr && item->rounds() > 0
                 ? Words::tr("Ask again (round %1)").arg(item->rounds() + 1)
                 : Words::tr("Ask: %1").arg(title);
    case client::StepKind::kReveal:
      return Words::tr("Show the results");
    case client::StepKind::kShowOthers:
      return Words::tr("Show the results of the others too");
    case client::StepKind::kOpenDiscussion:
      return Words::tr("Talk about: %1").arg(title);
    case client::StepKind::kCloseDiscussion:
      return Words::tr("Round off the talk");
    case client::StepKind::kDraft:
      return session.JointAnswer(step.item) != nullptr ? Words::tr("Change the joint answer")
                                                       : Words::tr("Write the joint answer");
    case client::StepKind::kGather:
      return Words::tr("Put the agreements together");
    case client::StepKind::kOpenBallot:
      return is_agreement ? Words::tr("Vote on the agreements")
                          : Words::tr("Vote on the joint answer");
    case client::StepKind::kCloseBallot:
      return Words::tr("Close the ballot");
    case client::StepKind::kWithdrawBallot:
      return Words::tr("Withdraw the ballot");
    case client::StepKind::kEnterCounts:
      return Words::tr("Enter what you counted");
    case client::StepKind::kCountHands:
      return Words::tr("Enter counted hands");
    case client::StepKind::kTimer:
      return Words::tr("Set a clock");
  }
  return {};
}

}  // namespace vooraf::gui
