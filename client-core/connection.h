// The connection to a server: where it is, how it is secured, what is sent along with each call.
//
// Thread contract: any thread may call.
#pragma once

#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>

#include <memory>
#include <mutex>
#include <string>

#include "client-core/caller.h"
#include "client-core/error.h"

namespace vooraf::client {

struct ConnectionOptions {
  // host:port; a port left out means 7420.
  std::string server = "127.0.0.1:7420";
  // Encrypts even to this machine itself.
  bool tls = false;
  // Does not encrypt to another machine.
  bool insecure = false;
  // PEM files; empty means the system's roots, and no certificate of our own.
  std::string ca_file;
  std::string client_cert_file;
  std::string client_key_file;
  // The language that the server's sentences should be in.
  std::string language = "en";
};

// host:port in full, or none if it cannot be an address.
Result<std::string> FullAddress(const std::string& server);
// Whether the address is this machine itself, so that plain text stays inside it. Judged by name,
// never by looking it up.
bool IsLoopback(const std::string& address);

class Connection : public Caller {
 public:
  // Connects later, at the first call. Errors: options that do not go together, unreadable files.
  static Result<std::unique_ptr<Connection>> Open(const ConnectionOptions& options);

  Answer Call(const std::string& method, const std::string& request, const std::string& token,
              std::chrono::milliseconds deadline) override;
  const std::string& server() const override { return server_; }

  // Of the server's sentences, from the next call on.
  void SetLanguage(std::string language);

  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }
  // If there was no connection when last tried, tries again at once and waits up to a second for
  // it; else returns immediately. gRPC gets no further with connecting while nobody waits for it,
  // so whoever starts a call on the channel calls this before.
  void ConnectAgain();
  // Adds what goes with every call.
  void Prepare(grpc::ClientContext& context, const std::string& token) const;

 private:
  Connection(std::string server, std::string language, std::shared_ptr<grpc::Channel> channel);

  std::string server_;
  mutable std::mutex mutex_;
  std::string language_;  // under the mutex
  std::shared_ptr<grpc::Channel> channel_;
};

}  // namespace vooraf::client
