// The bare fan-out: one stream per watcher on two queues with a thread each, every change written
// as the same bytes from the queue's own thread, in slices with a gap between them so that calls
// get their turn. A change is a BallotService.DraftJointAnswer; nothing is stored or checked.
#pragma once

#include <cstddef>

namespace vooraf::bench {

// Prints its port and serves until its input ends, then ends the process.
[[noreturn]] void ServeFanOut(size_t queues);

}  // namespace vooraf::bench
