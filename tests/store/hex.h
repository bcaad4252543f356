// Bytes as people and SQL write them.
#pragma once

#include <string>

namespace vooraf::store::testing {

template <class Bytes>
std::string Hex(const Bytes& bytes) {
  std::string hex;
  for (const auto byte : bytes) {
    hex += "0123456789abcdef"[static_cast<uint8_t>(byte) >> 4];
    hex += "0123456789abcdef"[static_cast<uint8_t>(byte) & 15];
  }
  return hex;
}

}  // namespace vooraf::store::testing
