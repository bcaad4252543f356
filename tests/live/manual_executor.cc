#include "tests/live/manual_executor.h"

#include <algorithm>
#include <utility>

namespace vooraf::live::testing {

void SeededRandom::Fill(std::span<uint8_t> bytes) {
  for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(engine_());
}

// The task stands apart, so that the handle can take it back though it has come due.
class ManualExecutors::ManualTimer : public Executor::Timer {
 public:
  explicit ManualTimer(std::shared_ptr<Task> task) : task_(std::move(task)) {}
  ~ManualTimer() override { const Task dropped = std::exchange(*task_, nullptr); }

 private:
  const std::shared_ptr<Task> task_;
};

class ManualExecutors::ManualExecutor : public Executor,
                                        public std::enable_shared_from_this<ManualExecutor> {
 public:
  ManualExecutor(std::string executor_name, const ManualClock& clock,
                 std::shared_ptr<Timers> timers)
      : name(std::move(executor_name)), clock_(clock), timers_(std::move(timers)) {}

  void Post(Task task) override { tasks.push_back(std::move(task)); }

  std::unique_ptr<Timer> PostAfter(std::chrono::microseconds delay, Task task) override {
    auto shared = std::make_shared<Task>(std::move(task));
    const DueKey key{clock_.Now() + std::max(delay, std::chrono::microseconds(0)),
                     ++timers_->armed};
    timers_->due.emplace(key, DueTask{weak_from_this(), shared});
    return std::make_unique<ManualTimer>(std::move(shared));
  }

  const std::string name;
  std::deque<Task> tasks;

 private:
  const ManualClock& clock_;
  const std::shared_ptr<Timers> timers_;
};

ManualExecutors::ManualExecutors(ManualClock& clock, uint64_t seed)
    : clock_(clock), engine_(seed), timers_(std::make_shared<Timers>()) {}

ManualExecutors::~ManualExecutors() {
  for (const auto& weak : executors_) {
    if (const auto executor = weak.lock()) {
      const std::deque<Task> dropped = std::move(executor->tasks);
      executor->tasks.clear();
    }
  }
  for (auto& [key, due] : std::exchange(timers_->due, {})) {
    const Task dropped = std::exchange(*due.task, nullptr);
  }
}

std::shared_ptr<Executor> ManualExecutors::MakeStrand() { return Make("strand"); }

std::shared_ptr<Executor> ManualExecutors::MakeThread(const char* name) { return Make(name); }

std::shared_ptr<Executor> ManualExecutors::Make(std::string name) {
  std::erase_if(executors_, [](const auto& weak) { return weak.expired(); });
  auto executor = std::make_shared<ManualExecutor>(std::move(name), clock_, timers_);
  executors_.push_back(executor);
  return executor;
}

void ManualExecutors::Run(ManualExecutor& executor) {
  const Task task = std::move(executor.tasks.front());
  executor.tasks.pop_front();
  ++steps_;
  task();
}

bool ManualExecutors::RunOne() {
  PostDue();
  std::vector<std::shared_ptr<ManualExecutor>> ready;
  for (const auto& weak : executors_) {
    auto executor = weak.lock();
    if (executor && !executor->tasks.empty() && !held_.contains(executor->name)) {
      ready.push_back(std::move(executor));
    }
  }
  if (ready.empty()) return false;
  Run(*ready[engine_() % ready.size()]);
  return true;
}

void ManualExecutors::RunAll() {
  while (RunOne()) {
  }
}

void ManualExecutors::Advance(std::chrono::microseconds duration) {
  const domain::Time end = clock_.Now() + duration;
  RunAll();
  while (!timers_->due.empty() && timers_->due.begin()->first.first <= end) {
    clock_.Set(std::max(clock_.Now(), timers_->due.begin()->first.first));
    RunAll();
  }
  clock_.Set(end);
}

bool ManualExecutors::RunOneOf(const std::string& name) {
  PostDue();
  for (const auto& weak : executors_) {
    const auto executor = weak.lock();
    if (!executor || executor->name != name || executor->tasks.empty()) continue;
    Run(*executor);
    return true;
  }
  return false;
}

void ManualExecutors::PostDue() {
  while (!timers_->due.empty() && timers_->due.begin()->first.first <= clock_.Now()) {
    DueTask due = std::move(timers_->due.begin()->second);
    timers_->due.erase(timers_->due.begin());
    const auto executor = due.executor.lock();
    if (!executor || !*due.task) continue;
    executor->Post([task = std::move(due.task)] {
      if (*task) std::exchange(*task, nullptr)();
    });
  }
}

}  // namespace vooraf::live::testing
