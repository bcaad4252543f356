#include "client-cli/text/sanitise.h"

#include <fmt/format.h>

#include <array>

#include "client-cli/text/utf8.h"
#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
// Marks on one character; more would run over the lines above and below.
constexpr int kMarksMax = 4;

struct Range {
  char32_t first, last;
};
constexpr std::array<Range, 12> kHarmful{{
    {0x00, 0x1F},        // C0 controls, ESC among them
    {0x7F, 0x9F},        // DEL and C1 controls, CSI among them
    {0x061C, 0x061C},    // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200B},    // zero width space
    {0x200E, 0x200F},    // left-to-right and right-to-left marks
    {0x2028, 0x202E},    // line and paragraph separators, bidirectional embeddings and overrides
    {0x2060, 0x206F},    // invisible operators, bidirectional isolates, deprecated controls
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFB},    // interlinear annotations
    {0xE0000, 0xE0FFF},  // invisible tags
    {0xF0000, 0x10FFFF}  // private use, which fonts may draw as anything
}};

struct Plain {
  char32_t code_point;
  std::string_view ascii;
};
constexpr std::array<Plain, 24> kPlain{{
    {0x00A0, " "},   {0x00AB, "\""},  {0x00B7, "-"},  {0x00BB, "\""}, {0x00D7, "x"},
    {0x0132, "IJ"},  {0x0133, "ij"},  {0x0152, "OE"}, {0x0153, "oe"}, {0x2010, "-"},
    {0x2011, "-"},   {0x2012, "-"},   {0x2013, "-"},  {0x2014, "-"},  {0x2018, "'"},
    {0x2019, "'"},   {0x201C, "\""},  {0x201D, "\""}, {0x201E, "\""}, {0x2022, "*"},
    {0x2026, "..."}, {0x20AC, "EUR"}, {0x2192, "->"}, {0x2212, "-"},
}};
// U+00C0 to U+00FF without their accents.
constexpr std::string_view kLatin1 =
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

std::string Clean(std::string_view text, bool keep_line_feeds) {
  std::string clean;
  clean.reserve(text.size());
  int marks = 0;
  while (!text.empty()) {
    const CodePoint next = FirstCodePoint(text);
    text.remove_prefix(next.bytes);
    char32_t shown = next.value;
    if (next.valid && (shown == '\n' || shown == '\t')) {
      clean += shown == '\n' && keep_line_feeds ? '\n' : ' ';
      marks = 0;
      continue;
    }
    if (!next.valid || IsHarmful(shown)) shown = kReplacement;
    if (shown >= 0x80 && CellsOf(shown) == 0) {
      if (++marks > kMarksMax) shown = kReplacement;
    } else {
      marks = 0;
    }
    AppendUtf8(shown, &clean);
  }
  return clean;
}

}  // namespace

bool IsHarmful(char32_t code_point) {
  for (const Range& range : kHarmful) {
    if (code_point >= range.first && code_point <= range.last) return true;
  }
  return false;
}

std::string Sanitise(std::string_view text) { return Clean(text, /*keep_line_feeds=*/true); }
std::string SanitiseLine(std::string_view text) { return Clean(text, /*keep_line_feeds=*/false); }

std::string SanitiseJson(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  while (!json.empty()) {
    const CodePoint next = FirstCodePoint(json);
    const std::string_view bytes = json.substr(0, next.bytes);
    json.remove_prefix(next.bytes);
    if (!next.valid) {
      safe += "\\ufffd";
    } else if (next.value < 0x20 || !IsHarmful(next.value)) {
      safe += bytes;  // below 0x20 JSON has only its own white space
    } else if (next.value < 0x10000) {
      safe += fmt::format("\\u{:04x}", static_cast<uint32_t>(next.value));
    } else {
      const uint32_t rest = static_cast<uint32_t>(next.value) - 0x10000;
      safe += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    }
  }
  return safe;
}

std::string ToAscii(std::string_view text) {
  std::string ascii;
  while (!text.empty()) {
    const CodePoint next = FirstCodePoint(text);
    text.remove_prefix(next.bytes);
    if (next.value < 0x80) {
      ascii += static_cast<char>(next.value);
      continue;
    }
    if (next.value >= 0xC0 && next.value <= 0xFF) {
      ascii += kLatin1[next.value - 0xC0];
      continue;
    }
    std::string_view plain;
    for (const Plain& entry : kPlain) {
      if (entry.code_point == next.value) plain = entry.ascii;
    }
    if (plain.empty()) {
      ascii.append(static_cast<size_t>(CellsOf(next.value)), '?');
    } else {
      ascii += plain;
    }
  }
  return ascii;
}

}  // namespace vooraf::cli
