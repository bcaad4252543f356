// Counting what was answered and rated in a round, per part of the display partition.
// Source: docs/SPEC.md, R and D rules.
#pragma once

#include "server/domain/session.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// The result of the item's last round, with the shift since the round before.
// REQUIRES: the item asks a question and has a round.
type::v1::RoundResult CountRound(const Session& session, const Item& item);

// The ratings of the item's statements that can be rated, in its last round.
// REQUIRES: the item asks for statements and has a round.
type::v1::StatementsResult CountStatements(const Session& session, const Item& item);

}  // namespace vooraf::domain::tally
