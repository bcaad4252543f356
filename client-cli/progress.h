// How far something is that takes a while, on the terminal's last line; nothing where nobody looks.
//
// Thread contract: one thread.
#pragma once

#include <cstdint>

#include "client-cli/texts.h"

namespace vooraf::cli {

class Progress {
 public:
  // `line`: with one place, for the number.
  Progress(const Texts& texts, T line);
  // The line goes.
  ~Progress();
  Progress(const Progress&) = delete;

  void Show(uint64_t done);

 private:
  const Texts& texts_;
  const T line_;
  const bool is_seen_;
  bool shown_ = false;
};

}  // namespace vooraf::cli
