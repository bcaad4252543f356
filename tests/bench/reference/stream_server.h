// The bare stream: what gRPC itself costs for sending so many messages to one reader, on a
// completion queue with one thread. The messages come from a file; every
// ReplayService.ReplaySession is sent them all, one after the other is written, and nothing is
// made, stored or checked.
#pragma once

#include <string>
#include <vector>

namespace vooraf::bench {

// Writes the messages as the server reads them.
void KeepMessages(const std::string& file, const std::vector<std::string>& messages);

// Prints its port and serves until its input ends, then ends the process.
[[noreturn]] void ServeStream(const std::string& file);

}  // namespace vooraf::bench
