// Makes guessing slow without locking anyone out.
//
// Wrong guesses are counted per address and in total, and forgiven again over time. Beyond a few
// free ones each doubles how long the next guesses from there wait before they are looked at, up to
// a bound. Right and wrong guesses wait alike, since a client that knew the difference would not
// wait. So a hall behind one address may mistype as often as a hall does, and if somebody in it
// guesses on purpose, a right code is answered late by `wait_max` at most, never refused because of
// others' mistakes.
//
// Behind a proxy for gRPC all callers share its address, and so its waits; the bound holds all the
// same. Of browsers the gateway tells the address.
//
// What that leaves a guesser: waiting guesses are bounded by `waiting_max`, so at most
// waiting_max / wait_max guesses are looked at each second. For join codes that is 2,048 a second
// against 8.5e11 codes: over four hours the chance to hit one open session is 1 in 29,000.
// Passwords are bounded further by their one thread.
//
// Thread contract: any thread.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/domain/ids.h"

namespace vooraf::auth {

struct GuessSettings {
  double free_per_address = 10;  // wrong ones that cost nothing
  double free_in_total = 200;
  std::chrono::milliseconds wait_first{100};  // after the first that is not free
  std::chrono::milliseconds wait_max{2'000};
  // How long it takes to forgive one wrong guess of an address; in total 20 times as fast.
  std::chrono::milliseconds forgive_one_after{5'000};
  size_t waiting_max = 4'096;
  size_t addresses_max = 10'000;  // remembered; others count in total alone
};

// Fewer free ones and longer waits: nobody types a password for a whole hall.
inline constexpr GuessSettings kPasswordGuesses{
    .free_per_address = 5,
    .free_in_total = 50,
    .wait_first = std::chrono::milliseconds(250),
    .wait_max = std::chrono::milliseconds(8'000),
    .forgive_one_after = std::chrono::milliseconds(30'000),
    .waiting_max = 1'024};

class GuessDelay {
 public:
  GuessDelay(GuessSettings settings, std::function<domain::Time()> now)
      : settings_(settings), now_(std::move(now)) {}

  // A guess begins: how long it waits, or none if too many wait already. What has begun must end.
  std::optional<std::chrono::milliseconds> Begin(const std::string& address);
  void End(const std::string& address, bool wrong);

 private:
  // Wrong guesses not yet forgiven, as of a time.
  struct Debt {
    double wrong = 0;
    domain::Time as_of{};
  };

  double Owed(const Debt& debt, double forgiven_per_ms) const;
  void Add(Debt& debt, double forgiven_per_ms) const;
  std::chrono::milliseconds WaitFor(double beyond_free) const;
  void ForgetForgiven();

  const GuessSettings settings_;
  const std::function<domain::Time()> now_;
  std::mutex mutex_;
  std::unordered_map<std::string, Debt> by_address_;  // guarded by mutex_
  Debt total_;                                        // guarded by mutex_
  size_t waiting_ = 0;                                // guarded by mutex_
};

}  // namespace vooraf::auth
