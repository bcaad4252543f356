// Common ground between groups: the product over groups of the share that agrees, each group as if
// two more had seen the statement and one of them agreed.
// SOURCE: Small and others, "Polis: Scaling Deliberation by Mapping High Dimensional Opinion
// Spaces" (2021), group-informed consensus; docs/SPEC.md, M26.
#pragma once

#include <compare>
#include <span>

#include "server/domain/tally/method/types.h"

namespace vooraf::tally {

// What one group says of a statement. REQUIRES: 0 <= agrees <= seen <= kVotesMax.
struct GroupView {
  Votes agrees = 0;
  Votes seen = 0;
};

// The product of (agrees + 1) / (seen + 2), for showing; 1 without groups.
double GroupConsensus(std::span<const GroupView> groups);

// Which of two statements more groups agree on, exactly, for ordering.
std::strong_ordering CompareConsensus(std::span<const GroupView> one,
                                      std::span<const GroupView> other);

}  // namespace vooraf::tally
