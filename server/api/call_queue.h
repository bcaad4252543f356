// A completion queue with the one thread that polls it, as an executor: work can be posted to that
// thread from anywhere. Many posts share one wake-up, so that acknowledgements come back as one
// batch, and what a thread posts to itself takes no lock's wait.
//
// Thread contract: any thread may post. Everything that belongs to a queue (its calls, its
// watchers) is touched on its thread alone and needs no locks.
#pragma once

#include <grpcpp/alarm.h>
#include <grpcpp/server_builder.h>

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "server/live/executor.h"

namespace vooraf::api {

// What the queue calls when an operation is done.
class Tag {
 public:
  virtual void Done(bool ok) = 0;

 protected:
  ~Tag() = default;
};

// A tag that is a member of the call it calls.
template <class Call, void (Call::*kMethod)(bool)>
class TagOf final : public Tag {
 public:
  explicit TagOf(Call* call) : call_(call) {}
  void Done(bool ok) override { (call_->*kMethod)(ok); }

 private:
  Call* call_;
};

class CallQueue final : public live::Executor {
 public:
  explicit CallQueue(std::unique_ptr<grpc::ServerCompletionQueue> queue);
  ~CallQueue() override;

  // Starts the thread. `name` is what tools show of it.
  void Start(const std::string& name);

  // Lets what is on its way finish, then ends the thread. What is posted later is dropped, and what
  // waits for its time does not run. REQUIRES: the gRPC server has been shut down.
  void Shutdown();

  void Post(live::Task task) override;
  [[nodiscard]] std::unique_ptr<Timer> PostAfter(std::chrono::microseconds delay,
                                                 live::Task task) override;

  grpc::ServerCompletionQueue* get() { return queue_.get(); }

  // Whether it has been shut down: what is on its way is still delivered, but nothing more can be
  // asked of gRPC. On the queue's thread.
  bool closed() const { return closed_; }

  // Calls being served, counted so that a server knows when it may stop. On the queue's thread.
  void CallBegins() { ++calls_; }
  void CallEnds();
  // Runs the task once no call is being served. On the queue's thread.
  void WhenQuiet(live::Task task);

 private:
  class Alarm;
  class AlarmHandle;

  void Poll();
  void RunPosted(bool ok);
  void Close();

  const std::unique_ptr<grpc::ServerCompletionQueue> queue_;
  std::thread thread_;

  std::mutex mutex_;
  std::vector<live::Task> posted_;  // guarded by mutex_
  bool closed_ = false;             // guarded by mutex_; set by the thread, which may read it
  std::set<std::shared_ptr<Alarm>>
      alarms_;         // guarded by mutex_; kept until the queue delivers them
  grpc::Alarm alarm_;  // set while posted_ has something in it
  TagOf<CallQueue, &CallQueue::RunPosted> wake_up_{this};

  // The thread's own:
  std::vector<live::Task> running_;  // kept for its memory
  size_t calls_ = 0;
  live::Task when_quiet_;
};

}  // namespace vooraf::api
