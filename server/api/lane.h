// A queue and what lives on its thread.
#pragma once

#include <memory>
#include <utility>

#include "server/api/backends.h"
#include "server/api/call_queue.h"
#include "server/api/watch/fan_out.h"
#include "server/auth/sign_ins.h"

namespace vooraf::api {

struct Lane {
  Lane(std::unique_ptr<grpc::ServerCompletionQueue> completion_queue,
       const FanOutSettings& settings, const Backends& served_by)
      : queue(std::move(completion_queue)),
        fan_out(queue, settings,
                [&sign_ins = served_by.sign_ins](const domain::Hash& token) {
                  return sign_ins.Holds(token);
                }),
        backends(served_by) {}

  CallQueue queue;
  FanOut fan_out;
  const Backends& backends;
};

}  // namespace vooraf::api
