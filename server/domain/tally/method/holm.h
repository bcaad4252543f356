// Which of many comparisons stand if all are made at once: Holm's correction.
// SOURCE: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal
// of Statistics 6 (1979), 65-70; docs/SPEC.md, M28.
#pragma once

#include <cstddef>
#include <vector>

namespace vooraf::tally {

// The places in `p`, ascending, of those whose corrected p is under `level`. `comparisons`: how
// many were made; those that are not in `p` are `level` or more.
std::vector<size_t> StandAfterHolm(const std::vector<double>& p, size_t comparisons, double level);

}  // namespace vooraf::tally
