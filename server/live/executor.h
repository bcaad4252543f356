// Where and when work runs. Everything in live is written against these, so that a test can drive a
// whole server step by step in one thread (tests/live/manual_executor.h); production uses asio/.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>

#include "server/domain/ids.h"

namespace vooraf::live {

using Task = std::function<void()>;

// Runs tasks one after another, in the order posted.
// Thread contract: any thread may post. Tasks must not block on other tasks.
class Executor {
 public:
  virtual ~Executor() = default;

  virtual void Post(Task task) = 0;

  // Runs the task after the delay unless the handle has been destroyed or reset before. Destroying
  // the handle on this executor's own tasks is a sure cancellation.
  class Timer {
   public:
    virtual ~Timer() = default;
  };
  [[nodiscard]] virtual std::unique_ptr<Timer> PostAfter(std::chrono::microseconds delay,
                                                         Task task) = 0;
};

// Makes executors that run side by side.
class ExecutorFactory {
 public:
  virtual ~ExecutorFactory() = default;
  // A strand for one session.
  virtual std::shared_ptr<Executor> MakeStrand() = 0;
  // One thread of its own, for what blocks: the writer, opening sessions.
  virtual std::shared_ptr<Executor> MakeThread(const char* name) = 0;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual domain::Time Now() const = 0;
};

// Random bytes, from the system or from a test's seed.
class Random {
 public:
  virtual ~Random() = default;
  virtual void Fill(std::span<uint8_t> bytes) = 0;
};

}  // namespace vooraf::live
