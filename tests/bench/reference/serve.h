// What reference servers share.
#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <memory>
#include <vector>

namespace vooraf::bench {

// Something that waits in a completion queue for its turn.
class Event {
 public:
  virtual ~Event() = default;
  // On the queue's own thread.
  virtual void Proceed(bool ok) = 0;
};

struct ReferenceServer {
  std::unique_ptr<grpc::Server> server;
  std::vector<std::unique_ptr<grpc::ServerCompletionQueue>> queues;
  int port = 0;
};

// Listens on a free port of the loopback.
ReferenceServer StartReferenceServer(const std::vector<grpc::Service*>& services, size_t queues);

// Runs each queue's events on a thread of its own, prints the port, and ends the process when its
// input ends: it holds nothing worth tidying.
[[noreturn]] void RunReferenceServer(ReferenceServer& server);

}  // namespace vooraf::bench
