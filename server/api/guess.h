// One guess at a code or password by a call: waits as long as its address must, on the call's
// queue. Thread contract: the queue's thread alone.
#pragma once

#include <memory>
#include <string>

#include "server/auth/guess_delay.h"
#include "server/domain/error.h"
#include "server/live/executor.h"

namespace vooraf::api {

class Guess {
 public:
  Guess(live::Executor& executor, auth::GuessDelay& delay) : executor_(executor), delay_(delay) {}

  // Runs `look` once it may be looked at, mostly at once. Error TOO_MANY_GUESSES; then it never
  // runs.
  domain::Result<void> Start(std::string address, live::Task look);

  // Says how the guess came out.
  void End(bool wrong);

 private:
  live::Executor& executor_;
  auth::GuessDelay& delay_;
  std::string address_;
  std::unique_ptr<live::Executor::Timer> timer_;
};

}  // namespace vooraf::api
