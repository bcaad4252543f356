// Services as tables of methods. A method is its full name and a way to make a Call; requests come
// in as bytes, which the call parses itself (see wire.h). This is the one place that knows how
// gRPC's asynchronous API wants to be used.
//
// For each method and queue some calls wait for callers at any time (slots); one that is taken is
// replaced at once, one that is done goes back to be used again.
//
// Thread contract: a Call and its CallSlots are touched on their queue's thread alone.
#pragma once

#include <grpcpp/impl/service_type.h>
#include <grpcpp/server_context.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>
#include <grpcpp/support/byte_buffer.h>

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "server/api/call_queue.h"

namespace vooraf::api {

class CallSlots;
class FanOut;
struct Backends;

// One call: waits for a caller, serves it, and waits again.
class Call {
 public:
  explicit Call(CallSlots& slots) : slots_(slots) {}
  virtual ~Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  // Asks gRPC for the next caller.
  virtual void Await() = 0;

 protected:
  CallSlots& slots() { return slots_; }

 private:
  friend class CallSlots;

  CallSlots& slots_;
  std::list<std::unique_ptr<Call>>::iterator place_;  // among the slots' calls
};

struct Method {
  std::string path;  // such as "/vooraf.v1.AnswerService/SubmitAnswer"
  bool streaming = false;
  // Calls that wait for callers on each queue: more for what comes in crowds.
  size_t slots = 4;
  std::function<std::unique_ptr<Call>(CallSlots&)> make;
};

class RawService final : public grpc::Service {
 public:
  // REQUIRES: all paths are of one service of the contract.
  explicit RawService(std::vector<Method> methods);

  // Starts to take calls on a queue. REQUIRES: the server has been started.
  void Serve(CallQueue& queue, FanOut& fan_out, const Backends& backends);

  const std::vector<Method>& methods() const { return methods_; }

 private:
  friend class CallSlots;

  const std::vector<Method> methods_;
  std::vector<std::unique_ptr<CallSlots>> slots_;
};

// The calls of one method on one queue.
class CallSlots {
 public:
  CallSlots(RawService& service, int method, CallQueue& queue, FanOut& fan_out,
            const Backends& backends);

  void AwaitOne();
  // Done with a caller: the call may be used again.
  void Release(Call& call);
  // The same for a call that cannot be.
  void Discard(Call& call);

  void RequestUnary(grpc::ServerContext* context, grpc::ByteBuffer* request,
                    grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>* writer, Tag* tag);
  void RequestStream(grpc::ServerContext* context, grpc::ByteBuffer* request,
                     grpc::ServerAsyncWriter<grpc::ByteBuffer>* writer, Tag* tag);

  CallQueue& queue() { return queue_; }
  FanOut& fan_out() { return fan_out_; }
  const Backends& backends() const { return backends_; }

 private:
  RawService& service_;
  const int method_;
  CallQueue& queue_;
  FanOut& fan_out_;
  const Backends& backends_;
  std::list<std::unique_ptr<Call>> busy_;  // waiting for a caller, or serving one
  std::list<std::unique_ptr<Call>> idle_;
};

}  // namespace vooraf::api
