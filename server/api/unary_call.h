// A call with one answer. Derived classes read the request and serve it; whatever they wait for,
// they come back to the queue's thread to finish, exactly once.
//
// A call whose deadline has passed on arrival is not carried out. Later it is always carried out:
// whoever stopped waiting repeats it with the same request id and learns what became of it.
#pragma once

#include <optional>
#include <utility>

#include "server/api/call_slots.h"
#include "server/api/caller.h"
#include "server/api/exchange.h"
#include "server/api/wire.h"

namespace vooraf::api {

class UnaryCall : public Call {
 public:
  UnaryCall(CallSlots& slots, Who who) : Call(slots), who_(who) {}

  void Await() final;
  void Accept(Exchange& exchange) final;

 protected:
  // Reads and checks what was sent.
  virtual domain::Result<void> Read(const grpc::ByteBuffer& bytes) = 0;
  // The caller is known. On the queue's thread, as is all below.
  virtual void Serve() = 0;

  // Each call ends with one of these.
  void Finish(const google::protobuf::MessageLite& response);
  void Finish(const domain::Error& error);
  void Finish(const grpc::ByteBuffer& response);

  // Runs a member function on the queue's thread; from any thread.
  template <class Derived>
  void Resume(void (Derived::*then)()) {
    slots().queue().Post([this, then] { (static_cast<Derived*>(this)->*then)(); });
  }

  const grpc::ServerContext& context() const { return exchange_->context(); }
  Identity& identity() { return identity_; }
  const Backends& backends() { return slots().backends(); }

 private:
  void Arrived(bool ok);
  void Begin();
  void Identified(domain::Result<Identity> identity);
  void Finished(bool ok);

  const Who who_;
  UnaryExchange own_;  // with callers that are awaited
  Exchange* exchange_ = &own_;
  bool large_ = false;  // was sent much, and holds the memory
  Identity identity_;
  TagOf<UnaryCall, &UnaryCall::Arrived> arrived_{this};
  TagOf<UnaryCall, &UnaryCall::Finished> finished_{this};
};

// A call that keeps a typed request and response.
template <class RequestType, class ResponseType>
class TypedCall : public UnaryCall {
 public:
  using UnaryCall::UnaryCall;

 protected:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    response_.Clear();
    return ParseRequest(bytes, request_);
  }

  // Keeps what a reply brought and comes back to the queue's thread: to `then`, or to refuse.
  template <class T, class Derived>
  auto Keep(std::optional<domain::Result<T>>& kept, void (Derived::*then)()) {
    return [this, &kept, then](domain::Result<T> result) {
      kept.emplace(std::move(result));
      Resume(then);
    };
  }

  RequestType request_;
  ResponseType response_;
};

}  // namespace vooraf::api
