#include "client-core/grpc_stream.h"

#include <utility>

#include "vooraf/v1/watch_service.grpc.pb.h"

namespace vooraf::client {

GrpcStream::GrpcStream(Connection& connection, const std::string& token, Silence silence,
                       const Prepare& prepare, std::stop_token stop)
    : silence_(silence), on_stop_(std::move(stop), [this] { context_.TryCancel(); }) {
  connection.ConnectAgain();
  connection.Prepare(context_, token);
  reader_ = prepare(&context_, &queue_);
  reader_->StartCall(this);
  ok_ = Wait(silence_.at_first_max);
}

GrpcStream::~GrpcStream() {
  if (!finished_) {
    context_.TryCancel();
    Finish();
  }
  queue_.Shutdown();
  void* tag = nullptr;
  bool ok = false;
  while (queue_.Next(&tag, &ok)) {
  }
}

bool GrpcStream::Read(v1::SessionUpdate* update) {
  if (!ok_) return false;
  reader_->Read(update, this);
  ok_ = Wait(heard_ ? silence_.later_max : silence_.at_first_max);
  heard_ |= ok_;
  return ok_;
}

grpc::Status GrpcStream::Finish() {
  grpc::Status status;
  reader_->Finish(&status, this);
  void* tag = nullptr;
  bool ok = false;
  queue_.Next(&tag, &ok);
  finished_ = true;
  // Ended by us for its silence: to be tried again.
  if (silent_) return grpc::Status(grpc::StatusCode::UNAVAILABLE, "the stream fell silent");
  return status;
}

bool GrpcStream::Wait(std::chrono::milliseconds silence_max) {
  void* tag = nullptr;
  bool ok = false;
  if (queue_.AsyncNext(&tag, &ok, std::chrono::system_clock::now() + silence_max) ==
      grpc::CompletionQueue::TIMEOUT) {
    silent_ = true;
    context_.TryCancel();
    queue_.Next(&tag, &ok);
    return false;
  }
  return ok;
}

}  // namespace vooraf::client
