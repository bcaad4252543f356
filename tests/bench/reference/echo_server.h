// The bare completion-queue echo: what gRPC itself costs for a unary call. Answers every
// BallotService.CastVote with the request's own bytes; two queues with one polling thread each,
// which is the fastest shape gRPC has (docs/PERFORMANCE.md).
#pragma once

#include <cstddef>

namespace vooraf::bench {

// Prints its port and serves until its input ends, then ends the process.
[[noreturn]] void ServeEcho(size_t queues);

}  // namespace vooraf::bench
