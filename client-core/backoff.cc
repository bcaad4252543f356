#include "client-core/backoff.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <random>

namespace vooraf::client {

Uniform SystemUniform() {
  auto engine = std::make_shared<std::mt19937_64>(std::random_device{}());
  return [engine] { return std::uniform_real_distribution<double>(0, 1)(*engine); };
}

Sleeper StoppableSleeper(std::stop_token stop) {
  return [stop](std::chrono::milliseconds delay) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, delay, [] { return false; });
    return !stop.stop_requested();
  };
}

Backoff::Backoff(BackoffPolicy policy, Uniform uniform)
    : policy_(policy), uniform_(std::move(uniform)), step_(policy.first) {}

std::chrono::milliseconds Backoff::Next() {
  const double share = 0.5 + 0.5 * uniform_();
  const auto delay = std::chrono::milliseconds(static_cast<int64_t>(step_.count() * share));
  step_ = std::min(policy_.longest,
                   std::chrono::milliseconds(static_cast<int64_t>(step_.count() * policy_.factor)));
  return delay;
}

void Backoff::Reset() { step_ = policy_.first; }

}  // namespace vooraf::client
