#include "client-cli/tally/methods.h"

namespace vooraf::cli {

const TallyMethodEntry* FindTallyMethod(std::string_view name) {
  for (const auto& entry : kTallyMethods) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

std::string TallyMethodNames() {
  std::string names;
  for (const auto& entry : kTallyMethods) {
    names.append(names.empty() ? "" : ", ").append(entry.name);
  }
  return names;
}

}  // namespace vooraf::cli
