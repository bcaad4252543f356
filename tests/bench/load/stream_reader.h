// Reads one stream to its end, as fast as it comes.
// Thread contract: free function, any thread.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace vooraf::bench {

struct StreamRead {
  size_t messages = 0;
  // From the request to the end.
  std::chrono::duration<double, std::milli> taken{};
};

// `target`: host:port on the loopback. Calls `each`, if given, with every message. Throws
// BenchError if the stream brings nothing or does not end within `patience`.
StreamRead ReadStream(const std::string& target, std::string_view method,
                      std::string_view authorization, std::string_view request,
                      std::chrono::seconds patience,
                      const std::function<void(std::string_view)>& each = nullptr);

}  // namespace vooraf::bench
