// Keys pressed one by one, without Enter.
//
// Thread contract: one thread.
#pragma once

#include <termios.h>

#include <string>
#include <string_view>
#include <vector>

namespace vooraf::cli {

// A letter is itself; what has no letter of its own stands here.
struct Key {
  enum class Name : char { kLetter, kLeft, kRight, kUp, kDown, kHome, kEnd, kNoMore };
  Name name = Name::kLetter;
  char letter = 0;

  bool operator==(const Key&) const = default;
};

// Takes what a terminal sends apart. A key may come in pieces.
class KeyReader {
 public:
  std::vector<Key> Take(std::string_view bytes);

 private:
  std::string escape_;  // an escape sequence that is not whole yet
};

// Standard input, a terminal, gives each key at once and shows none, as long as this lives. Signals
// by key (Ctrl-C) stay what they are. At most one at a time.
class KeysFromTerminal {
 public:
  KeysFromTerminal();
  ~KeysFromTerminal();
  KeysFromTerminal(const KeysFromTerminal&) = delete;
  KeysFromTerminal& operator=(const KeysFromTerminal&) = delete;

  // What was pressed since; waits if nothing was. kNoMore once nothing will come.
  std::vector<Key> Read();

 private:
  termios before_{};
  bool changed_;
  KeyReader reader_;
};

}  // namespace vooraf::cli
