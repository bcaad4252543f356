#include "server/api/exchange.h"

#include "server/api/call_slots.h"

namespace vooraf::api {

void UnaryExchange::Await(CallSlots& slots, Tag* arrived) {
  context_.emplace();
  writer_.emplace(&*context_);
  slots.RequestUnary(&*context_, &request(), &*writer_, arrived);
}

void UnaryExchange::Answer(const grpc::ByteBuffer& response, Tag* sent) {
  writer_->Finish(response, grpc::Status::OK, sent);
}

void UnaryExchange::Refuse(const grpc::Status& status, Tag* sent) {
  writer_->FinishWithError(status, sent);
}

void UnaryExchange::Over() {
  writer_.reset();
  context_.reset();
}

}  // namespace vooraf::api
