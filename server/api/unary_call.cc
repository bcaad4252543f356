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

void UnaryCall::Await() { own_.Await(slots(), &arrived_); }

void UnaryCall::Arrived(bool ok) {
  if (!ok) return slots().Discard(*this);  // the server stops
  slots().AwaitOne();
  Begin();
}

void UnaryCall::Accept(Exchange& exchange) {
  exchange_ = &exchange;
  Begin();
}

void UnaryCall::Begin() {
  slots().queue().CallBegins();
  if (context().deadline() <= std::chrono::system_clock::now()) {
    exchange_->Refuse({grpc::StatusCode::DEADLINE_EXCEEDED, "The deadline had passed on arrival."},
                      &finished_);
    return;
  }
  identity_ = {};
  grpc::ByteBuffer& request = exchange_->request();
  large_ = request.Length() > kKeptBytesMax;
  auto read = Read(request);
  request.Clear();
  if (!read) return Finish(read.error());

  // Answered at once, without a detour, unless an account has to be looked up.
  const auto here = std::this_thread::get_id();
  Identify(AuthorizationOf(context()), who_, backends().sign_ins,
           [this, here](domain::Result<Identity> identity) {
             if (std::this_thread::get_id() == here) return Identified(std::move(identity));
             slots().queue().Post([this, identity = std::move(identity)]() mutable {
               Identified(std::move(identity));
             });
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
  exchange_->Answer(response, &finished_);
}

void UnaryCall::Finish(const domain::Error& error) {
  exchange_->Refuse(ToStatus(error, LanguageOf(context())), &finished_);
}

void UnaryCall::Finished(bool /*ok*/) {
  std::exchange(exchange_, &own_)->Over();
  slots().queue().CallEnds();
  large_ ? slots().Discard(*this) : slots().Release(*this);
}

}  // namespace vooraf::api
