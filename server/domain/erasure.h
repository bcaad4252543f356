// Erasing what people said and chose: of one person, one text, or everybody once the time for which
// it was kept is over. Parts of events go from the log (side_data.h, EraseParts); structure and
// recorded outcomes stay, and the session is folded anew from what is left.
// Source: docs/SPEC.md, Z.
#pragma once

#include <optional>

#include "server/domain/session.h"

namespace vooraf::domain {

// Whether an event is one after which the session is to be folded anew.
bool ErasesParts(const log::v1::Event& event);

// When single answers and names are to be erased; none before the session is closed, and once they
// are.
std::optional<Time> RetentionEnd(const Session& session);

}  // namespace vooraf::domain
