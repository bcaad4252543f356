#include "server/gateway_settings.h"

#include <system_error>

#include "server/config/listen_address.h"

namespace vooraf {
namespace {

std::filesystem::path PagesFolder(const config::Config& config) {
  if (!config.web_root.empty()) return config.web_root;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  auto installed = program.parent_path().parent_path() / "share/vooraf/pages";
  if (!error && std::filesystem::is_directory(installed, error)) return installed;
  return VOORAF_PAGES;
}

std::optional<web::Endpoint> EndpointOf(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto address = config::ReadListenAddress(text);
  return web::Endpoint{address->host, address->port};
}

}  // namespace

web::Settings GatewaySettings(const config::Config& config) {
  web::Settings settings{
      .front = EndpointOf(config.web_listen),
      .admin = EndpointOf(config.admin_listen),
      .root = PagesFolder(config),
      .trusted_proxies = *web::Networks::Read(config.web_trusted_proxies),
      .insecure_hall = config.insecure_hall,
      .threads = static_cast<size_t>(config.web_threads),
      .connections_max = static_cast<size_t>(config.web_connections_max),
      .connections_per_address_max = static_cast<size_t>(config.web_connections_per_address_max),
      .requests_per_connection_max = static_cast<size_t>(config.web_requests_per_connection_max),
      .head_bytes_max = static_cast<size_t>(config.web_head_kib_max) << 10,
      .message_bytes_max = static_cast<size_t>(config.message_kib_max) << 10,
      .head_patience = std::chrono::seconds(config.web_head_seconds),
      .body_patience = std::chrono::seconds(config.web_body_seconds),
      .idle_patience = std::chrono::seconds(config.web_idle_seconds),
  };
  for (const std::string_view origin : web::SplitList(config.web_origins)) {
    settings.origins.push_back(*web::Origin::Read(origin));
  }
  return settings;
}

bool WantsGateway(const config::Config& config) {
  return !config.web_listen.empty() || !config.admin_listen.empty();
}

}  // namespace vooraf
