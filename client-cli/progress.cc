#include "client-cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace vooraf::cli {

Progress::Progress(const Texts& texts, T line)
    : texts_(texts), line_(line), is_seen_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::Show(uint64_t done) {
  if (!is_seen_) return;
  shown_ = true;
  std::fprintf(stderr, "\r%s", texts_(line_, done).c_str());
}

}  // namespace vooraf::cli
