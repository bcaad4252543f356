// Methods that gRPC knows by name: those that are called in crowds or stay open. It reads a request
// whole before it hands over a call, which takes one step less than the way of generic_arrivals.h.
//
// But it keeps a table of all such methods with each connection: two places of 80 bytes per method
// in gRPC 1.51. With every method of the contract in it, the table was a quarter of what a watcher
// with a connection of its own costs.
#pragma once

#include <grpcpp/impl/service_type.h>

#include <memory>
#include <vector>

#include "server/api/call_slots.h"

namespace vooraf::api {

class RawService final : public grpc::Service {
 public:
  // REQUIRES: all paths are of one service of the contract, and all methods have slots.
  explicit RawService(std::vector<Method> methods);

  // Starts to take calls on a lane. REQUIRES: the server has been started.
  void Serve(Lane& lane);

 private:
  friend class CallSlots;

  const std::vector<Method> methods_;
  std::vector<std::unique_ptr<CallSlots>> slots_;
};

}  // namespace vooraf::api
