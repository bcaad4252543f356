#include "client-cli/keys.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace vooraf::cli {
namespace {

constexpr char kEscape = '\x1b';
// Longer ones are none that we know.
constexpr size_t kEscapeMax = 8;

struct Sequence {
  std::string_view bytes;
  Key::Name name;
};
constexpr Sequence kSequences[] = {
    {"\x1b[A", Key::Name::kUp},   {"\x1bOA", Key::Name::kUp},    {"\x1b[B", Key::Name::kDown},
    {"\x1bOB", Key::Name::kDown}, {"\x1b[C", Key::Name::kRight}, {"\x1bOC", Key::Name::kRight},
    {"\x1b[D", Key::Name::kLeft}, {"\x1bOD", Key::Name::kLeft},  {"\x1b[H", Key::Name::kHome},
    {"\x1bOH", Key::Name::kHome}, {"\x1b[1~", Key::Name::kHome}, {"\x1b[F", Key::Name::kEnd},
    {"\x1bOF", Key::Name::kEnd},  {"\x1b[4~", Key::Name::kEnd},
};

// Whether the sequence ends here: ESC, '[' or 'O', and then a letter or '~'.
bool IsWhole(const std::string& escape) {
  if (escape.size() == 2) return escape[1] != '[' && escape[1] != 'O';
  if (escape.size() < 3) return false;
  const char last = escape.back();
  return (last >= '@' && last <= '~') || escape.size() >= kEscapeMax;
}

}  // namespace

std::vector<Key> KeyReader::Take(std::string_view bytes) {
  std::vector<Key> keys;
  for (const char c : bytes) {
    if (escape_.empty() && c != kEscape) {
      keys.push_back({.letter = c});
      continue;
    }
    if (c == kEscape) escape_.clear();  // the one before was pressed alone
    escape_ += c;
    if (!IsWhole(escape_)) continue;
    const std::string whole = std::exchange(escape_, {});
    for (const Sequence& known : kSequences) {
      if (known.bytes == whole) keys.push_back({.name = known.name});
    }
  }
  return keys;
}

KeysFromTerminal::KeysFromTerminal() : changed_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
  if (!changed_) return;
  termios by_key = before_;
  by_key.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON);
  by_key.c_cc[VMIN] = 1;
  by_key.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &by_key);
}

KeysFromTerminal::~KeysFromTerminal() {
  if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
}

std::vector<Key> KeysFromTerminal::Read() {
  std::array<char, 256> bytes;
  const ssize_t got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  if (got < 0 && errno == EINTR) return {};
  if (got <= 0) return {{.name = Key::Name::kNoMore}};
  return reader_.Take({bytes.data(), static_cast<size_t>(got)});
}

}  // namespace vooraf::cli
