// Who may do what, when: the checks that commands begin with.
#pragma once

#include "server/domain/context.h"
#include "server/domain/error.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// The session exists and is not closed.
Result<void> RequireChangeable(const Session& session);
// ... and is live.
Result<void> RequireLive(const Session& session);

// The caller is a facilitator or co-facilitator of the session, in whatever phase it is.
Result<void> RequireFacilitates(const Session& session, const Context& context);
// ... and the session can still change.
Result<void> RequireFacilitator(const Session& session, const Context& context);
// ... and the session is live.
Result<void> RequireFacilitatorLive(const Session& session, const Context& context);
// The caller is the facilitator who made the session, which can still change.
Result<void> RequireFirstFacilitator(const Session& session, const Context& context);
// The caller is on the roll of a session that can still change.
Result<void> RequireParticipant(const Session& session, const Context& context);

// No round, no ballot and no discussion is open: people are asked one thing at a time.
Result<void> RequireNothingOpen(const Session& session);

// The item, or ITEM_UNKNOWN.
Result<const Item*> FindItem(const Session& session, uint32_t item);
// The statement, or STATEMENT_UNKNOWN.
Result<const Statement*> FindStatement(const Session& session, uint32_t statement);
// Neither hidden nor merged. `number` is the statement's.
Result<void> RequireStanding(const Statement& statement, uint32_t number);
// The item's round of that number, if it is open now; else why not.
Result<const Round*> FindOpenRound(const Item& item, uint32_t round);
// The item's round of that number, if it has been revealed to all; else why not.
Result<const Round*> FindRevealedRound(const Item& item, uint32_t round);

}  // namespace vooraf::domain
