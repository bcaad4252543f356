// Where watches are asked for that do not come by gRPC: a WatchSession call as bytes. Who asks, and
// what that person may see, is found out as for any watch (admission.h); then a fan-out serves all
// who are admitted here. One desk per serving thread.
//
// Thread contract: the executor's thread alone.
#pragma once

#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/status.h>

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "server/api/backends.h"
#include "server/api/watch/fan_out.h"
#include "server/live/executor.h"

namespace vooraf::api {

struct Admission;

// Somebody who watches through a desk. Derived classes send (see Watcher) and tell the end.
class OutsideWatcher : public Watcher, public std::enable_shared_from_this<OutsideWatcher> {
 protected:
  virtual void EndWith(const grpc::Status& status) = 0;

 private:
  friend class WatchDesk;
  void End(const domain::Error& error) final;

  std::string_view language_ = "en";
  uint64_t asking_ = 0;  // number of the question that is not answered yet; 0: none
};

class WatchDesk {
 public:
  // REQUIRES: `backends` outlives the desk, and the desk the tasks that it posts.
  WatchDesk(const Backends& backends, std::shared_ptr<live::Executor> executor,
            const FanOutSettings& settings);

  struct Asked {
    grpc::ByteBuffer request;     // a vooraf.v1.WatchSessionRequest
    std::string authorization;    // as it came; empty if it did not
    std::string accept_language;  // as it came
  };
  // The watcher is sent what there is, or its end. It is kept here until it is known which.
  void Open(std::shared_ptr<OutsideWatcher> watcher, const Asked& asked);
  // What was given to Send is on its way, and the watcher can take more.
  void Sent(OutsideWatcher& watcher) { fan_out_.Sent(watcher); }
  // It has gone; nothing more is sent to it. May be called again.
  void Leave(OutsideWatcher& watcher);
  // The server stops: all are told so, and who comes later at once.
  void EndAll();

 private:
  void Answered(uint64_t question, domain::Result<Admission> admission, const v1::Revision& since);

  const Backends& backends_;
  const std::shared_ptr<live::Executor> executor_;
  FanOut fan_out_;
  std::unordered_map<uint64_t, std::shared_ptr<OutsideWatcher>> asking_;
  uint64_t last_question_ = 0;
};

}  // namespace vooraf::api
