// A call that stays open: a caller arrives, is served for as long as it takes, and may go away at
// any time. Used once; made anew for each caller.
//
// Thread contract: the queue's thread alone.
#pragma once

#include "server/api/call_slots.h"
#include "server/domain/error.h"

namespace vooraf::api {

class LongCall : public Call {
 public:
  explicit LongCall(CallSlots& slots) : Call(slots) {}

  void Await() final;

 protected:
  virtual void Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) = 0;
  // A caller has come with this request.
  virtual void Begin(const grpc::ByteBuffer& request) = 0;
  // Ends the call with an error. What is still being written is waited for.
  virtual void FinishWith(const grpc::Status& status, Tag* finished) = 0;
  // The caller has gone.
  virtual void Left() = 0;

  void Refuse(const domain::Error& error);
  // An operation of gRPC's begins, and is done; likewise for other replies that will come. After
  // `OperationDone` has returned false the call is gone.
  void OperationBegins() { ++awaited_; }
  [[nodiscard]] bool OperationDone();
  // The last operation, begun before.
  void Finished(bool ok);

  const grpc::ServerContext& context() const { return context_; }
  // Finished, or the caller has gone.
  bool over() const { return over_; }
  void set_over() { over_ = true; }
  TagOf<LongCall, &LongCall::Finished> finished_{this};

 private:
  void Arrived(bool ok);
  void Gone(bool ok);

  grpc::ServerContext context_;
  grpc::ByteBuffer bytes_;
  bool over_ = false;
  // Tags and replies that will still come.
  int awaited_ = 0;
  TagOf<LongCall, &LongCall::Arrived> arrived_{this};
  TagOf<LongCall, &LongCall::Gone> gone_{this};
};

}  // namespace vooraf::api
