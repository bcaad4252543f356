#include "server/logfile/base64_sixteens.h"

#ifdef __x86_64__

#include <tmmintrin.h>

#include <array>
#include <bit>
#include <cstdint>

namespace vooraf::logfile {
namespace {

using Sixteen = __m128i;

// ASCII has sixteen characters to a row, and the digits of each row follow one another, so that
// they are all as far from what they are worth; '/' alone is not, and has a row of its own.
constexpr int kRowOfSlash = 1;
struct Rows {
  std::array<uint8_t, 16> bit;       // of a row, one of eight; rows without digits share the last
  std::array<uint8_t, 16> lacking;   // the bits of the rows that have no digit at this place
  std::array<uint8_t, 16> to_worth;  // what is added to a row's digits
};
constexpr Rows MakeRows() {
  constexpr uint8_t kBitOfNone = 0x80;
  Rows rows{};
  rows.bit.fill(kBitOfNone);
  rows.lacking.fill(0xff);
  for (size_t worth = 0; worth < kBase64Digits.size(); ++worth) {
    const auto digit = static_cast<uint8_t>(kBase64Digits[worth]);
    const size_t row = digit >> 4;
    rows.bit[row] = static_cast<uint8_t>(1 << (row - 2));
    rows.lacking[digit & 15] &= static_cast<uint8_t>(~rows.bit[row]);
    rows.to_worth[digit == '/' ? kRowOfSlash : row] = static_cast<uint8_t>(worth - digit);
  }
  return rows;
}
constexpr Rows kRows = MakeRows();

[[gnu::target("ssse3")]] Sixteen Load(const void* bytes) {
  return _mm_loadu_si128(static_cast<const Sixteen*>(bytes));
}

// The twelve bytes of sixteen digits, and four zeros. `wrong` is no longer zero where one is none.
[[gnu::target("ssse3")]] Sixteen BytesOf(Sixteen digits, Sixteen& wrong) {
  const Sixteen low_half = _mm_set1_epi8(15);
  const Sixteen row = _mm_and_si128(_mm_srli_epi32(digits, 4), low_half);
  const Sixteen place = _mm_and_si128(digits, low_half);
  wrong = _mm_or_si128(wrong, _mm_and_si128(_mm_shuffle_epi8(Load(kRows.bit.data()), row),
                                            _mm_shuffle_epi8(Load(kRows.lacking.data()), place)));
  // Equal is -1: from its row, 2, that of '/' is one down.
  const Sixteen run = _mm_add_epi8(row, _mm_cmpeq_epi8(digits, _mm_set1_epi8('/')));
  const Sixteen worth = _mm_add_epi8(digits, _mm_shuffle_epi8(Load(kRows.to_worth.data()), run));
  // Two digits make 12 bits, two of those 24, and these are three bytes, the highest first.
  const Sixteen twos = _mm_maddubs_epi16(worth, _mm_set1_epi16(1 << 8 | 1 << 6));
  const Sixteen fours = _mm_madd_epi16(twos, _mm_set1_epi32(1 << 16 | 1 << 12));
  return _mm_shuffle_epi8(fours,
                          _mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
}

// A bit for each place.
[[gnu::target("ssse3")]] unsigned PlacesOfZero(Sixteen bytes) {
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
}
constexpr unsigned kAllPlaces = 0xffff;

[[gnu::target("ssse3")]] void Store(Sixteen bytes, char* to) {
  _mm_storeu_si128(reinterpret_cast<Sixteen*>(to), bytes);
}

constexpr size_t kHashBytes = 32;
constexpr size_t kHashDigits = 44;  // the last is the padding

// False if these are not the Base64 of 32 bytes. REQUIRES: there are as many.
[[gnu::target("ssse3")]] bool DecodeHash(const char* digits, char* to) {
  if (digits[kHashDigits - 1] != '=') return false;
  Sixteen wrong = _mm_setzero_si128();
  Store(BytesOf(Load(digits), wrong), to);
  Store(BytesOf(Load(digits + 16), wrong), to + 12);
  // The last sixteen, four of which are read a second time. Padding stands for zeros.
  const Sixteen padding =
      _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '=' - kBase64Digits[0]);
  Store(BytesOf(_mm_sub_epi8(Load(digits + 28), padding), wrong), to + 21);
  // What is cut off is zero, too, or two texts would stand for the same bytes.
  return PlacesOfZero(wrong) == kAllPlaces && to[kHashBytes] == 0;
}

[[gnu::target("ssse3")]] DecodedBase64 Decode(std::string_view text, char* to) {
  const char* digits = text.data();
  const char* const end = digits + text.size();
  if (text.size() >= kHashDigits && DecodeHash(digits, to)) {
    return {digits + kHashDigits, to + kHashBytes};
  }
  for (; end - digits >= 16; digits += 16, to += 12) {
    Sixteen wrong = _mm_setzero_si128();
    Store(BytesOf(Load(digits), wrong), to);
    const unsigned right = PlacesOfZero(wrong);
    if (right == kAllPlaces) continue;
    const int fours = std::countr_one(right) / 4;
    return {digits + 4 * fours, to + 3 * fours};
  }
  return {digits, to};
}

const bool kHasSsse3 = __builtin_cpu_supports("ssse3") != 0;

}  // namespace

DecodedBase64 DecodeSixteens(std::string_view text, char* to) {
  return kHasSsse3 ? Decode(text, to) : DecodedBase64{text.data(), to};
}

}  // namespace vooraf::logfile

#else

namespace vooraf::logfile {

DecodedBase64 DecodeSixteens(std::string_view text, char* to) { return {text.data(), to}; }

}  // namespace vooraf::logfile

#endif
