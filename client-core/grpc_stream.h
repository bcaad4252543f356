// A call of the server's that streams updates, read with a limit on silence.
//
// Thread contract: one thread, but for the request to stop.
#pragma once

#include <grpcpp/client_context.h>
#include <grpcpp/completion_queue.h>
#include <grpcpp/support/async_stream.h>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "client-core/connection.h"
#include "client-core/resumable_stream.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::client {

// How long a stream may be without a word before it is taken to be dead, whatever the network
// thinks.
struct Silence {
  std::chrono::milliseconds at_first_max;
  std::chrono::milliseconds later_max;
};

class GrpcStream : public UpdateStream<v1::SessionUpdate> {
 public:
  // Prepares the call on the queue.
  using Prepare = std::function<std::unique_ptr<grpc::ClientAsyncReader<v1::SessionUpdate>>(
      grpc::ClientContext*, grpc::CompletionQueue*)>;

  // Begins the call, which ends when `stop` is requested. REQUIRES: the connection outlives the
  // stream.
  GrpcStream(Connection& connection, const std::string& token, Silence silence,
             const Prepare& prepare, std::stop_token stop);
  ~GrpcStream() override;

  bool Read(v1::SessionUpdate* update) override;
  grpc::Status Finish() override;

 private:
  // Waits for the operation in hand; after too long a silence the call is cancelled first.
  bool Wait(std::chrono::milliseconds silence_max);

  const Silence silence_;
  grpc::CompletionQueue queue_;
  grpc::ClientContext context_;
  std::unique_ptr<grpc::ClientAsyncReader<v1::SessionUpdate>> reader_;
  bool ok_ = false;
  bool heard_ = false;
  bool silent_ = false;
  bool finished_ = false;
  std::stop_callback<std::function<void()>> on_stop_;  // last: the first to go
};

}  // namespace vooraf::client
