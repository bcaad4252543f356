#include "server/api/raw_service.h"

#include <utility>

namespace vooraf::api {

RawService::RawService(std::vector<Method> methods) : methods_(std::move(methods)) {
  int index = 0;
  for (const Method& method : methods_) {
    const auto type = method.streaming ? grpc::internal::RpcMethod::SERVER_STREAMING
                                       : grpc::internal::RpcMethod::NORMAL_RPC;
    AddMethod(new grpc::internal::RpcServiceMethod(method.path.c_str(), type, nullptr));
    MarkMethodRaw(index++);
  }
}

void RawService::Serve(Lane& lane) {
  int index = 0;
  for (const Method& method : methods_) {
    auto& slots = slots_.emplace_back(std::make_unique<CallSlots>(method, lane, *this, index++));
    for (size_t n = 0; n < method.slots; ++n) slots->AwaitOne();
  }
}

}  // namespace vooraf::api
