// One call of a browser, passed on as bytes to the api in this process.
//
// Thread contract: the thread of its io_context alone. gRPC's threads come to it by posts.
#pragma once

#include <grpcpp/client_context.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/client_callback.h>
#include <grpcpp/support/status.h>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vooraf::web {

class Call final : public grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>,
                   public std::enable_shared_from_this<Call> {
 public:
  explicit Call(boost::asio::io_context& context) : io_(context), waiting_(context) {}

  // For deadline and metadata, before the start.
  grpc::ClientContext& context() { return context_; }

  void Start(grpc::GenericStub& stub, const std::string& path, const grpc::ByteBuffer& request);

  // What has come since: messages, or how the call ended, or both.
  struct News {
    std::vector<grpc::ByteBuffer> messages;
    std::optional<grpc::Status> status;
  };
  // Waits until something has come. Until it is called again only a message or two are taken, so
  // that who reads slowly holds up the sender and does not fill our memory.
  boost::asio::awaitable<News> Next();

  // Nobody wants the answer any more. The call still ends by a status.
  void Cancel() { context_.TryCancel(); }

 private:
  void OnReadDone(bool ok) override;
  void OnDone(const grpc::Status& status) override;

  void ReadOn();
  void Wake();

  boost::asio::io_context& io_;
  grpc::ClientContext context_;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer incoming_;  // gRPC's while it reads
  News news_;
  boost::asio::steady_timer waiting_;  // never comes; is cancelled when there is news
  std::shared_ptr<Call> self_;         // until gRPC is through with it
};

}  // namespace vooraf::web
