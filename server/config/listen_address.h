// Addresses to listen on.
// Thread contract: free functions, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vooraf::config {

struct ListenAddress {
  std::string host;  // without brackets
  int port = 0;

  // Whether only programs on this machine can reach it.
  bool IsLoopback() const;
};

// "127.0.0.1:7420", "[::1]:0", "localhost:7420".
std::optional<ListenAddress> ReadListenAddress(std::string_view text);

}  // namespace vooraf::config
