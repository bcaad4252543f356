// Methods, and the calls that serve them. A method is its full name and a way to make a Call;
// requests come in as bytes, which the call parses itself (see wire.h).
//
// Callers come in by one of two ways. gRPC knows by name the methods that are called in crowds or
// stay open: for each of them and each queue some calls wait for callers at any time (slots), and
// one that is taken is replaced at once (raw_service.h). All others have their callers brought
// (generic_arrivals.h). Either way, a call that is done goes back to be used again.
//
// Thread contract: a Call and its CallSlots are touched on their queue's thread alone.
#pragma once

#include <grpcpp/server_context.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>
#include <grpcpp/support/byte_buffer.h>

#include <functional>
#include <list>
#include <memory>
#include <string>

#include "server/api/lane.h"

namespace vooraf::api {

class CallSlots;
class Exchange;
class RawService;

// One call: gets a caller, serves it, and can then have the next.
class Call {
 public:
  explicit Call(CallSlots& slots) : slots_(slots) {}
  virtual ~Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  // Asks gRPC for the next caller. REQUIRES: gRPC knows the method.
  virtual void Await() = 0;
  // Serves a caller that has come already. REQUIRES: the call has one answer.
  virtual void Accept(Exchange& exchange);

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
  // Calls that wait for callers on each queue, for what comes in crowds or stays open. With none,
  // gRPC does not know the method. REQUIRES: some, unless calls have one answer (see unary_call.h).
  size_t slots = 0;
  std::function<std::unique_ptr<Call>(CallSlots&)> make;
};

// The calls of one method on one queue.
class CallSlots {
 public:
  // Of a method whose callers are brought.
  CallSlots(const Method& method, Lane& lane);
  // Of the method that has this index in a service that gRPC knows.
  CallSlots(const Method& method, Lane& lane, RawService& service, int index);

  // A call waits for the next caller. REQUIRES: gRPC knows the method.
  void AwaitOne();
  // A call serves this caller.
  void Accept(Exchange& exchange);
  // Done with a caller: the call may be used again.
  void Release(Call& call);
  // The same for a call that cannot be.
  void Discard(Call& call);

  // REQUIRES: gRPC knows the method.
  void RequestUnary(grpc::ServerContext* context, grpc::ByteBuffer* request,
                    grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>* writer, Tag* tag);
  void RequestStream(grpc::ServerContext* context, grpc::ByteBuffer* request,
                     grpc::ServerAsyncWriter<grpc::ByteBuffer>* writer, Tag* tag);

  CallQueue& queue() { return lane_.queue; }
  FanOut& fan_out() { return lane_.fan_out; }
  const Backends& backends() const { return lane_.backends; }

 private:
  // An idle call or a new one, now busy.
  Call& Take();

  const Method& method_;
  Lane& lane_;
  RawService* const service_;  // null if gRPC does not know the method
  const int index_;
  std::list<std::unique_ptr<Call>> busy_;  // waiting for a caller, or serving one
  std::list<std::unique_ptr<Call>> idle_;
};

}  // namespace vooraf::api
