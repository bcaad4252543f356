// When the rounds of an item are to stop, as was fixed beforehand. Rule: docs/SPEC.md, A6.
#pragma once

#include <cstdint>

#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain {

// Whether the item's stop rule is reached with round `round`, of which `shown` is what everyone
// sees of the result. It looks at nothing else, so it tells nothing that is not shown.
bool StopRuleReached(const type::v1::AgendaItem& item, uint32_t round,
                     const type::v1::RoundResult& shown);

}  // namespace vooraf::domain
