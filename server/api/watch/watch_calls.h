// WatchSession and PollSession: calls that subscribe to a session and are then the fan-out's.
// Thread contract: the queue's thread alone.
#pragma once

#include <memory>
#include <optional>

#include "server/api/watch/admission.h"
#include "server/api/watch/fan_out.h"
#include "server/api/watch/long_call.h"
#include "server/api/wire.h"

namespace vooraf::api {

// What both have in common: a caller is known and subscribes.
class WatchingCall : public LongCall, protected Watcher {
 public:
  using LongCall::LongCall;

 protected:
  struct Wanted {
    domain::SessionId session;
    v1::Revision since;
  };
  virtual domain::Result<Wanted> Read(const grpc::ByteBuffer& bytes) = 0;
  virtual bool heartbeats() const = 0;
  virtual void Subscribed() {}

 private:
  void Begin(const grpc::ByteBuffer& request) final;
  void Left() final;
  void Answered(domain::Result<Admission> admission);

  Wanted wanted_;
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
