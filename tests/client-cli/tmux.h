// A real terminal (tmux) in which one command runs.
//
// Thread contract: one thread.
#pragma once

#include <functional>
#include <string>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {

// A terminal of its own; the shell stays behind.
class TmuxWindow {
 public:
  TmuxWindow(Evening& evening, const std::string& profile, int width, int height,
             const std::string& environment, const std::string& arguments);
  ~TmuxWindow();
  TmuxWindow(const TmuxWindow&) = delete;
  TmuxWindow& operator=(const TmuxWindow&) = delete;

  std::string Seen(const std::string& flags = "");
  // Waits for the text to stand on the screen; what stands there, or what stood there at last.
  std::string WaitFor(const std::string& text);
  // The same for what `is_seen` says of what the window shows; `what` names it if it never does.
  std::string WaitUntil(const std::string& what,
                        const std::function<bool(const std::string&)>& is_seen);
  void Press(const std::string& keys);
  void Resize(int width, int height);

 private:
  const std::string tmux_;
};

}  // namespace vooraf::cli
