#include "tests/client-cli/tmux.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace vooraf::cli {
namespace {

std::string OutputOf(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string output;
  std::array<char, 4096> buffer{};
  size_t got = 0;
  while ((got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
    output.append(buffer.data(), got);
  }
  ::pclose(pipe);
  return output;
}

// tmux with a server of its own. A name is used once: the last one's server may still be ending.
std::string Tmux() {
  static int number = 0;
  return "tmux -L vooraf-" + std::to_string(::getpid()) + "-" + std::to_string(++number) +
         " -f /dev/null ";
}

}  // namespace

TmuxWindow::TmuxWindow(Evening& evening, const std::string& profile, int width, int height,
                       const std::string& environment, const std::string& arguments)
    : tmux_(Tmux()) {
  const std::string variables = "XDG_STATE_HOME=" + evening.folder().string() +
                                " VOORAF_SERVER=" + evening.server().address() +
                                " VOORAF_PROFILE=" + profile + " LANG=C.UTF-8 VOORAF_LANG=nl ";
  OutputOf("LANG=C.UTF-8 " + tmux_ + "new-session -d -x " + std::to_string(width) + " -y " +
           std::to_string(height) + " \"echo before; env " + variables + environment + " " +
           VOORAF_PROGRAM + " " + arguments + "; echo ended with \\$?; cat\"");
}

TmuxWindow::~TmuxWindow() { OutputOf(tmux_ + "kill-server 2>&1"); }

std::string TmuxWindow::Seen(const std::string& flags) {
  return OutputOf(tmux_ + "capture-pane -p " + flags);
}

std::string TmuxWindow::WaitFor(const std::string& text) {
  return WaitUntil(text,
                   [&](const std::string& seen) { return seen.find(text) != std::string::npos; });
}

std::string TmuxWindow::WaitUntil(const std::string& what,
                                  const std::function<bool(const std::string&)>& is_seen) {
  std::string seen;
  for (int tries = 0; tries < 1'000; ++tries) {
    seen = Seen();
    if (is_seen(seen)) return seen;
    ::poll(nullptr, 0, 20);  // nothing tells when tmux has drawn
  }
  ADD_FAILURE() << "never seen: " << what << "\n" << seen;
  return seen;
}

void TmuxWindow::Press(const std::string& keys) { OutputOf(tmux_ + "send-keys " + keys); }

void TmuxWindow::Resize(int width, int height) {
  OutputOf(tmux_ + "resize-window -x " + std::to_string(width) + " -y " + std::to_string(height));
}

}  // namespace vooraf::cli
