// Join codes: how people find a session. 8 of 31 symbols that cannot be taken for one another, in
// print or read aloud: no 0 and O, no 1, I and L. 8.5e11 codes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vooraf::domain {

inline constexpr std::string_view kJoinCodeSymbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
inline constexpr size_t kJoinCodeLength = 8;
static_assert(kJoinCodeSymbols.size() == 31);

// The code as it is stored and compared. Case, spaces and dashes do not matter. Empty if what was
// typed cannot be a join code.
inline std::string CanonicalJoinCode(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    if (c == ' ' || c == '-') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (code.size() == kJoinCodeLength || kJoinCodeSymbols.find(c) == std::string_view::npos)
      return {};
    code += c;
  }
  return code.size() == kJoinCodeLength ? code : std::string();
}

}  // namespace vooraf::domain
