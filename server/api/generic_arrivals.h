// Callers of the methods that gRPC does not know by name (slots == 0, see call_slots.h). Whoever
// calls one arrives here; its path is looked up in our own table, its request is read, and a call
// of that method serves it. Callers of a method that nobody has are told so.
//
// A caller that sends no request is held until it goes away or its deadline passes, as gRPC itself
// does at the methods it knows. That takes about a kilobyte more of memory than there; streams per
// connection are bounded. Stopping does not wait for it, since nothing is being served.
//
// Thread contract: the lane's thread alone; made and started before that runs.
#pragma once

#include <grpcpp/generic/async_generic_service.h>

#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/api/call_slots.h"

namespace vooraf::api {

class GenericArrivals {
 public:
  // REQUIRES: `service` is a running server's; it, the methods and the lane outlive this object.
  GenericArrivals(grpc::AsyncGenericService& service, const std::vector<Method>& methods,
                  Lane& lane);
  ~GenericArrivals();

  // Starts to take calls.
  void Serve();

 private:
  class Arrival;

  void AwaitOne();

  grpc::AsyncGenericService& service_;
  Lane& lane_;
  std::unordered_map<std::string_view, CallSlots> methods_;  // by path
  std::list<std::unique_ptr<Arrival>> arrivals_;             // awaited, or not yet over
};

}  // namespace vooraf::api
