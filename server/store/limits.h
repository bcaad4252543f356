// Bounds of the store. docs/CONFIGURATION.md lists them.
#pragma once

#include <cstddef>

namespace vooraf::store {

// A further sign-in ends the one that would have expired first.
inline constexpr size_t kSignInsPerAccountMax = 100;
// Kept by one facilitator.
inline constexpr size_t kTemplatesPerAccountMax = 100;

}  // namespace vooraf::store
