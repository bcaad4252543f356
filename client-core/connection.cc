#include "client-core/connection.h"

#include <grpcpp/completion_queue.h>
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/security/credentials.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/channel_arguments.h>

#include <charconv>
#include <cstdlib>
#include <vector>

#include "client-core/files.h"
#include "client-core/problems.h"

namespace vooraf::client {
namespace {

constexpr std::string_view kDefaultPort = "7420";
// gRPC's own pace of connecting again; ours, in Backoff, is on top of it.
constexpr int kReconnectFirstMs = 100;
constexpr int kReconnectLongestMs = 1'000;
constexpr std::chrono::milliseconds kConnectTimeout{5'000};
constexpr std::chrono::milliseconds kConnectAgainTimeout{1'000};
// More than the server ever sends in one message.
constexpr int kMessageBytesMax = 8 << 20;

constexpr const char* kSystemRoots[] = {"/etc/ssl/certs/ca-certificates.crt",
                                        "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"};

bool IsPort(std::string_view text) {
  unsigned port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size() && port > 0 && port <= 65'535;
}

// Reads a file that must be there.
Result<std::string> ReadPem(const std::string& path) {
  auto bytes = ReadWhole(path);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!*bytes) return Fail(kFileMissing, {{"path", path}});
  return **bytes;
}

Result<std::string> Roots(const std::string& ca_file) {
  if (!ca_file.empty()) return ReadPem(ca_file);
  if (const char* set = std::getenv("SSL_CERT_FILE")) return ReadPem(set);
  for (const char* path : kSystemRoots) {
    auto bytes = ReadWhole(path);
    if (bytes && *bytes) return **bytes;
  }
  return std::string();  // gRPC falls back on its own
}

Result<std::shared_ptr<grpc::ChannelCredentials>> CredentialsFor(const ConnectionOptions& options,
                                                                 const std::string& address) {
  const bool asks_tls = options.tls || !options.ca_file.empty() ||
                        !options.client_cert_file.empty() || !options.client_key_file.empty();
  if (options.insecure && asks_tls) return Fail(kTlsOrNot);
  if (options.insecure || (!asks_tls && IsLoopback(address))) {
    return grpc::InsecureChannelCredentials();
  }
  grpc::SslCredentialsOptions ssl;
  auto roots = Roots(options.ca_file);
  if (!roots) return tl::unexpected(roots.error());
  ssl.pem_root_certs = *roots;
  if (!options.client_cert_file.empty() || !options.client_key_file.empty()) {
    auto cert = ReadPem(options.client_cert_file);
    if (!cert) return tl::unexpected(cert.error());
    auto key = ReadPem(options.client_key_file);
    if (!key) return tl::unexpected(key.error());
    ssl.pem_cert_chain = *cert;
    ssl.pem_private_key = *key;
  }
  return grpc::SslCredentials(ssl);
}

std::string BytesOf(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  std::string bytes;
  if (!buffer.Dump(&slices).ok()) return bytes;
  for (const auto& slice : slices) {
    bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  }
  return bytes;
}

// Waits until there is a connection or it is clear that there is none now.
bool Connect(grpc::Channel& channel, std::chrono::system_clock::time_point until) {
  for (;;) {
    const auto state = channel.GetState(/*try_to_connect=*/true);
    if (state == GRPC_CHANNEL_READY) return true;
    if (state == GRPC_CHANNEL_TRANSIENT_FAILURE || state == GRPC_CHANNEL_SHUTDOWN) return false;
    if (!channel.WaitForStateChange(state, until)) return false;
  }
}

}  // namespace

Result<std::string> FullAddress(const std::string& server) {
  const auto bad = [&] { return Fail(kBadServer, {{"server", server}}); };
  if (server.empty() || server.find_first_of(" /@?#") != std::string::npos) return bad();
  if (server.front() == '[') {  // an IPv6 address
    const size_t close = server.find(']');
    if (close == std::string::npos || close == 1) return bad();
    const std::string rest = server.substr(close + 1);
    if (rest.empty()) return server + ":" + std::string(kDefaultPort);
    if (rest.front() != ':' || !IsPort(rest.substr(1))) return bad();
    return server;
  }
  const size_t colon = server.find(':');
  if (colon == std::string::npos) return server + ":" + std::string(kDefaultPort);
  if (colon == 0 || !IsPort(std::string_view(server).substr(colon + 1))) return bad();
  return server;
}

bool IsLoopback(const std::string& address) {
  if (address.starts_with("[::1]:")) return true;
  const std::string host = address.substr(0, address.find(':'));
  if (host == "localhost") return true;
  // 127.0.0.0/8, written in full: a name such as 127.0.0.1.example.org is another machine.
  return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

Result<std::unique_ptr<Connection>> Connection::Open(const ConnectionOptions& options) {
  auto address = FullAddress(options.server);
  if (!address) return tl::unexpected(address.error());
  auto credentials = CredentialsFor(options, *address);
  if (!credentials) return tl::unexpected(credentials.error());
  grpc::ChannelArguments arguments;
  // In spite of its name this is how long one attempt may take. With less, nobody connects whose
  // line is slow or who meets a busy server.
  arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, static_cast<int>(kConnectTimeout.count()));
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, kReconnectFirstMs);
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, kReconnectLongestMs);
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);  // the outbox repeats, and knows what it repeats
  arguments.SetMaxReceiveMessageSize(kMessageBytesMax);
  arguments.SetUserAgentPrefix("vooraf-client");
  auto channel = grpc::CreateCustomChannel("dns:///" + *address, *credentials, arguments);
  return std::unique_ptr<Connection>(
      new Connection(*address, options.language, std::move(channel)));
}

