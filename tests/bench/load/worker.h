// Load generators as processes: what a part of the benchmark starts, and what such a process does.
#pragma once

#include <memory>
#include <string>

#include "tests/bench/load/calls.h"
#include "tests/bench/load/unary_load.h"
#include "tests/bench/load/watchers.h"
#include "tests/bench/measure/process.h"

namespace vooraf::bench {

// Votes of a crowd in a ballot.
struct Voting {
  Crowd crowd;
  uint32_t ballot = 1;
};

// Runs a load in a process of its own. Throws if any call failed.
LoadResult RunLoadProcess(const LoadShape& shape, const Voting& voting);

// Watchers in a process of their own.
class WatchProcess {
 public:
  explicit WatchProcess(const WatchShape& shape);
  // Throws if not every stream has got there within `patience`.
  Receipt Await(uint64_t seq, std::chrono::milliseconds patience);

 private:
  const size_t streams_;
  Child child_;
};

// The processes themselves; `text` is what the starter wrote. They return an exit code.
int LoadMain(const std::string& text);
int WatchMain(const std::string& text);

}  // namespace vooraf::bench
