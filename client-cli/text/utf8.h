// Reading UTF-8 one code point at a time, from text that may be anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vooraf::cli {

struct CodePoint {
  char32_t value = 0;
  size_t bytes = 1;  // how far to go on
  bool valid = false;
};

// REQUIRES: !text.empty(). Overlong forms, surrogates and broken sequences are not valid.
CodePoint FirstCodePoint(std::string_view text);
void AppendUtf8(char32_t value, std::string* text);

}  // namespace vooraf::cli
