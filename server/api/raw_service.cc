#include "server/api/raw_service.h"

#include <utility>

namespace vooraf::api {
namespace {

// Calls kept for use by later callers; a crowd's worth.
constexpr size_t kIdleMax = 256;

}  // namespace

RawService::RawService(std::vector<Method> methods) : methods_(std::move(methods)) {
  int index = 0;
  for (const Method& method : methods_) {
    const auto type = method.streaming ? grpc::internal::RpcMethod::SERVER_STREAMING
                                       : grpc::internal::RpcMethod::NORMAL_RPC;
    AddMethod(new grpc::internal::RpcServiceMethod(method.path.c_str(), type, nullptr));
    MarkMethodRaw(index++);
  }
}

void RawService::Serve(CallQueue& queue, FanOut& fan_out, const Backends& backends) {
  for (size_t i = 0; i < methods_.size(); ++i) {
    auto& slots = slots_.emplace_back(
        std::make_unique<CallSlots>(*this, static_cast<int>(i), queue, fan_out, backends));
    for (size_t n = 0; n < methods_[i].slots; ++n) slots->AwaitOne();
  }
}

CallSlots::CallSlots(RawService& service, int method, CallQueue& queue, FanOut& fan_out,
                     const Backends& backends)
    : service_(service), method_(method), queue_(queue), fan_out_(fan_out), backends_(backends) {}

void CallSlots::AwaitOne() {
  if (idle_.empty()) {
    idle_.push_front(service_.methods_[method_].make(*this));
    idle_.front()->place_ = idle_.begin();
  }
  busy_.splice(busy_.begin(), idle_, idle_.begin());
  busy_.front()->Await();
}

void CallSlots::Release(Call& call) {
  if (idle_.size() >= kIdleMax) return Discard(call);
  idle_.splice(idle_.begin(), busy_, call.place_);
}

void CallSlots::Discard(Call& call) { busy_.erase(call.place_); }

void CallSlots::RequestUnary(grpc::ServerContext* context, grpc::ByteBuffer* request,
                             grpc::ServerAsyncResponseWriter<grpc::ByteBuffer>* writer, Tag* tag) {
  service_.RequestAsyncUnary(method_, context, request, writer, queue_.get(), queue_.get(), tag);
}

void CallSlots::RequestStream(grpc::ServerContext* context, grpc::ByteBuffer* request,
                              grpc::ServerAsyncWriter<grpc::ByteBuffer>* writer, Tag* tag) {
  service_.RequestAsyncServerStreaming(method_, context, request, writer, queue_.get(),
                                       queue_.get(), tag);
}

}  // namespace vooraf::api
