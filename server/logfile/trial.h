// Work that may bring a program down, tried in a process of its own first.
//
// Thread contract: one thread at a time, in a program whose other threads hold no lock that the
// work needs.
#pragma once

#include <cstdint>
#include <functional>

#include "server/domain/error.h"

namespace vooraf::logfile {

struct Trial {
  bool survived = false;
  uint64_t reached = 0;  // what the work said last of where it was
};

// Runs `work` in a copy of this process, which ends with it and leaves nothing behind in memory.
// The work says by the number that it is given where it is. What it comes to otherwise is not told:
// it is to be done again. Error FILE_UNREADABLE where the system gives no process.
domain::Result<Trial> Try(const std::function<void(uint64_t& reached)>& work);

}  // namespace vooraf::logfile
