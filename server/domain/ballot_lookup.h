// Finding what a command on a decision names, or why it cannot be done now.
#pragma once

#include "server/domain/error.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// Items at which a joint answer may be written without anything being asked and revealed first.
bool DecidesWithoutReveal(const Item& item);

// The item while its joint answer may be written: once something has been revealed there, if
// something is asked, and while neither a round nor a ballot is open at it.
Result<const Item*> FindTalkedItem(const Session& session, uint32_t item);

Result<const Ballot*> FindBallot(const Session& session, uint32_t ballot);
// ... while people can vote in it.
Result<const Ballot*> FindOpenBallot(const Session& session, uint32_t ballot);

}  // namespace vooraf::domain
