// ReplaySession: a call that is sent what a replay comes to, a batch after the other. While one is
// being written the next is asked for, and no more, so that who reads slowly holds up their own
// replay alone.
// Thread contract: the queue's thread alone.
#pragma once

#include <memory>
#include <optional>

#include "server/api/caller.h"
#include "server/api/watch/long_call.h"
#include "server/live/replay/replays.h"

namespace vooraf::api {

class ReplayCall final : public LongCall {
 public:
  using LongCall::LongCall;

 private:
  void Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) override;
  void Begin(const grpc::ByteBuffer& request) override;
  void FinishWith(const grpc::Status& status, Tag* finished) override;
  void Left() override { stream_.reset(); }

  void Identified(domain::Result<Identity> identity);
  void Opened(domain::Result<std::shared_ptr<live::ReplayStream>> stream);
  void Ask();
  void Came(domain::Result<live::ReplayBatch> batch);
  void Send();
  void WriteNext();
  void Written(bool ok);
  // Calls the member function on the queue's thread once the reply has come.
  template <class T>
  live::Reply<T> Then(void (ReplayCall::*then)(domain::Result<T>));

  domain::SessionId session_;
  live::ReplayWish wish_;
  std::optional<domain::Hash> sign_in_;  // of a facilitator; the replay ends with it
  std::shared_ptr<live::ReplayStream> stream_;
  std::optional<grpc::ServerAsyncWriter<grpc::ByteBuffer>> writer_;
  std::optional<live::ReplayBatch> coming_;  // to be sent after
  live::ReplayBatch batch_;                  // being sent
  size_t next_ = 0;                          // of its messages
  bool writing_ = false;
  std::optional<grpc::Status> last_;  // to finish with, once it is sent
  TagOf<ReplayCall, &ReplayCall::Written> written_{this};
};

}  // namespace vooraf::api
