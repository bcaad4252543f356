#include "server/api/watch/replay_call.h"

#include <chrono>
#include <utility>

#include "server/api/watch/watch_request.h"
#include "server/auth/refusals.h"
#include "server/domain/timestamp.h"
#include "server/live/replay/refusals.h"
#include "vooraf/v1/replay_service.pb.h"

namespace vooraf::api {
namespace {

// Of a timestamp of protobuf's: the years 1 to 9999.
constexpr int64_t kSecondsMin = -62'135'596'800;
constexpr int64_t kSecondsMax = 253'402'300'799;

domain::Result<live::ReplayWish> ReadWish(const v1::ReplaySessionRequest& request) {
  live::ReplayWish wish;
  wish.speed = request.speed();
  wish.last_seq = request.until_seq();
  if (request.has_seq()) wish.start = request.seq();
  if (request.has_time()) {
    const int64_t seconds = request.time().seconds();
    if (seconds < kSecondsMin || seconds > kSecondsMax) {
      return domain::Refuse(live::kReplayTimeInvalid);
    }
    wish.start = domain::TimeOf(request.time());
  }
  if (request.has_pause_max()) {
    // Seconds alone, so that none is too long to be counted; the whole is checked where it is used.
    const auto& pause = request.pause_max();
    if (pause.seconds() < 0 || pause.seconds() > kSecondsMax || pause.nanos() < 0) {
      return domain::Refuse(live::kReplayPauseInvalid);
    }
    wish.pause_max = std::chrono::seconds(pause.seconds()) +
                     std::chrono::duration_cast<std::chrono::microseconds>(
                         std::chrono::nanoseconds(pause.nanos()));
  }
  return wish;
}

}  // namespace

template <class T>
live::Reply<T> ReplayCall::Then(void (ReplayCall::*then)(domain::Result<T>)) {
  OperationBegins();
  return [this, then](domain::Result<T> result) {
    slots().queue().Post([this, then, result = std::move(result)]() mutable {
      if (OperationDone() && !over()) (this->*then)(std::move(result));
    });
  };
}

void ReplayCall::Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) {
  writer_.emplace(context);
  slots().RequestStream(context, bytes, &*writer_, arrived);
}

void ReplayCall::Begin(const grpc::ByteBuffer& bytes) {
  auto request = ReadWatchRequest<v1::ReplaySessionRequest>(bytes);
  if (!request) return Refuse(request.error());
  auto wish = ReadWish(*request);
  if (!wish) return Refuse(wish.error());
  session_ = {request->session()};
  wish_ = *wish;
  Identify(AuthorizationOf(context()), Who::kSomeone, slots().backends().sign_ins,
           Then(&ReplayCall::Identified));
}

void ReplayCall::Identified(domain::Result<Identity> identity) {
  if (!identity) return Refuse(identity.error());
  sign_in_ = identity->credentials.facilitator;
  slots().backends().replays.Open(session_, identity->caller, wish_, Then(&ReplayCall::Opened));
}

void ReplayCall::Opened(domain::Result<std::shared_ptr<live::ReplayStream>> stream) {
  if (!stream) return Refuse(stream.error());
  stream_ = std::move(*stream);
  Ask();
}

void ReplayCall::Ask() { stream_->Next(Then(&ReplayCall::Came)); }

void ReplayCall::Came(domain::Result<live::ReplayBatch> batch) {
  if (!batch) return Refuse(batch.error());
  if (sign_in_ && !slots().backends().sign_ins.Holds(*sign_in_)) {
    return Refuse({&auth::kSignInEnded, {}});
  }
  coming_ = std::move(*batch);
  if (!writing_) Send();
}

void ReplayCall::Send() {
  batch_ = *std::exchange(coming_, std::nullopt);
  next_ = 0;
  if (!batch_.over) Ask();
  if (!batch_.messages.empty()) return WriteNext();
  set_over();
  FinishWith(grpc::Status::OK, &finished_);
}

void ReplayCall::WriteNext() {
  const grpc::Slice slice = ShareBytes(std::move(batch_.messages[next_++]));
  grpc::WriteOptions options;
  // Many small ones go together; but the first, which may carry the call's metadata, goes at once:
  // gRPC holds that back for as long as it is told that more will come.
  if (next_ > 1 && next_ < batch_.messages.size()) options.set_buffer_hint();
  OperationBegins();
  writing_ = true;
  writer_->Write(grpc::ByteBuffer(&slice, 1), options, &written_);
}

void ReplayCall::Written(bool ok) {
  if (!OperationDone()) return;
  if (ok && next_ < batch_.messages.size()) return WriteNext();
  writing_ = false;
  if (last_) {
    writer_->Finish(*last_, &finished_);
  } else if (!ok || over()) {
    stream_.reset();  // a broken stream; its end is told as well
  } else if (batch_.over) {
    set_over();
    FinishWith(grpc::Status::OK, &finished_);
  } else if (coming_) {
    Send();
  }
}

void ReplayCall::FinishWith(const grpc::Status& status, Tag* finished) {
  OperationBegins();
  if (writing_) {
    last_ = status;
  } else {
    writer_->Finish(status, finished);
  }
}

}  // namespace vooraf::api
