// How refusals name what is wrong in a plan: by the path of the field.
#pragma once

#include <string>

namespace vooraf::domain {

// The path of element `index` of the list `name`.
inline std::string At(const std::string& name, int index) {
  return name + "[" + std::to_string(index) + "]";
}

}  // namespace vooraf::domain
