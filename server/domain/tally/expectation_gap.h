// The distance between what residents expect and what professionals offer, on a ladder of which
// both are asked. Source: docs/SPEC.md, R17; the idea of comparing both on one ladder is that of
// K. Bailey and T. Grossardt, "Addressing the Arnstein Gap" (2006).
#pragma once

#include <optional>

#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// From the parts that stand on one of the sides alone; none where on either side fewer than
// `minimum` chose a step. Follows from the counts of these parts. REQUIRES: of a scale, if both
// aspects are in it.
std::optional<type::v1::ExpectationGap> GapOf(const type::v1::RoundResult& result,
                                              uint32_t minimum);

}  // namespace vooraf::domain::tally
