// A thread that does one thing after another, so that the interface never waits for the network or
// the disk.
//
// Thread contract: any thread may post; the destructor waits for the task that runs.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace vooraf::gui {

class Worker {
 public:
  using Task = std::function<void()>;

  Worker() : thread_([this](const std::stop_token& stop) { Run(stop); }) {}
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void Post(Task task);

 private:
  void Run(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any posted_;
  std::deque<Task> tasks_;
  std::jthread thread_;  // last: ends before the rest is gone
};

}  // namespace vooraf::gui
