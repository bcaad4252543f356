// Bounds of templates. docs/CONFIGURATION.md lists them.
#pragma once

#include <cstddef>

namespace vooraf::templates {

// Bytes of a template that a facilitator keeps; it fits in the largest request that servers take
// unless they are set to less.
inline constexpr size_t kTemplateBytesMax = 250'000;

}  // namespace vooraf::templates
