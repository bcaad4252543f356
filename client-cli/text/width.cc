#include "client-cli/text/width.h"

#include <locale.h>
#include <wchar.h>
#include <wctype.h>

#include "client-cli/text/utf8.h"

namespace vooraf::cli {
namespace {

// The C library's tables speak of the whole of Unicode only in a UTF-8 locale. What the terminal
// itself can show is another matter (see Terminal).
locale_t Unicode() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

class InUnicode {
 public:
  InUnicode() : before_(Unicode() == nullptr ? nullptr : uselocale(Unicode())) {}
  ~InUnicode() {
    if (before_ != nullptr) uselocale(before_);
  }
  InUnicode(const InUnicode&) = delete;
  InUnicode& operator=(const InUnicode&) = delete;

 private:
  locale_t before_;
};

int CellsHere(char32_t code_point) {
  const int cells = ::wcwidth(static_cast<wchar_t>(code_point));
  // -1 is a character that the table does not know; terminals show something one cell wide.
  return cells < 0 ? 1 : cells;
}

}  // namespace

int CellsOf(char32_t code_point) {
  if (code_point < 0x80) return 1;
  const InUnicode unicode;
  return CellsHere(code_point);
}

int CellsOf(std::string_view text) {
  const InUnicode unicode;
  int cells = 0;
  while (!text.empty()) {
    const CodePoint next = FirstCodePoint(text);
    cells += next.value < 0x80 ? 1 : CellsHere(next.value);
    text.remove_prefix(next.bytes);
  }
  return cells;
}

std::string_view FirstCells(std::string_view text, int cells) {
  const InUnicode unicode;
  size_t bytes = 0;
  while (bytes < text.size()) {
    const CodePoint next = FirstCodePoint(text.substr(bytes));
    cells -= next.value < 0x80 ? 1 : CellsHere(next.value);
    if (cells < 0) break;
    bytes += next.bytes;
  }
  return text.substr(0, bytes);
}

std::string Shorten(std::string_view text, int cells, std::string_view ellipsis) {
  if (CellsOf(text) <= cells) return std::string(text);
  const int room = cells - CellsOf(ellipsis);
  if (room <= 0) return std::string(FirstCells(text, cells));
  std::string_view start = FirstCells(text, room);
  while (!start.empty() && start.back() == ' ') start.remove_suffix(1);
  return std::string(start) + std::string(ellipsis);
}

std::string PadRight(std::string text, int cells) {
  const int missing = cells - CellsOf(text);
  if (missing > 0) text.append(static_cast<size_t>(missing), ' ');
  return text;
}

std::string PadLeft(std::string text, int cells) {
  const int missing = cells - CellsOf(text);
  return missing > 0 ? std::string(static_cast<size_t>(missing), ' ') + text : text;
}

std::string LowerCase(std::string_view text) {
  const InUnicode unicode;
  std::string lower;
  while (!text.empty()) {
    const CodePoint next = FirstCodePoint(text);
    if (next.valid) AppendUtf8(static_cast<char32_t>(::towlower(next.value)), &lower);
    text.remove_prefix(next.bytes);
  }
  return lower;
}

}  // namespace vooraf::cli
