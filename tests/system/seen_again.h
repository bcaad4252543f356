// What somebody saw live, held against what is seen of it in a replay.
//
// Thread contract: one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "client-core/session_model.h"

namespace vooraf::system_test {

class SeenAgain {
 public:
  // The next that was seen live. What is seen at the same event later takes its place.
  void AddLive(const client::SessionSnapshot& live);
  // The next that a replay shows; compared if it was seen live. `facilitator`: sees all again;
  // others what was not taken back since.
  void Compare(const client::SessionSnapshot& again, bool facilitator);
  // Points that were compared so far, and whether the last one seen live was among them.
  size_t compared() const { return compared_; }
  bool compared_last() const { return next_ == points_.size(); }

 private:
  struct Point {
    uint64_t seq = 0;
    std::shared_ptr<const client::EntityMap> entities;
  };

  std::vector<Point> points_;
  size_t next_ = 0;
  size_t compared_ = 0;
};

}  // namespace vooraf::system_test
