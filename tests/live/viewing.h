// What somebody has seen of a replay so far.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/live/replay/replay.h"
#include "tests/live/watcher.h"

namespace vooraf::live::testing {

class Viewing {
 public:
  // Takes messages in; calls `each` after every one with a position.
  void Take(const std::vector<std::shared_ptr<const std::string>>& messages,
            const std::function<void(const Viewing&)>& each = nullptr);

  const Seen& seen() const { return seen_; }
  v1::Entity Find(const std::string& key) const;
  bool Has(const std::string& key) const { return seen_.contains(key); }
  uint64_t seq = 0;
  domain::Time moment{};
  int updates = 0;
  int snapshots = 0;

 private:
  Seen seen_;
};

// Plays the replay to its end, as fast as it goes: the time is always that which it waits for.
Viewing ViewAll(Replay& replay, const std::function<void(const Viewing&)>& each = nullptr);

// Without what is known beside the log.
Seen OfTheLog(Seen seen);

}  // namespace vooraf::live::testing
