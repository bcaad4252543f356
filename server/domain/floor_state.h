// How events of the floor change it: shared by the files of its rules, and by nothing else.
#pragma once

#include "server/domain/floor.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// The seat of a participant, made if there is none.
FloorSeat& SeatOf(Session& session, ParticipantNumber participant);
// The text of this participant that waits to be released, or none.
TextTurnNumber WaitingTextTurn(const Session& session, ParticipantNumber participant);
// A text turn as its event says, in the place of one that waits.
void AddTextTurn(Session& session, ParticipantNumber participant, const StoredEvent& stored);
// A text that waits is withdrawn.
void TakeHandDown(Session& session, ParticipantNumber participant);
// A turn, spoken or as text, of somebody who stands in `group`.
void CountTurn(Session& session, ParticipantNumber participant, GroupNumber group);
// Nobody has the floor any more.
void EndTurn(Session& session, Time time);

}  // namespace vooraf::domain
