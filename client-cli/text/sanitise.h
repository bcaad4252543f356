// The one place where text from people, from files and from the server is made safe to print. What
// could steer a terminal or turn text round is shown as a replacement character, never obeyed.
// Everything that the program prints passes through here, except its own colours and cursor moves.
#pragma once

#include <string>
#include <string_view>

namespace vooraf::cli {

// Whether a code point could do something instead of being shown: control characters (and with
// them every escape sequence), bidirectional marks and overrides, invisible tags, separators.
bool IsHarmful(char32_t code_point);

// Keeps line feeds; tabs become spaces. Invalid UTF-8 and what is harmful become U+FFFD, and so
// does the fifth and any further mark piled on one character.
std::string Sanitise(std::string_view text);
// The same on one line: line feeds become spaces.
std::string SanitiseLine(std::string_view text);

// JSON that is safe on a terminal and means the same: what is harmful becomes an escape. REQUIRES:
// the text is JSON.
std::string SanitiseJson(std::string_view json);

// Plain ASCII for terminals that have no more: accents fall off, dashes and quotes become plain,
// what cannot be written becomes as many '?' as it was wide. REQUIRES: sanitised.
std::string ToAscii(std::string_view text);

}  // namespace vooraf::cli
