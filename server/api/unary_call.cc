#include "server/api/unary_call.h"

#include <chrono>
#include <thread>

#include "server/api/status.h"

namespace vooraf::api {
namespace {

// Larger requests are rare; calls that held one are not kept, so that nobody can fill the memory
// with what calls keep.
constexpr size_t kKeptBytesMax = 8 << 10;

}  // namespace

void UnaryCall::Await() {
  context_.emplace();
  writer_.emplace(&*context_);
  identity_ = {};
  slots().RequestUnary(&*context_, &request_bytes_, &*writer_, &arrived_);
}

void UnaryCall::Arrived(bool ok) {
  if (!ok) return slots().Discard(*this);  // the server stops
  slots().AwaitOne();
  slots().queue().CallBegins();
  if (context_->deadline() <= std::chrono::system_clock::now()) {
    writer_->FinishWithError(
        {grpc::StatusCode::DEADLINE_EXCEEDED, "The deadline had passed on arrival."}, &finished_);
    return;
  }
  large_ = request_bytes_.Length() > kKeptBytesMax;
  auto read = Read(request_bytes_);
  request_bytes_.Clear();
  if (!read) return Finish(read.error());

  // Answered at once, without a detour, unless an account has to be looked up.
  const auto here = std::this_thread::get_id();
  Identify(*context_, who_, backends().sign_ins, [this, here](domain::Result<Identity> identity) {
    if (std::this_thread::get_id() == here) return Identified(std::move(identity));
    slots().queue().Post(
        [this, identity = std::move(identity)]() mutable { Identified(std::move(identity)); });
  });
}

void UnaryCall::Identified(domain::Result<Identity> identity) {
  if (!identity) return Finish(identity.error());
  identity_ = std::move(*identity);
  Serve();
}

void UnaryCall::Finish(const google::protobuf::MessageLite& response) {
  Finish(Serialise(response));
}

void UnaryCall::Finish(const grpc::ByteBuffer& response) {
  writer_->Finish(response, grpc::Status::OK, &finished_);
}

void UnaryCall::Finish(const domain::Error& error) {
  writer_->FinishWithError(ToStatus(error, LanguageOf(*context_)), &finished_);
}

void UnaryCall::Finished(bool /*ok*/) {
  writer_.reset();
  context_.reset();
  slots().queue().CallEnds();
  large_ ? slots().Discard(*this) : slots().Release(*this);
}

}  // namespace vooraf::api
