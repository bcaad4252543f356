#include "server/domain/text_rules.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>

#include "server/domain/limits.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

constexpr size_t kLanguageCharsMax = 12;

// Calls `visit` with each code point until it returns false. REQUIRES: valid UTF-8.
template <class Visit>
void ForEachChar(std::string_view utf8, Visit visit) {
  for (size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<uint8_t>(utf8[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint32_t c = length == 1 ? lead : lead & (0x7Fu >> length);
    for (size_t k = 1; k < length && i + k < utf8.size(); ++k) {
      c = c << 6 | (static_cast<uint8_t>(utf8[i + k]) & 0x3Fu);
    }
    if (!visit(c)) return;
    i += length;
  }
}

// Controls (line feed and tab excepted), bidirectional overrides and isolates, invisible format
// characters that can hide or reorder text, and code points that are no characters. Zero width
// joiner and non-joiner stay: languages and emoji need them.
bool Harmful(uint32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  if (c >= 0x7F && c <= 0x9F) return true;
  if (c == 0x061C || c == 0x200E || c == 0x200F) return true;
  if (c >= 0x2028 && c <= 0x202E) return true;
  if (c >= 0x2060 && c <= 0x206F) return true;
  if (c == 0x200B || c == 0xFEFF) return true;
  if (c >= 0xFFF9 && c <= 0xFFFB) return true;
  if (c >= 0xE0000 && c <= 0xE0FFF) return true;
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// Spaces of every width, and what stands between or upon letters and shows nothing by itself:
// joiners, soft hyphens, variation selectors, fillers.
bool ShowsNothing(uint32_t c) {
  if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0xAD) return true;
  if (c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x1680) return true;
  if (c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F)) return true;
  if ((c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x205F || c == 0x2800) return true;
  return c == 0x3000 || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0;
}

bool Blank(std::string_view utf8) {
  bool blank = true;
  ForEachChar(utf8, [&](uint32_t c) {
    blank = ShowsNothing(c);
    return blank;
  });
  return blank;
}

bool LanguageTag(std::string_view tag) {
  if (tag.size() < 2 || tag.size() > kLanguageCharsMax) return false;
  return std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

size_t CountChars(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
}

Result<void> CheckPlain(std::string_view utf8, size_t chars_max, std::string_view field) {
  // A code point has at most four bytes, so most texts need no counting.
  const size_t chars = utf8.size() <= chars_max ? utf8.size() : CountChars(utf8);
  if (chars > chars_max) {
    return Refuse(kTextTooLong, {{"field", std::string(field)},
                                 {"length", std::to_string(chars)},
                                 {"max", std::to_string(chars_max)}});
  }
  uint32_t harmful = 0;
  bool found = false;
  ForEachChar(utf8, [&](uint32_t c) {
    if (Harmful(c)) {
      harmful = c;
      found = true;
    }
    return !found;
  });
  if (found) {
    char name[16];
    std::snprintf(name, sizeof(name), "U+%04X", harmful);
    return Refuse(kTextNotPlain, {{"field", std::string(field)}, {"character", name}});
  }
  return {};
}

Result<void> CheckRequired(std::string_view utf8, size_t chars_max, std::string_view field) {
  if (Blank(utf8)) return Refuse(kFieldMissing, {{"field", std::string(field)}});
  return CheckPlain(utf8, chars_max, field);
}

Result<void> CheckPlain(const type::v1::Text& text, size_t chars_max, std::string_view field) {
  if (static_cast<size_t>(text.entries_size()) > kLanguagesMax) {
    return RefuseLimit(kLanguagesMax, "languages", "talen");
  }
  std::set<std::string_view> seen;
  for (const auto& entry : text.entries()) {
    if (!LanguageTag(entry.language()) || !seen.insert(entry.language()).second) {
      return RefuseField(std::string(field),
                         "each language once, as a tag such as \"nl\" or \"en\"",
                         "elke taal één keer, met een code als \"nl\" of \"en\"");
    }
    if (auto ok = CheckPlain(entry.value(), chars_max, field); !ok) return ok;
  }
  return {};
}

Result<void> CheckRequired(const type::v1::Text& text, size_t chars_max, std::string_view field) {
  if (!HasWords(text)) return Refuse(kFieldMissing, {{"field", std::string(field)}});
  return CheckPlain(text, chars_max, field);
}

bool HasWords(const type::v1::Text& text) {
  return std::any_of(text.entries().begin(), text.entries().end(),
                     [](const auto& entry) { return !Blank(entry.value()); });
}

}  // namespace vooraf::domain
