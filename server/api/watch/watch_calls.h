// WatchSession and PollSession: calls that subscribe to a session and are then the fan-out's.
// Thread contract: the queue's thread alone.
#pragma once

#include <memory>
#include <optional>

#include "server/api/call_slots.h"
#include "server/api/watch/admission.h"
#include "server/api/watch/fan_out.h"
#include "server/api/wire.h"

namespace vooraf::api {

// What both have in common: a caller arrives, is known, subscribes, and may go away at any time.
class WatchingCall : public Call, protected Watcher {
 public:
  explicit WatchingCall(CallSlots& slots) : Call(slots) {}

  void Await() final;

 protected:
  struct Wanted {
    domain::SessionId session;
    v1::Revision since;
  };
  virtual void Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) = 0;
  virtual domain::Result<Wanted> Read(const grpc::ByteBuffer& bytes) = 0;
  virtual bool heartbeats() const = 0;
  virtual void Subscribed() {}
  // Ends the call with an error. What is still being written is waited for.
  virtual void FinishWith(const grpc::Status& status, Tag* finished) = 0;

  void Refuse(const domain::Error& error);
  // An operation of gRPC's begins, and is done. After `OperationDone` has returned false the call
  // is gone.
  void OperationBegins() { ++awaited_; }
  [[nodiscard]] bool OperationDone();
  // The last operation, begun before.
  void Finished(bool ok);

  bool over() const { return over_; }
  void set_over() { over_ = true; }
  TagOf<WatchingCall, &WatchingCall::Finished> finished_{this};

 private:
  void Arrived(bool ok);
  void Answered(domain::Result<Admission> admission);
  void Gone(bool ok);

  // Used once each; a call is made anew for each caller.
  grpc::ServerContext context_;
  grpc::ByteBuffer bytes_;
  Wanted wanted_;
  bool over_ = false;  // finished, or the caller has gone
  // Tags and replies that will still come.
  int awaited_ = 0;
  TagOf<WatchingCall, &WatchingCall::Arrived> arrived_{this};
  TagOf<WatchingCall, &WatchingCall::Gone> gone_{this};
};

class WatchCall final : public WatchingCall {
 public:
  using WatchingCall::WatchingCall;

 private:
  void Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) override;
  domain::Result<Wanted> Read(const grpc::ByteBuffer& bytes) override;
  bool heartbeats() const override { return true; }
  void FinishWith(const grpc::Status& status, Tag* finished) override;
  void Send(std::shared_ptr<const live::UpdateBytes> update) override;
  void End(const domain::Error& error) override { Refuse(error); }

  void WriteNext();
  void Written(bool ok);

  std::optional<grpc::ServerAsyncWriter<grpc::ByteBuffer>> writer_;
  std::shared_ptr<const live::UpdateBytes> update_;  // being sent
  size_t next_ = 0;                                  // of its messages
  std::optional<grpc::Status> last_;                 // to finish with, once it is sent
  TagOf<WatchCall, &WatchCall::Written> written_{this};
};

class PollCall final : public WatchingCall {
 public:
  using WatchingCall::WatchingCall;

 private:
  void Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) override;
  domain::Result<Wanted> Read(const grpc::ByteBuffer& bytes) override;
  bool heartbeats() const override { return false; }
  void Subscribed() override;
  void FinishWith(const grpc::Status& status, Tag* finished) override;
  void Send(std::shared_ptr<const live::UpdateBytes> update) override;
  void End(const domain::Error& error) override { Refuse(error); }

  std::optional<grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>> writer_;
  std::unique_ptr<live::Executor::Timer> patience_;
};

}  // namespace vooraf::api
