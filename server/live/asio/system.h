// The system's clock and random bytes.
#pragma once

#include "server/live/executor.h"

namespace vooraf::live {

class SystemClock : public Clock {
 public:
  domain::Time Now() const override;
};

// libsodium's. Thread contract: any thread.
class SystemRandom : public Random {
 public:
  // Ends the process where the system has no random bytes to give.
  SystemRandom();
  void Fill(std::span<uint8_t> bytes) override;
};

}  // namespace vooraf::live
