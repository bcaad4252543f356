// Fingerprints as people and programs read them.
#pragma once

#include <fmt/format.h>

#include <string>

#include "server/domain/ids.h"

namespace vooraf::report {

inline std::string Hex(const domain::Hash& hash) {
  std::string hex;
  for (const uint8_t byte : hash) hex += fmt::format("{:02x}", byte);
  return hex;
}

// The same by four digits, which people can compare aloud.
inline std::string HexGroups(const domain::Hash& hash) {
  std::string groups;
  for (size_t i = 0; i < hash.size(); ++i) {
    groups += fmt::format("{}{:02x}", i > 0 && i % 2 == 0 ? " " : "", hash[i]);
  }
  return groups;
}

}  // namespace vooraf::report
