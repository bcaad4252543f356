// One caller's exchange with us: who calls, with what, and how the answer goes back. Whoever serves
// it does not see by which way it came in: at a method that gRPC knows by name (UnaryExchange), or
// at one that only our own table has (generic_arrivals.h).
//
// Thread contract: the queue's thread alone.
#pragma once

#include <grpcpp/server_context.h>
#include <grpcpp/support/async_unary_call.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/status.h>

#include <optional>

#include "server/api/call_queue.h"

namespace vooraf::api {

class CallSlots;

class Exchange {
 public:
  virtual ~Exchange() = default;

  virtual const grpc::ServerContext& context() const = 0;
  grpc::ByteBuffer& request() { return request_; }

  // It ends with one of these, after which `sent` comes.
  virtual void Answer(const grpc::ByteBuffer& response, Tag* sent) = 0;
  virtual void Refuse(const grpc::Status& status, Tag* sent) = 0;
  // Frees what is held for the caller, and perhaps the exchange itself. REQUIRES: `sent` has come.
  virtual void Over() = 0;

 private:
  grpc::ByteBuffer request_;
};

// At a method that gRPC knows. Serves one caller after another.
class UnaryExchange final : public Exchange {
 public:
  // Asks gRPC for the next caller, who has come once `arrived` has.
  void Await(CallSlots& slots, Tag* arrived);

  const grpc::ServerContext& context() const override { return *context_; }
  void Answer(const grpc::ByteBuffer& response, Tag* sent) override;
  void Refuse(const grpc::Status& status, Tag* sent) override;
  void Over() override;

 private:
  std::optional<grpc::ServerContext> context_;  // used once each
  std::optional<grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>> writer_;
};

}  // namespace vooraf::api
