// What is said of a result beyond its counts. All of it follows from counts that the result shows,
// so that it can tell nothing that these do not. Source: docs/SPEC.md, R16 to R18, W10 and W11.
#pragma once

#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Adds medians, quartiles, agreement, differences and the expectation gap. `minimum`: the people
// of a side of whom a gap is told at least.
void Conclude(const type::v1::Question& question, uint32_t minimum, type::v1::RoundResult& result);

// Adds common ground and differences.
void Conclude(type::v1::StatementsResult& result);

}  // namespace vooraf::domain::tally
