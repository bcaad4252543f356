#include "server/live/asio/asio_executors.h"

#include <pthread.h>

#include <atomic>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <mutex>
#include <utility>
#include <vector>

namespace vooraf::live {
namespace {

namespace asio = boost::asio;

// REQUIRES: tasks of `Context` run one after another.
template <class Context>
class AsioExecutor : public Executor {
 public:
  // `owner` keeps the threads' context alive, so that posting late is harmless.
  AsioExecutor(Context context, std::shared_ptr<void> owner)
      : owner_(std::move(owner)), context_(std::move(context)) {}

  void Post(Task task) override { asio::post(context_, std::move(task)); }

  std::unique_ptr<Timer> PostAfter(std::chrono::microseconds delay, Task task) override {
    auto state = std::make_shared<State>(context_, std::move(task));
    state->timer.expires_after(delay);
    state->timer.async_wait([state](const boost::system::error_code&) {
      if (!state->cancelled.exchange(true)) std::exchange(state->task, nullptr)();
    });
    return std::make_unique<Handle>(std::move(state), owner_);
  }

 private:
  struct State {
    State(const Context& context, Task t) : timer(context), task(std::move(t)) {}
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, Context>
        timer;
    std::atomic<bool> cancelled = false;  // or run
    Task task;
  };

  class Handle : public Timer {
   public:
    Handle(std::shared_ptr<State> state, std::shared_ptr<void> owner)
        : owner_(std::move(owner)), state_(std::move(state)) {}
    ~Handle() override {
      if (state_->cancelled.exchange(true)) return;
      // A timer is touched by its own executor alone.
      auto* state = state_.get();
      asio::post(state->timer.get_executor(), [state = std::move(state_)] {
        state->timer.cancel();
        state->task = nullptr;
      });
    }

   private:
    const std::shared_ptr<void> owner_;
    std::shared_ptr<State> state_;
  };

  // Before what refers to it, so that it goes last.
  const std::shared_ptr<void> owner_;
  Context context_;
};

}  // namespace

struct AsioExecutors::Pools {
  explicit Pools(size_t strand_threads) : strands(strand_threads) {}

  asio::thread_pool strands;
  std::mutex mutex;
  std::vector<std::shared_ptr<asio::thread_pool>> threads;  // guarded by mutex; one thread each
};

AsioExecutors::AsioExecutors(size_t strand_threads)
    : pools_(std::make_shared<Pools>(strand_threads)) {}

AsioExecutors::~AsioExecutors() {
  std::lock_guard lock(pools_->mutex);
  pools_->strands.stop();
  for (const auto& thread : pools_->threads) thread->stop();
  pools_->strands.join();
  for (const auto& thread : pools_->threads) thread->join();
}

std::shared_ptr<Executor> AsioExecutors::MakeStrand() {
  using Strand = asio::strand<asio::thread_pool::executor_type>;
  return std::make_shared<AsioExecutor<Strand>>(asio::make_strand(pools_->strands), pools_);
}

std::shared_ptr<Executor> AsioExecutors::MakeThread(const char* name) {
  auto thread = std::make_shared<asio::thread_pool>(1);
  {
    std::lock_guard lock(pools_->mutex);
    pools_->threads.push_back(thread);
  }
  using Context = asio::thread_pool::executor_type;
  auto executor = std::make_shared<AsioExecutor<Context>>(thread->get_executor(), thread);
  // Shown by the system's tools; at most 15 characters.
  executor->Post([name = std::string(name).substr(0, 15)] {
    pthread_setname_np(pthread_self(), name.c_str());
  });
  return executor;
}

std::shared_ptr<Executor> MakeExecutor(asio::io_context& context) {
  using Context = asio::io_context::executor_type;
  return std::make_shared<AsioExecutor<Context>>(context.get_executor(), nullptr);
}

}  // namespace vooraf::live
