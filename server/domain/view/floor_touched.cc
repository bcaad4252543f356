// Which entities of the floor an event may change.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using Kind = EntityKey::Kind;
using log::v1::Event;

// Who speaks and who waits, and the place in the queue of each who does.
void AddQueue(const Session& session, ParticipantNumber participant, Touched& touched,
              bool places_change = true) {
  touched.shared.push_back({Kind::kFloor});
  touched.shared.push_back({Kind::kFloorQueue});
  touched.shared.push_back({Kind::kSpeaking});
  touched.shared.push_back(SignalKey({type::v1::SIGNAL_CAUSE_SPEAKING_TIME, {}}));
  touched.shared.push_back({Kind::kSpeakerName});
  if (participant) touched.personal.push_back({participant, {Kind::kMyFloor}});
  // In a round everybody waits, and a hand changes nobody's place.
  if (session.floor.in_round()) {
    if (places_change) touched.personal_of_all.push_back({Kind::kMyFloor});
    return;
  }
  for (uint32_t n = 1; n <= session.floor.seats.size(); ++n) {
    if (session.floor.seats[n - 1].raised != 0) touched.personal.push_back({{n}, {Kind::kMyFloor}});
  }
}

void AddTextTurn(const Session& session, TextTurnNumber turn, Touched& touched) {
  touched.shared.push_back({Kind::kTextTurn, turn.value});
  AddQueue(session, session.Find(turn)->participant, touched);
}

void AddTextTurns(const Session& session, Touched& touched) {
  for (uint32_t n = 1; n <= session.floor.text_turns.size(); ++n) {
    touched.shared.push_back({Kind::kTextTurn, n});
  }
}

// The person's last text waits no more once the hand goes down.
void AddHand(const Session& session, ParticipantNumber participant, bool places_change,
             Touched& touched) {
  const TextTurnNumber last = session.floor.Seat(participant).text_turn;
  if (last) touched.shared.push_back({Kind::kTextTurn, last.value});
  AddQueue(session, participant, touched, places_change);
}

}  // namespace

void TouchFloor(const Session& after, const Event& event, Touched& touched) {
  switch (event.body_case()) {
    case Event::kFloorRulesChanged:
      TouchWholeFloor(after, touched);
      break;
    case Event::kHandRaised:
      AddHand(after, {event.hand_raised().participant()}, false, touched);
      // One that it took the place of.
      if (event.hand_raised().text_turn() != 0) AddTextTurns(after, touched);
      break;
    case Event::kHandLowered:
      AddHand(after, {event.hand_lowered().participant()}, false, touched);
      break;
    case Event::kFloorGranted:
      TouchHand(after, {event.floor_granted().participant()}, touched);
      break;
    case Event::kFloorYielded:
      AddQueue(after, {event.floor_yielded().participant()}, touched);
      break;
    case Event::kTurnPassed:
      TouchHand(after, {event.turn_passed().participant()}, touched);
      break;
    case Event::kTextTurnReleased:
      AddTextTurn(after, {event.text_turn_released().text_turn()}, touched);
      break;
    case Event::kTextTurnRefused:
      AddTextTurn(after, {event.text_turn_refused().text_turn()}, touched);
      break;
    default:
      break;
  }
}

void TouchHand(const Session& after, ParticipantNumber participant, Touched& touched) {
  AddHand(after, participant, true, touched);
}

void TouchWholeFloor(const Session& after, Touched& touched) {
  AddQueue(after, {}, touched);
  AddTextTurns(after, touched);
  touched.personal_of_all.push_back({Kind::kMyFloor});
}

}  // namespace vooraf::domain::view
