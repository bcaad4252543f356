// Executors on Boost.Asio: strands on a pool of threads, and threads of their own.
#pragma once

#include <boost/asio/io_context.hpp>
#include <memory>

#include "server/live/executor.h"

namespace vooraf::live {

class AsioExecutors : public ExecutorFactory {
 public:
  // Strands share `strand_threads` threads.
  explicit AsioExecutors(size_t strand_threads);
  // Stops all threads after the task that each is running; tasks that still wait are dropped.
  ~AsioExecutors() override;

  std::shared_ptr<Executor> MakeStrand() override;
  std::shared_ptr<Executor> MakeThread(const char* name) override;

 private:
  struct Pools;
  const std::shared_ptr<Pools> pools_;
};

// Of somebody else's context. REQUIRES: one thread runs it, and it outlives the executor and the
// handles of its timers.
std::shared_ptr<Executor> MakeExecutor(boost::asio::io_context& context);

}  // namespace vooraf::live
