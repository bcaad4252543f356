#include "client-cli/terminal.h"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <iterator>

namespace vooraf::cli {
namespace {

constexpr int kWidthMin = 20;
constexpr int kHeightMin = 5;

// To the other screen and without cursor; and back.
constexpr std::string_view kEnter = "\x1b[?1049h\x1b[?25l\x1b[2J";
constexpr std::string_view kLeave = "\x1b[?25h\x1b[?1049l";

bool IsSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

int NumberFrom(const char* variable, int otherwise) {
  const char* value = std::getenv(variable);
  const int number = value == nullptr ? 0 : std::atoi(value);
  return number > 0 ? number : otherwise;
}

void WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // nobody looks any more
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

// Keeps what is typed from being shown, as long as it lives.
class EchoOff {
 public:
  EchoOff() : changed_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!changed_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~EchoOff() {
    if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  EchoOff(const EchoOff&) = delete;
  EchoOff& operator=(const EchoOff&) = delete;

 private:
  termios before_{};
  bool changed_;
};

}  // namespace

Terminal DetectTerminal() {
  Terminal terminal;
  terminal.is_terminal = ::isatty(STDOUT_FILENO) == 1;
  terminal.is_asking_possible = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
  const char* term = std::getenv("TERM");
  const bool dumb = term == nullptr || *term == '\0' || std::strcmp(term, "dumb") == 0;
  terminal.redraws = terminal.is_terminal && !dumb;
  terminal.colour = terminal.redraws && !IsSet("NO_COLOR");
  std::setlocale(LC_CTYPE, "");
  terminal.charset.utf8 = std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0;
  std::setlocale(LC_CTYPE, "C");
  return terminal;
}

Size TerminalSize() {
  Size size;
  winsize window{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) {
    size = {window.ws_col, window.ws_row};
  } else {
    size = {NumberFrom("COLUMNS", size.width), NumberFrom("LINES", size.height)};
  }
  return {std::max(size.width, kWidthMin), std::max(size.height, kHeightMin)};
}

std::optional<std::string> AskLine(const std::string& question) {
  std::cerr << question << std::flush;
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

std::optional<std::string> AskSecret(const std::string& question) {
  std::optional<std::string> line;
  {
    const EchoOff echo_off;
    line = AskLine(question);
  }
  std::cerr << '\n';
  return line;
}

std::string ReadInput() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

Screen::Screen(bool colour) : colour_(colour) { WriteAll(STDOUT_FILENO, kEnter); }

Screen::~Screen() { WriteAll(STDOUT_FILENO, kLeave); }

void Screen::Draw(const std::vector<Line>& lines, const Line& more,
                  const std::vector<Line>& footer) {
  const auto whole = static_cast<size_t>(TerminalSize().height);
  const size_t height = whole - std::min(footer.size(), whole - 1);
  const bool all = lines.size() <= height;
  std::vector<Line> shown(lines.begin(),
                          lines.begin() + static_cast<ptrdiff_t>(all ? lines.size() : height - 1));
  if (!all) shown.push_back(more);
  if (!footer.empty()) {
    shown.resize(height);
    shown.insert(shown.end(), footer.begin(), footer.end());
    shown.resize(whole);
  }
  // One write, so that nothing flickers: each line over the old one, then nothing below.
  std::string bytes = "\x1b[H";
  for (size_t i = 0; i < shown.size(); ++i) {
    if (i > 0) bytes += "\r\n";
    bytes += Render(shown[i], colour_);
    bytes += "\x1b[K";
  }
  bytes += "\x1b[J";
  WriteAll(STDOUT_FILENO, bytes);
}

}  // namespace vooraf::cli
