#include "server/logfile/base64.h"

#include <array>
#include <cstdint>

namespace vooraf::logfile {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// Any bit above the six that a digit has.
constexpr uint32_t kNone = 0x80;

constexpr std::array<uint8_t, 256> Values() {
  std::array<uint8_t, 256> values{};
  values.fill(kNone);
  for (size_t i = 0; i < kDigits.size(); ++i) {
    values[static_cast<uint8_t>(kDigits[i])] = static_cast<uint8_t>(i);
  }
  return values;
}
constexpr std::array<uint8_t, 256> kValues = Values();

uint32_t ValueOf(char digit) { return kValues[static_cast<uint8_t>(digit)]; }

}  // namespace

void AppendBase64(std::string_view bytes, std::string& text) {
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(bytes[i])); };
  const auto digits = [&](uint32_t bits, int count) {
    for (int i = 0; i < count; ++i) text += kDigits[(bits >> (18 - 6 * i)) & 63];
  };
  size_t i = 0;
  for (; i + 3 <= bytes.size(); i += 3) {
    digits(byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2), 4);
  }
  if (bytes.size() - i == 1) {
    digits(byte(i) << 16, 2);
    text += "==";
  } else if (bytes.size() - i == 2) {
    digits(byte(i) << 16 | byte(i + 1) << 8, 3);
    text += '=';
  }
}

char* DecodeBase64(std::string_view text, char* to) {
  if (text.size() % 4 != 0) return nullptr;
  if (text.empty()) return to;
  const size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  const std::string_view last = text.substr(text.size() - 4, 4 - padding);
  text.remove_suffix(4);
  uint32_t seen = 0;
  for (size_t i = 0; i < text.size(); i += 4) {
    const uint32_t a = ValueOf(text[i]);
    const uint32_t b = ValueOf(text[i + 1]);
    const uint32_t c = ValueOf(text[i + 2]);
    const uint32_t d = ValueOf(text[i + 3]);
    seen |= a | b | c | d;
    const uint32_t bits = a << 18 | b << 12 | c << 6 | d;
    *to++ = static_cast<char>(bits >> 16);
    *to++ = static_cast<char>(bits >> 8);
    *to++ = static_cast<char>(bits);
  }
  uint32_t bits = 0;
  for (size_t i = 0; i < 4; ++i) {
    const uint32_t value = i < last.size() ? ValueOf(last[i]) : 0;
    seen |= value;
    bits = bits << 6 | value;
  }
  // What is cut off by the padding is zero, or two texts would stand for the same bytes.
  const uint32_t cut = padding == 2 ? 0xffff : padding == 1 ? 0xff : 0;
  if ((seen & kNone) != 0 || (bits & cut) != 0) return nullptr;
  *to++ = static_cast<char>(bits >> 16);
  if (padding < 2) *to++ = static_cast<char>(bits >> 8);
  if (padding < 1) *to++ = static_cast<char>(bits);
  return to;
}

}  // namespace vooraf::logfile
