// Watches a session by many streams and keeps for each when it last learned of something new.
//
// Thread contract: one thread calls; the reading is done by a thread of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace vooraf::bench {

struct WatchShape {
  std::string target;
  std::string session;
  uint64_t seed = 0;
  size_t people = 1;  // streams are theirs in turn
  size_t streams = 1;
  size_t connections = 1;
  bool web = false;  // as browsers; then a connection for each stream
};

struct Receipt {
  size_t streams = 0;                          // that have reached the revision
  std::chrono::steady_clock::time_point last;  // when the last of them did
  size_t bytes = 0;                            // of the newest message
};

class Watchers {
 public:
  // Opens all streams and returns when each has had its first message, or throws.
  static std::unique_ptr<Watchers> Open(const WatchShape& shape);
  virtual ~Watchers() = default;

  // Waits until every stream has reached events 1 to `seq` of the session, or for `patience`.
  virtual Receipt Await(uint64_t seq, std::chrono::milliseconds patience) = 0;
  // Streams that have ended.
  virtual size_t Ended() const = 0;
};

}  // namespace vooraf::bench
