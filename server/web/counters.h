// How much happens, for whoever runs the server: counts alone, nothing of what anybody says or
// asks. Thread contract: any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace vooraf::web {

struct Counters {
  std::atomic<uint64_t> connections = 0;            // all that came
  std::atomic<uint64_t> connections_refused = 0;    // there were too many
  std::atomic<uint64_t> connections_timed_out = 0;  // were too slow with a request
  std::atomic<size_t> connections_now = 0;
  std::atomic<size_t> watchers_now = 0;
  std::atomic<uint64_t> watches = 0;
  std::atomic<uint64_t> calls = 0;
  std::atomic<uint64_t> calls_failed = 0;             // ended with another status than OK
  std::array<std::atomic<uint64_t>, 6> answers = {};  // by the first digit of the HTTP status

  void CountAnswer(int status) { ++answers.at(static_cast<size_t>(status) / 100); }
};

}  // namespace vooraf::web
