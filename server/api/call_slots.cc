#include "server/api/call_slots.h"

#include <cstdlib>

#include "server/api/raw_service.h"

namespace vooraf::api {
namespace {

// Calls kept for use by later callers; a crowd's worth.
constexpr size_t kIdleMax = 256;

}  // namespace

void Call::Accept(Exchange& /*exchange*/) {
  std::abort();  // our own mistake in a table of methods
}

CallSlots::CallSlots(const Method& method, Lane& lane)
    : method_(method), lane_(lane), service_(nullptr), index_(0) {}

CallSlots::CallSlots(const Method& method, Lane& lane, RawService& service, int index)
    : method_(method), lane_(lane), service_(&service), index_(index) {}

Call& CallSlots::Take() {
  if (idle_.empty()) {
    idle_.push_front(method_.make(*this));
    idle_.front()->place_ = idle_.begin();
  }
  busy_.splice(busy_.begin(), idle_, idle_.begin());
  return *busy_.front();
}

void CallSlots::AwaitOne() { Take().Await(); }

void CallSlots::Accept(Exchange& exchange) { Take().Accept(exchange); }

void CallSlots::Release(Call& call) {
  if (idle_.size() >= kIdleMax) return Discard(call);
  idle_.splice(idle_.begin(), busy_, call.place_);
}

void CallSlots::Discard(Call& call) { busy_.erase(call.place_); }

void CallSlots::RequestUnary(grpc::ServerContext* context, grpc::ByteBuffer* request,
                             grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>* writer, Tag* tag) {
  service_->RequestAsyncUnary(index_, context, request, writer, queue().get(), queue().get(), tag);
}

void CallSlots::RequestStream(grpc::ServerContext* context, grpc::ByteBuffer* request,
                              grpc::ServerAsyncWriter<grpc::ByteBuffer>* writer, Tag* tag) {
  service_->RequestAsyncServerStreaming(index_, context, request, writer, queue().get(),
                                        queue().get(), tag);
}

}  // namespace vooraf::api
