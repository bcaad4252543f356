#include "server/api/server.h"

#include <google/protobuf/stubs/logging.h>
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/impl/server_builder_option.h>
#include <grpcpp/impl/server_builder_plugin.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>

#include <future>
#include <utility>

#include "server/api/refusals.h"
#include "server/live/refusals.h"

namespace vooraf::api {
namespace {

std::shared_ptr<grpc::ServerCredentials> CredentialsOf(const Tls& tls) {
  if (tls.certificate.empty()) return grpc::InsecureServerCredentials();
  grpc::SslServerCredentialsOptions options(
      tls.client_ca.empty() ? GRPC_SSL_DONT_REQUEST_CLIENT_CERTIFICATE
                            : GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  options.pem_key_cert_pairs.push_back({tls.key, tls.certificate});
  options.pem_root_certs = tls.client_ca;
  return grpc::SslServerCredentials(options);
}

// Linking reflection is enough for gRPC to offer it; this takes it out again.
class WithoutReflection final : public grpc::ServerBuilderOption {
 public:
  void UpdateArguments(grpc::ChannelArguments* /*arguments*/) override {}
  void UpdatePlugins(std::vector<std::unique_ptr<grpc::ServerBuilderPlugin>>* plugins) override {
    plugins->clear();
  }
};

int Ms(std::chrono::milliseconds time) { return static_cast<int>(time.count()); }

void SetLimits(const ServerSettings& settings, grpc::ServerBuilder& builder) {
  builder.SetMaxReceiveMessageSize(settings.message_bytes_max);
  builder.AddChannelArgument(GRPC_ARG_MAX_METADATA_SIZE, settings.metadata_bytes_max);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, settings.streams_per_connection_max);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, Ms(settings.keepalive));
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, Ms(settings.keepalive_patience));
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS,
                             Ms(settings.ping_interval_min));
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MAX_PING_STRIKES, 2);
  builder.AddChannelArgument(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, Ms(settings.handshake));
  builder.AddChannelArgument(GRPC_ARG_MAX_CONNECTION_IDLE_MS, Ms(settings.idle));
  // Two servers on one port would share its callers.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
}

}  // namespace

Server::Server(const ServerSettings& settings, const Backends& backends)
    : backends_(backends), services_(MakeServices(serving_, settings.reflection)) {}

Server::~Server() {
  if (server_ != nullptr) Shutdown({});
  // Calls first: they refer to their lanes.
  arrivals_.clear();
  services_.known.clear();
}

domain::Result<std::unique_ptr<Server>> Server::Start(const ServerSettings& settings,
                                                      const Backends& backends) {
  // Garbage from outside is answered, not logged.
  google::protobuf::SetLogHandler(nullptr);
  // Links it, whatever the linker thinks of libraries that nobody calls.
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();

  std::unique_ptr<Server> server(new Server(settings, backends));
  grpc::ServerBuilder builder;
  SetLimits(settings, builder);
  if (!settings.reflection) builder.SetOption(std::make_unique<WithoutReflection>());
  builder.AddListeningPort(settings.address, CredentialsOf(settings.tls), &server->port_);
  for (const auto& service : server->services_.known) builder.RegisterService(service.get());
  builder.RegisterAsyncGenericService(&server->generic_service_);
  for (size_t i = 0; i < settings.queues; ++i) {
    server->lanes_.push_back(
        std::make_unique<Lane>(builder.AddCompletionQueue(), settings.fan_out, server->backends_));
  }
  server->server_ = builder.BuildAndStart();
  if (server->server_ == nullptr || server->port_ == 0) {
    const Refusal& why = settings.tls.certificate.empty() ? kCannotListen : kCannotListenTls;
    return domain::Refuse(why, {{"address", settings.address}});
  }
  for (size_t i = 0; i < server->lanes_.size(); ++i) server->Serve(*server->lanes_[i], i);
  return server;
}

void Server::Serve(Lane& lane, size_t number) {
  for (const auto& service : services_.known) service->Serve(lane);
  arrivals_
      .emplace_back(std::make_unique<GenericArrivals>(generic_service_, services_.others, lane))
      ->Serve();
  lane.queue.Start("api-" + std::to_string(number));
}

std::shared_ptr<grpc::Channel> Server::InProcess() {
  grpc::ChannelArguments arguments;
  // What the server sends is bounded where it is made.
  arguments.SetMaxReceiveMessageSize(-1);
  return server_->InProcessChannel(arguments);
}

void Server::AnnounceStop() { serving_ = false; }

void Server::Shutdown(std::chrono::milliseconds patience) {
  if (server_ == nullptr) return;
  const auto deadline = std::chrono::steady_clock::now() + patience;
  std::vector<std::future<void>> quiet;
  for (const auto& lane : lanes_) {
    auto promise = std::make_shared<std::promise<void>>();
    quiet.push_back(promise->get_future());
    lane->queue.Post([&lane = *lane, promise] {
      lane.fan_out.EndAll({&live::kServerStopping, {}});
      lane.queue.WhenQuiet([promise] { promise->set_value(); });
    });
  }
  for (auto& future : quiet) future.wait_until(deadline);
  // At once: gRPC would also wait for clients that keep an idle connection.
  server_->Shutdown(std::chrono::system_clock::now());
  server_->Wait();
  for (const auto& lane : lanes_) lane->queue.Shutdown();
  server_.reset();
}

}  // namespace vooraf::api
