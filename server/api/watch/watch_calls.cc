#include "server/api/watch/watch_calls.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/wire_format_lite.h>

#include <utility>

#include "server/api/caller.h"
#include "server/api/services/services.h"
#include "server/api/status.h"
#include "server/api/watch/watch_request.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::api {
namespace {

constexpr std::chrono::seconds kPollPatience{25};

// A PollSessionResponse around messages that are serialised already.
grpc::ByteBuffer Wrap(const live::UpdateBytes& update) {
  using google::protobuf::internal::WireFormatLite;
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream coded(&stream);
    for (const auto& message : update.messages) {
      coded.WriteTag(WireFormatLite::MakeTag(v1::PollSessionResponse::kUpdatesFieldNumber,
                                             WireFormatLite::WIRETYPE_LENGTH_DELIMITED));
      coded.WriteVarint32(static_cast<uint32_t>(message->size()));
      coded.WriteString(*message);
    }
  }
  const grpc::Slice slice(bytes);
  return grpc::ByteBuffer(&slice, 1);
}

}  // namespace

// --- Both -------------------------------------------------------------------------------------

void WatchingCall::Begin(const grpc::ByteBuffer& request) {
  auto wanted = Read(request);
  if (!wanted) return Refuse(wanted.error());
  wanted_ = std::move(*wanted);

  OperationBegins();
  Admit(slots().backends(), AuthorizationOf(context()), wanted_.session,
        [this](domain::Result<Admission> admission) {
          slots().queue().Post([this, admission = std::move(admission)]() mutable {
            Answered(std::move(admission));
          });
        });
}

void WatchingCall::Answered(domain::Result<Admission> admission) {
  if (!OperationDone() || over()) return;
  if (!admission) return Refuse(admission.error());
  Subscribed();
  slots().fan_out().Add(*this, {.subscription = std::move(admission->subscription),
                                .since = std::move(wanted_.since),
                                .sign_in = admission->sign_in,
                                .heartbeats = heartbeats()});
}

void WatchingCall::Left() { slots().fan_out().Remove(*this); }

// --- WatchSession -----------------------------------------------------------------------------

void WatchCall::Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) {
  writer_.emplace(context);
  slots().RequestStream(context, bytes, &*writer_, arrived);
}

domain::Result<WatchingCall::Wanted> WatchCall::Read(const grpc::ByteBuffer& bytes) {
  auto request = ReadWatchRequest<v1::WatchSessionRequest>(bytes);
  if (!request) return tl::unexpected(std::move(request.error()));
  return Wanted{{request->session()}, std::move(*request->mutable_since())};
}

void WatchCall::Send(std::shared_ptr<const live::UpdateBytes> update) {
  update_ = std::move(update);
  next_ = 0;
  WriteNext();
}

void WatchCall::WriteNext() {
  const grpc::Slice slice = ShareBytes(update_->messages[next_++]);
  OperationBegins();
  writer_->Write(grpc::ByteBuffer(&slice, 1), &written_);
}

void WatchCall::Written(bool ok) {
  if (!OperationDone()) return;
  if (ok && next_ < update_->messages.size()) return WriteNext();
  update_.reset();
  if (last_) {
    writer_->Finish(*last_, &finished_);
  } else if (ok) {
    slots().fan_out().Sent(*this);
  } else {
    slots().fan_out().Remove(*this);  // a broken stream; `gone_` tells of its end
  }
}

void WatchCall::FinishWith(const grpc::Status& status, Tag* finished) {
  OperationBegins();
  if (update_ != nullptr) {
    last_ = status;
  } else {
    writer_->Finish(status, finished);
  }
}

// --- PollSession ------------------------------------------------------------------------------

void PollCall::Request(grpc::ServerContext* context, grpc::ByteBuffer* bytes, Tag* arrived) {
  writer_.emplace(context);
  slots().RequestUnary(context, bytes, &*writer_, arrived);
}

domain::Result<WatchingCall::Wanted> PollCall::Read(const grpc::ByteBuffer& bytes) {
  auto request = ReadWatchRequest<v1::PollSessionRequest>(bytes);
  if (!request) return tl::unexpected(std::move(request.error()));
  return Wanted{{request->session()}, std::move(*request->mutable_since())};
}

void PollCall::Subscribed() {
  patience_ = slots().queue().PostAfter(kPollPatience, [this] { slots().fan_out().Nudge(*this); });
}

void PollCall::Send(std::shared_ptr<const live::UpdateBytes> update) {
  slots().fan_out().Remove(*this);
  patience_.reset();
  set_over();
  OperationBegins();
  writer_->Finish(Wrap(*update), grpc::Status::OK, &finished_);
}

void PollCall::FinishWith(const grpc::Status& status, Tag* finished) {
  patience_.reset();
  OperationBegins();
  writer_->FinishWithError(status, finished);
}

std::vector<Method> WatchMethods() {
  const auto path = [](const char* method) {
    return std::string("/vooraf.v1.WatchService/") + method;
  };
  return {
      {.path = path("WatchSession"),
       .streaming = true,
       .slots = kCrowdSlots,
       .make = [](CallSlots& slots) { return std::make_unique<WatchCall>(slots); }},
      {.path = path("PollSession"),
       .slots = 32,
       .make = [](CallSlots& slots) { return std::make_unique<PollCall>(slots); }},
  };
}

}  // namespace vooraf::api
