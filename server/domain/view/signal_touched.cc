// Which signals an event may change. Each looks at results shown at its item, and:
// - who asks for responsibility at the say that is offered elsewhere, and at the facts;
// - the words agreed on at the joint answer and the ballots of the item;
// - speaking time at the floor and at who is on the roll.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;
using log::v1::Event;

void Add(const std::vector<signals::Place>& places, Touched& touched) {
  for (const signals::Place& place : places) touched.shared.push_back(SignalKey(place));
}

void AddCause(const Session& after, type::v1::SignalCause cause, Touched& touched) {
  for (const signals::Place& place : signals::PlacesIn(after)) {
    if (place.cause == cause) touched.shared.push_back(SignalKey(place));
  }
}

void AddAtItem(const Session& after, uint32_t item, Touched& touched) {
  Add(signals::PlacesAt(*after.Find(ItemNumber{item})), touched);
}

// What was shown of an item may be the say that is offered.
void AddShown(const Session& after, uint32_t item, Touched& touched) {
  AddAtItem(after, item, touched);
  AddCause(after, type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_SAY, touched);
}

}  // namespace

EntityKey SignalKey(const signals::Place& place) {
  return {Kind::kSignal, static_cast<uint32_t>(place.cause), place.item.value};
}

void TouchSignals(const Session& after, const Event& event, Touched& touched) {
  switch (event.body_case()) {
    case Event::kSessionStarted:
      Add(signals::PlacesIn(after), touched);
      break;
    case Event::kRoundRevealed:
      AddShown(after, event.round_revealed().item(), touched);
      break;
    case Event::kOthersRevealed:
      AddShown(after, event.others_revealed().item(), touched);
      break;
    case Event::kFactsChanged:
      AddCause(after, type::v1::SIGNAL_CAUSE_FIXED_EMPTY, touched);
      AddCause(after, type::v1::SIGNAL_CAUSE_REPLY_DATE_EMPTY, touched);
      AddCause(after, type::v1::SIGNAL_CAUSE_RESPONSIBILITY_WITHOUT_MEANS, touched);
      break;
    case Event::kTargetGroupsChanged:
      AddCause(after, type::v1::SIGNAL_CAUSE_TARGET_GROUPS_ABSENT, touched);
      break;
    case Event::kJointAnswerDrafted:
      AddAtItem(after, event.joint_answer_drafted().item(), touched);
      break;
    case Event::kBallotClosed:
      AddAtItem(after, after.Find(BallotNumber{event.ballot_closed().ballot()})->item.value,
                touched);
      break;
    case Event::kSignalDismissed: {
      const auto& dismissed = event.signal_dismissed();
      touched.shared.push_back(SignalKey({dismissed.cause(), {dismissed.item()}}));
      break;
    }
    default:
      break;
  }
}

}  // namespace vooraf::domain::view
