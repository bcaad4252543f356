// Which statements the parts share: by the smallest share that agrees in any of them, and by
// group-informed consensus. Source: docs/SPEC.md, W10 and M26.
#pragma once

#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Adds to each statement, and to the result, what follows from the ratings counted per part.
void AddCommonGround(type::v1::StatementsResult& result);

}  // namespace vooraf::domain::tally
