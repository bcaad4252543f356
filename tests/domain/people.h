// Sessions that hold nothing but groups and people, for tests of counting.
#pragma once

#include <vector>

#include "server/domain/session.h"

namespace vooraf::domain::testing {

// A live session with one group per entry of `sides`, and as many people in each as `people` says,
// group by group. REQUIRES: sides.size() == people.size().
Session SessionOf(const std::vector<type::v1::Side>& sides, const std::vector<uint32_t>& people,
                  uint32_t group_minimum);

// Groups in number on the sides in turn: resident, professional, professional, other, ...
std::vector<type::v1::Side> SidesInTurn(size_t groups);

}  // namespace vooraf::domain::testing
