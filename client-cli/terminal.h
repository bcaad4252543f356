// The terminal (or what stands in its place): what it can show, questions to whoever sits at it,
// and a screen that is redrawn in place.
//
// Thread contract: one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client-cli/view/page.h"

namespace vooraf::cli {

struct Terminal {
  bool is_terminal = false;         // stdout
  bool is_asking_possible = false;  // stdin and stderr
  bool colour = false;
  bool redraws = false;  // knows escape sequences: a terminal, and not TERM=dumb
  Charset charset;
};

// By the environment: NO_COLOR, TERM, and the character set of LC_ALL, LC_CTYPE or LANG.
Terminal DetectTerminal();

// Cells across and down: the terminal's own, else COLUMNS and LINES, else 80 by 24. Never under 20
// by 5.
struct Size {
  int width = 80;
  int height = 24;
  bool operator==(const Size&) const = default;
};
Size TerminalSize();

// Shows the question on stderr and reads a line from stdin; none at end of file.
std::optional<std::string> AskLine(const std::string& question);
// The same without showing what is typed.
std::optional<std::string> AskSecret(const std::string& question);
// All of stdin.
std::string ReadInput();

// A page that is drawn over and over in the terminal's other screen, so that what stood there comes
// back afterwards. At most one at a time.
class Screen {
 public:
  explicit Screen(bool colour);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  // The first lines that fit above the footer; `more` takes the last of these where some do not.
  void Draw(const std::vector<Line>& lines, const Line& more, const std::vector<Line>& footer = {});

 private:
  bool colour_;
};

}  // namespace vooraf::cli
