#include "server/api/call_queue.h"

#include <grpc/support/time.h>
#include <pthread.h>

#include <utility>

namespace vooraf::api {

// Waits for its deadline or its cancellation, whichever the queue delivers.
class CallQueue::Alarm final : public Tag, public std::enable_shared_from_this<Alarm> {
 public:
  Alarm(CallQueue& queue, live::Task task) : queue_(queue), task_(std::move(task)) {}

  void Start(std::chrono::microseconds delay) {
    alarm_.Set(queue_.get(), std::chrono::system_clock::now() + delay, this);
  }

  // On the queue's thread, where it also runs: a sure cancellation.
  void Cancel() {
    if (std::exchange(task_, nullptr)) alarm_.Cancel();
  }

  void Done(bool ok) override {
    const std::shared_ptr<Alarm> self = shared_from_this();
    {
      const std::lock_guard lock(queue_.mutex_);
      queue_.alarms_.erase(self);
    }
    if (const live::Task task = std::exchange(task_, nullptr); ok && task) task();
  }

 private:
  CallQueue& queue_;
  live::Task task_;
  grpc::Alarm alarm_;
};

class CallQueue::AlarmHandle final : public Timer {
 public:
  explicit AlarmHandle(std::shared_ptr<Alarm> alarm) : alarm_(std::move(alarm)) {}
  ~AlarmHandle() override { alarm_->Cancel(); }

 private:
  const std::shared_ptr<Alarm> alarm_;
};

CallQueue::CallQueue(std::unique_ptr<grpc::ServerCompletionQueue> queue)
    : queue_(std::move(queue)) {}

CallQueue::~CallQueue() { Shutdown(); }

void CallQueue::Start(const std::string& name) {
  thread_ = std::thread([this] { Poll(); });
  pthread_setname_np(thread_.native_handle(), name.c_str());
}

void CallQueue::Shutdown() {
  Post([this] { Close(); });
  if (thread_.joinable()) {
    thread_.join();
  } else {
    Poll();  // never started, or ended already; a queue must be drained all the same
  }
}

void CallQueue::Close() {
  std::set<std::shared_ptr<Alarm>> alarms;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    alarms = alarms_;
  }
  for (const auto& alarm : alarms) alarm->Cancel();
  queue_->Shutdown();
}

void CallQueue::Post(live::Task task) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  posted_.push_back(std::move(task));
  if (posted_.size() > 1) return;
  // Not "now", which is rounded up to the next millisecond.
  alarm_.Set(queue_.get(), gpr_inf_past(GPR_CLOCK_REALTIME), &wake_up_);
}

std::unique_ptr<live::Executor::Timer> CallQueue::PostAfter(std::chrono::microseconds delay,
                                                            live::Task task) {
  const std::lock_guard lock(mutex_);
  if (closed_) return nullptr;
  auto alarm = std::make_shared<Alarm>(*this, std::move(task));
  alarms_.insert(alarm);
  alarm->Start(delay);
  return std::make_unique<AlarmHandle>(std::move(alarm));
}

void CallQueue::CallEnds() {
  if (--calls_ == 0 && when_quiet_) std::exchange(when_quiet_, nullptr)();
}

void CallQueue::WhenQuiet(live::Task task) {
  if (calls_ == 0) return task();
  when_quiet_ = std::move(task);
}

void CallQueue::Poll() {
  void* tag = nullptr;
  bool ok = false;
  while (queue_->Next(&tag, &ok)) static_cast<Tag*>(tag)->Done(ok);
}

void CallQueue::RunPosted(bool /*ok*/) {
  {
    const std::lock_guard lock(mutex_);
    running_.swap(posted_);
  }
  for (live::Task& task : running_) task();
  running_.clear();
}

}  // namespace vooraf::api
