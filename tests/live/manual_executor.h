// A whole server in one thread: executors whose tasks run only when the test says so, in an order
// that a seed chooses, a clock that only the test moves, and random bytes from the seed. The same
// seed and the same calls give the same run.
//
// Thread contract: one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "server/live/executor.h"

namespace vooraf::live::testing {

class ManualClock : public Clock {
 public:
  domain::Time Now() const override { return now_; }
  void Set(domain::Time now) { now_ = now; }

 private:
  domain::Time now_{std::chrono::sys_days(std::chrono::year(2026) / 3 / 14)};
};

class SeededRandom : public Random {
 public:
  explicit SeededRandom(uint64_t seed) : engine_(seed) {}
  void Fill(std::span<uint8_t> bytes) override;

 private:
  std::mt19937_64 engine_;
};

class ManualExecutors : public ExecutorFactory {
 public:
  // REQUIRES: clock outlives this object.
  ManualExecutors(ManualClock& clock, uint64_t seed);
  // Drops what has not run, as a killed process does.
  ~ManualExecutors() override;

  std::shared_ptr<Executor> MakeStrand() override;
  std::shared_ptr<Executor> MakeThread(const char* name) override;

  // Runs one task of an executor that the seed picks; false if no task can run now.
  bool RunOne();
  // Runs tasks until none is left; time stands still.
  void RunAll();
  // Moves the clock on, timer by timer, running everything that comes due.
  void Advance(std::chrono::microseconds duration);

  // Executors of this name ("writer", "opening", "lookup", "strand") run nothing until released.
  void Hold(const std::string& name) { held_.insert(name); }
  void Release(const std::string& name) { held_.erase(name); }
  // Runs one task of an executor of this name, also a held one; false if it has none.
  bool RunOneOf(const std::string& name);

  // Tasks run so far.
  uint64_t steps() const { return steps_; }

 private:
  class ManualExecutor;
  class ManualTimer;
  struct DueTask {
    std::weak_ptr<ManualExecutor> executor;
    std::shared_ptr<Task> task;  // empty once cancelled
  };
  using DueKey = std::pair<domain::Time, uint64_t>;  // when, and the order of arming

  std::shared_ptr<Executor> Make(std::string name);
  void Run(ManualExecutor& executor);
  void PostDue();

  // Shared with the executors, which may outlive the factory.
  struct Timers {
    std::map<DueKey, DueTask> due;
    uint64_t armed = 0;
  };

  ManualClock& clock_;
  std::mt19937_64 engine_;
  std::shared_ptr<Timers> timers_;
  std::vector<std::weak_ptr<ManualExecutor>> executors_;
  std::set<std::string> held_;
  uint64_t steps_ = 0;
};

}  // namespace vooraf::live::testing
