// The baseline of fan-out to browsers: a bare Asio server that sends every change to all who hold
// an answer of chunks open, in slices with the server's pacing, on as many threads. It knows no
// session and no caller.
#pragma once

#include <cstddef>

namespace vooraf::bench {

[[noreturn]] void ServeWebFanOut(size_t threads);

}  // namespace vooraf::bench
