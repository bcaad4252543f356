// What is said of the steps that the people of one part chose: middle steps, quartiles and how far
// they agree. Never a mean: steps have an order and no distance. Source: docs/SPEC.md, R8 and R16.
#pragma once

#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Follows from the part's counts alone. REQUIRES: these are of the steps of a scale, in order.
void SetStepFigures(type::v1::PartResult& part);

}  // namespace vooraf::domain::tally
