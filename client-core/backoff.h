// How long to wait before trying again: exponential with jitter, so that the clients of a server
// that comes back do not all return in the same instant.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

namespace vooraf::client {

struct BackoffPolicy {
  std::chrono::milliseconds first{200};
  std::chrono::milliseconds longest{5'000};
  double factor = 2.0;
};

// Draws from [0, 1). Injected, so that tests know the delays.
using Uniform = std::function<double()>;
Uniform SystemUniform();

// Waits; false means: stop now. Injected, so that tests never sleep.
using Sleeper = std::function<bool(std::chrono::milliseconds)>;
// Sleeps for real, until `stop` is requested.
Sleeper StoppableSleeper(std::stop_token stop);

// Thread contract: one thread.
class Backoff {
 public:
  Backoff(BackoffPolicy policy, Uniform uniform);

  // Between half of the present step and all of it; the next step is longer.
  std::chrono::milliseconds Next();
  void Reset();

 private:
  BackoffPolicy policy_;
  Uniform uniform_;
  std::chrono::milliseconds step_;
};

}  // namespace vooraf::client
