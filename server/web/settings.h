// What can be set about the gateway, and what is fixed about it and why.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/web/network.h"

namespace vooraf::web {

struct Endpoint {
  std::string host;
  int port = 0;  // 0 takes a free one
};

struct Settings {
  std::optional<Endpoint> front;  // for browsers
  std::optional<Endpoint> admin;  // for whoever runs the server
  std::filesystem::path root;     // of the pages
  Networks trusted_proxies;       // whose X-Forwarded-* are believed
  std::vector<Origin> origins;    // besides our own host, whose pages may call
  bool insecure_hall = false;     // plain http on a hall's own network: no names
  size_t threads = 2;
  size_t connections_max = 20'000;
  size_t connections_per_address_max = 5'000;
  size_t requests_per_connection_max = 1'000;
  size_t head_bytes_max = 16 << 10;
  size_t message_bytes_max = 256 << 10;  // the largest request of a call
  std::chrono::seconds head_patience{10};
  std::chrono::seconds body_patience{30};
  std::chrono::seconds idle_patience{60};
};

// A browser sends about 20 fields and a proxy adds a few.
inline constexpr size_t kFieldsMax = 100;
// How long what was answered may lie unread: phones lose their network for a while.
inline constexpr std::chrono::seconds kUnreadMax{60};
// Bodies up to here are read from anybody. The room for larger ones, from all clients together, is
// bounded, so that nobody can fill the memory with what is still being sent.
inline constexpr size_t kSmallBodyBytes = 8 << 10;
inline constexpr size_t kLargeBodiesBytesMax = 64 << 20;
// How often connections are looked through for those that have taken too long.
inline constexpr std::chrono::milliseconds kSweep{500};
// Pages are read into memory at the start; what is larger is no folder of pages.
inline constexpr size_t kSiteFilesMax = 2'000;
inline constexpr size_t kSiteBytesMax = 64 << 20;
// Browsers are told for how long to come by TLS alone.
inline constexpr std::chrono::hours kTlsAloneFor{365 * 24};

}  // namespace vooraf::web
