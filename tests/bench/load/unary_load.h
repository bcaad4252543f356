// Makes unary calls and times them: the same generator for the server and for the bare echo, so
// that a client's cost weighs on both alike. Requests and replies are bytes; replies are not
// parsed.
#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <cstdint>
#include <string>

#include "tests/bench/load/calls.h"

namespace vooraf::bench {

struct LoadShape {
  std::string target;
  size_t connections = 8;
  size_t outstanding = 256;  // at most; the calls in flight are of different callers
  size_t threads = 2;
  // Calls per second, started whether or not earlier ones are answered; 0 starts one as soon as one
  // is answered.
  double rate_per_s = 0;
  // Calls count from the end of the warm-up on.
  std::chrono::milliseconds warm_up{500};
  std::chrono::milliseconds duration{3000};
  // Ends early after so many calls; 0 sets no bound. As many as there are callers: each calls once.
  uint64_t calls_max = 0;
};

struct LoadResult {
  double calls_per_s = 0;
  uint64_t calls = 0;
  uint64_t failed = 0;
  std::string first_failure;
  double p50_us = 0;
  double p99_us = 0;
  double max_us = 0;
};

LoadResult RunLoad(const LoadShape& shape, Calls& calls);

boost::json::object ToJson(const LoadResult& result);
LoadResult LoadResultFromJson(const boost::json::object& json);

}  // namespace vooraf::bench
