// Where reports are written: one after another on a thread of their own, since a large one takes
// longer than calls or strands may wait.
//
// Thread contract: any thread. Replies come on the thread given; they must not block.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "server/domain/error.h"
#include "server/report/report.h"

namespace vooraf::report {

// Runs work on a thread of its own, in order.
using Post = std::function<void(std::function<void()>)>;

// What waits holds what it is made of in memory.
inline constexpr int kReportsWaitingMax = 20;

inline constexpr domain::Refusal kReportsBusy{
    "REPORTS_BUSY", domain::Code::kUnavailable,
    "Too many reports are being made right now. Try again in a moment.",
    "Er worden nu te veel verslagen gemaakt. Probeer het zo weer."};

class Desk {
 public:
  // REQUIRES: this object outlives the work it posted.
  explicit Desk(Post thread) : thread_(std::move(thread)) {}

  // Error: REPORTS_BUSY, and then `reply` is not called.
  domain::Result<void> Write(Source source, Options options,
                             std::function<void(std::vector<File>)> reply);

 private:
  const Post thread_;
  std::atomic<int> waiting_ = 0;
};

}  // namespace vooraf::report
