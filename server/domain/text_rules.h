// What text may come in: UTF-8 (checked by protobuf), without characters that harm whoever shows
// it, and no longer than its bound. Source: docs/SPEC.md, T rules.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "server/domain/error.h"
#include "vooraf/type/v1/text.pb.h"

namespace vooraf::domain {

// Unicode code points in `utf8`. REQUIRES: valid UTF-8.
size_t CountChars(std::string_view utf8);

// An optional text. `field` names it in errors.
Result<void> CheckPlain(std::string_view utf8, size_t chars_max, std::string_view field);
// One that must not be empty or blank.
Result<void> CheckRequired(std::string_view utf8, size_t chars_max, std::string_view field);

// A text in several languages: each entry plain and bounded, languages known and not twice. An
// empty text (no entries) is right.
Result<void> CheckPlain(const type::v1::Text& text, size_t chars_max, std::string_view field);
Result<void> CheckRequired(const type::v1::Text& text, size_t chars_max, std::string_view field);

// Whether any entry has something to read.
bool HasWords(const type::v1::Text& text);

}  // namespace vooraf::domain