Connection::Connection(std::string server, std::string language,
                       std::shared_ptr<grpc::Channel> channel)
    : server_(std::move(server)), language_(std::move(language)), channel_(std::move(channel)) {}

void Connection::SetLanguage(std::string language) {
  const std::lock_guard lock(mutex_);
  language_ = std::move(language);
}

void Connection::Prepare(grpc::ClientContext& context, const std::string& token) const {
  {
    const std::lock_guard lock(mutex_);
    context.AddMetadata("accept-language", language_);
  }
  if (!token.empty()) context.AddMetadata("authorization", "Bearer " + token);
}

void Connection::ConnectAgain() {
  // The state stays "failed" while gRPC tries again, until there is a connection.
  if (channel_->GetState(/*try_to_connect=*/true) != GRPC_CHANNEL_TRANSIENT_FAILURE) return;
  grpc::experimental::ChannelResetConnectionBackoff(channel_.get());
  channel_->WaitForStateChange(GRPC_CHANNEL_TRANSIENT_FAILURE,
                               std::chrono::system_clock::now() + kConnectAgainTimeout);
}

Answer Connection::Call(const std::string& method, const std::string& request,
                        const std::string& token, std::chrono::milliseconds deadline) {
  ConnectAgain();
  const auto now = std::chrono::system_clock::now();
  Answer answer;
  if (!Connect(*channel_, now + kConnectTimeout)) {
    answer.sent = false;
    answer.status = grpc::Status(grpc::StatusCode::UNAVAILABLE, "no connection to " + server_);
    return answer;
  }
  grpc::ClientContext context;
  Prepare(context, token);
  context.set_deadline(now + deadline);
  const grpc::Slice slice(request);
  const grpc::ByteBuffer message(&slice, 1);
  grpc::CompletionQueue queue;
  grpc::GenericStub stub(channel_);
  const auto call = stub.PrepareUnaryCall(&context, method, message, &queue);
  call->StartCall();
  grpc::ByteBuffer response;
  call->Finish(&response, &answer.status, nullptr);
  void* tag = nullptr;
  bool ok = false;
  queue.Next(&tag, &ok);
  if (answer.status.ok()) answer.response = BytesOf(response);
  return answer;
}

}  // namespace vooraf::client
