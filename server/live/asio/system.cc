#include "server/live/asio/system.h"

#include <sodium.h>

#include <cstdio>
#include <cstdlib>

namespace vooraf::live {

domain::Time SystemClock::Now() const {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

SystemRandom::SystemRandom() {
  if (sodium_init() >= 0) return;
  std::fputs("libsodium cannot start: the system gives no random bytes\n", stderr);
  std::abort();
}

void SystemRandom::Fill(std::span<uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

}  // namespace vooraf::live
