#include "tests/bench/reference/serve.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

namespace vooraf::bench {

ReferenceServer StartReferenceServer(const std::vector<grpc::Service*>& services, size_t queues) {
  ReferenceServer out;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &out.port);
  for (grpc::Service* service : services) builder.RegisterService(service);
  for (size_t i = 0; i < queues; ++i) out.queues.push_back(builder.AddCompletionQueue());
  out.server = builder.BuildAndStart();
  return out;
}

void RunReferenceServer(ReferenceServer& server) {
  for (const auto& queue : server.queues) {
    std::thread([queue = queue.get()] {
      void* tag;
      bool ok;
      while (queue->Next(&tag, &ok)) static_cast<Event*>(tag)->Proceed(ok);
    }).detach();
  }
  fmt::print("{}\n", server.port);
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) {
  }
  std::_Exit(0);
}

}  // namespace vooraf::bench
