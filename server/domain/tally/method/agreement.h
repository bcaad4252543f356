// How much a distribution over ordered steps agrees: 1 if all stand on one step, 0 if evenly
// spread, -1 if half stand at each end. SOURCE: C. van der Eijk, "Measuring Agreement in Ordered
// Rating Scales", Quality & Quantity 35 (2001), 325-341; docs/SPEC.md, M25.
#pragma once

#include <optional>
#include <vector>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

// None where nobody stands anywhere, and for fewer than three steps. For showing, not for ordering:
// rounded to what a double holds.
std::optional<double> AgreementA(const std::vector<Votes>& on_step);

}  // namespace vooraf::tally
