#include "server/logfile/base64.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "server/logfile/base64_sixteens.h"

namespace vooraf::logfile {
namespace {

// Above the 24 bits that four digits have.
constexpr uint32_t kNone = uint32_t{1} << 24;

// What each digit is worth at one of four places, the bytes in the order in which they lie in
// memory: one table for each, so that nothing is left to do than to put the four together.
static_assert(std::endian::native == std::endian::little);
using Values = std::array<uint32_t, 256>;
constexpr Values ValuesAt(int place) {
  Values values{};
  values.fill(kNone);
  for (uint32_t i = 0; i < kBase64Digits.size(); ++i) {
    const uint32_t bits = i << (18 - 6 * place);
    values[static_cast<uint8_t>(kBase64Digits[i])] =
        bits >> 16 | (bits & 0xff00) | (bits & 0xff) << 16;
  }
  return values;
}
constexpr Values kFirst = ValuesAt(0);
constexpr Values kSecond = ValuesAt(1);
constexpr Values kThird = ValuesAt(2);
constexpr Values kFourth = ValuesAt(3);

// The three bytes of four digits, the first lowest; kNone besides if one of the digits is none.
uint32_t BytesOf(const char* digits) {
  uint32_t four = 0;
  std::memcpy(&four, digits, sizeof(four));
  return kFirst[four & 0xff] | kSecond[four >> 8 & 0xff] | kThird[four >> 16 & 0xff] |
         kFourth[four >> 24];
}

}  // namespace

void AppendBase64(std::string_view bytes, std::string& text) {
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(bytes[i])); };
  const auto digits = [&](uint32_t bits, int count) {
    for (int i = 0; i < count; ++i) text += kBase64Digits[(bits >> (18 - 6 * i)) & 63];
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

std::optional<std::string> BytesOfBase64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  const auto [text_end, bytes_end] = DecodeBase64(text, bytes.data());
  if (bytes_end == nullptr || text_end != text.data() + text.size()) return std::nullopt;
  bytes.resize(static_cast<size_t>(bytes_end - bytes.data()));
  return bytes;
}

DecodedBase64 DecodeBase64(std::string_view text, char* to) {
  const auto [text_end, bytes_end] = DecodeSixteens(text, to);
  // Padding is the end of it.
  if (text_end != text.data() && text_end[-1] == '=') return {text_end, bytes_end};
  const char* digits = text_end;
  to = bytes_end;
  const char* const end = text.data() + text.size();
  for (; end - digits >= 4; digits += 4, to += 3) {
    const uint32_t bytes = BytesOf(digits);
    if ((bytes & kNone) != 0) break;
    std::memcpy(to, &bytes, sizeof(bytes));
  }
  if (end - digits >= 4 && digits[3] == '=') {
    const size_t size = digits[2] == '=' ? 1 : 2;
    // Padding stands for zeros.
    const char padded[] = {digits[0], digits[1], size == 1 ? 'A' : digits[2], 'A'};
    const uint32_t bytes = BytesOf(padded);
    // What is cut off is zero, too, or two texts would stand for the same bytes.
    if (bytes >> (8 * size) != 0) return {digits, nullptr};
    std::memcpy(to, &bytes, size);
    digits += 4;
    to += size;
  }
  return {digits, to};
}

}  // namespace vooraf::logfile
