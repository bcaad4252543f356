// Taking somebody off the roll for good.
#pragma once

#include "server/domain/event.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// Off the roll and the floor; what was given in what is open drops, and proposals that were not
// released go.
void TakeOff(Session& session, ParticipantNumber person, Time time);

// Adds that what the person voted in secret ballots that are open is forgotten.
void ForgetSecretVotes(const Session& session, ParticipantNumber person, Decision& decision);

}  // namespace vooraf::domain
