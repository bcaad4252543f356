// What stands between a round and its reveal: guards of the item, an interpreter who is not ready,
// and residents who are shown first. Source: docs/SPEC.md, G rules.
#pragma once

#include <string>

#include "server/domain/context.h"
#include "server/domain/error.h"
#include "server/domain/session.h"

namespace vooraf::domain {

// The item's open round may be revealed, or why not. Looks at nothing but the numbers that everyone
// is shown while the round is blind.
Result<void> CheckGuards(const Session& session, const Item& item, const Round& round);

// Whether a result is shown in two steps: it has parts on the resident side alone, and others.
bool ShowsResidentsFirst(const log::v1::RoundRevealed& revealed);
// What is shown in the first step: the residents' parts, and nothing that says more.
type::v1::RoundResult ResidentsOf(const type::v1::RoundResult& result);
// The same of a statement; `partition` is cut likewise.
type::v1::StatementResult ResidentsOf(const type::v1::StatementResult& result,
                                      type::v1::Partition& partition);

// Everything revealed at the item is shown to all.
Result<void> RequireAllShown(const Item& item);
// ... and at every item.
Result<void> RequireAllShown(const Session& session);

}  // namespace vooraf::domain
