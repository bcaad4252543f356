#include "server/auth/guess_delay.h"

#include <algorithm>
#include <cmath>

namespace vooraf::auth {
namespace {

constexpr double kTotalForgivenFaster = 20;

}  // namespace

std::optional<std::chrono::milliseconds> GuessDelay::Begin(const std::string& address) {
  const std::lock_guard lock(mutex_);
  if (waiting_ >= settings_.waiting_max) return std::nullopt;
  ++waiting_;
  const double per_ms = 1.0 / settings_.forgive_one_after.count();
  double own = 0;
  if (const auto found = by_address_.find(address); found != by_address_.end()) {
    own = Owed(found->second, per_ms);
  }
  const double all = Owed(total_, per_ms * kTotalForgivenFaster);
  return std::max(WaitFor(own - settings_.free_per_address),
                  WaitFor(all - settings_.free_in_total));
}

void GuessDelay::End(const std::string& address, bool wrong) {
  const std::lock_guard lock(mutex_);
  --waiting_;
  if (!wrong) return;
  const double per_ms = 1.0 / settings_.forgive_one_after.count();
  Add(total_, per_ms * kTotalForgivenFaster);

  auto found = by_address_.find(address);
  if (found == by_address_.end()) {
    if (by_address_.size() >= settings_.addresses_max) ForgetForgiven();
    if (by_address_.size() >= settings_.addresses_max) return;
    found = by_address_.emplace(address, Debt{.as_of = now_()}).first;
  }
  Add(found->second, per_ms);
}

double GuessDelay::Owed(const Debt& debt, double forgiven_per_ms) const {
  const auto passed = std::chrono::duration<double, std::milli>(now_() - debt.as_of).count();
  return std::max(0.0, debt.wrong - std::max(0.0, passed) * forgiven_per_ms);
}

void GuessDelay::Add(Debt& debt, double forgiven_per_ms) const {
  debt = {.wrong = Owed(debt, forgiven_per_ms) + 1, .as_of = now_()};
}

std::chrono::milliseconds GuessDelay::WaitFor(double beyond_free) const {
  if (beyond_free < 0) return {};
  // Bounded before it is a number of milliseconds, so that it cannot overflow.
  const double wait = static_cast<double>(settings_.wait_first.count()) *
                      std::exp2(std::min(std::floor(beyond_free), 30.0));
  return std::chrono::milliseconds(
      static_cast<int64_t>(std::min(wait, static_cast<double>(settings_.wait_max.count()))));
}

void GuessDelay::ForgetForgiven() {
  const double per_ms = 1.0 / settings_.forgive_one_after.count();
  std::erase_if(by_address_, [&](const auto& entry) { return Owed(entry.second, per_ms) <= 0; });
}

}  // namespace vooraf::auth
