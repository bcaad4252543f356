// gRPC's health checking protocol (grpc.health.v1.Health/Check), as probes and load balancers ask
// it.
//
// Not gRPC's own service: that one brings threads of its own which poll the connections, too, and
// cost a quarter of the server's CPU time under load.
//
// Thread contract: any thread.
#pragma once

#include <atomic>
#include <vector>

#include "server/api/call_slots.h"

namespace vooraf::api {

// `serving` outlives the methods' calls.
std::vector<Method> HealthMethods(const std::atomic<bool>& serving);

}  // namespace vooraf::api
