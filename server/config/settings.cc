#include "server/config/settings.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "server/config/listen_address.h"
#include "server/config/refusals.h"
#include "server/web/network.h"

namespace vooraf::config {
namespace {

using std::filesystem::path;

Setting Text(std::string_view name, std::string_view value, std::string default_value,
             std::string_view help, std::string Config::*member) {
  return {.name = name,
          .value = value,
          .default_value = std::move(default_value),
          .help = help,
          .set = [member](Config& config, const std::string& text) -> std::optional<std::string> {
            config.*member = text;
            return std::nullopt;
          }};
}

// A text that is left empty, or passes the check, which says what is wrong otherwise.
Setting Checked(std::string_view name, std::string_view value, std::string_view help,
                std::string Config::*member, bool (*fits)(const std::string&),
                std::string_view what_fits) {
  return {.name = name,
          .value = value,
          .default_value = {},
          .help = help,
          .set = [=](Config& config, const std::string& text) -> std::optional<std::string> {
            if (!text.empty() && !fits(text))
              return "\"" + text + "\" is no " + std::string(what_fits);
            config.*member = text;
            return std::nullopt;
          }};
}

bool AreNetworks(const std::string& text) { return web::Networks::Read(text).has_value(); }

bool AreOrigins(const std::string& text) {
  const auto parts = web::SplitList(text);
  return std::all_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return web::Origin::Read(part).has_value(); });
}

Setting Path(std::string_view name, std::string_view value, std::string_view help,
             path Config::*member, std::string default_value = "",
             std::string_view default_text = "") {
  return {.name = name,
          .value = value,
          .default_value = std::move(default_value),
          .default_text = default_text,
          .help = help,
          .set = [member](Config& config, const std::string& text) -> std::optional<std::string> {
            config.*member = text;
            return std::nullopt;
          }};
}

Setting Number(std::string_view name, int default_value, int min, int max, std::string_view help,
               int Config::*member) {
  return {.name = name,
          .value = "N",
          .default_value = std::to_string(default_value),
          .help = help,
          .set = [=](Config& config, const std::string& text) -> std::optional<std::string> {
            int number = 0;
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), number);
            if (error != std::errc() || end != text.data() + text.size() || number < min ||
                number > max) {
              return "\"" + text + "\" is no whole number from " + std::to_string(min) + " to " +
                     std::to_string(max);
            }
            config.*member = number;
            return std::nullopt;
          }};
}

Setting Switch(std::string_view name, std::string_view help, bool Config::*member) {
  return {.name = name,
          .default_value = "false",
          .help = help,
          .set = [member](Config& config, const std::string& text) -> std::optional<std::string> {
            if (text != "true" && text != "false") return "\"" + text + "\" is not true or false";
            config.*member = text == "true";
            return std::nullopt;
          }};
}

Setting Choice(std::string_view name, std::string_view value, std::string default_value,
               std::vector<std::string> choices, std::string_view help,
               std::string Config::*member) {
  return {.name = name,
          .value = value,
          .default_value = std::move(default_value),
          .help = help,
          .set = [member, choices = std::move(choices)](
                     Config& config, const std::string& text) -> std::optional<std::string> {
            if (std::find(choices.begin(), choices.end(), text) == choices.end()) {
              std::string problem = "\"" + text + "\" is none of";
              for (const std::string& choice : choices) problem += " " + choice;
              return problem;
            }
            config.*member = text;
            return std::nullopt;
          }};
}

std::vector<Setting> GeneralSettings() {
  return {
      Path("data", "DIR",
           "Where the log and all else is kept (vooraf.db). Made if it is not there, for the "
           "server's account alone.",
           &Config::data, DefaultDataFolder().string(),
           "XDG_DATA_HOME/vooraf or ~/.local/share/vooraf; for root /var/lib/vooraf"),
      Text("grpc-listen", "HOST:PORT", "127.0.0.1:7420",
           "Address for gRPC. Port 0 takes a free one.", &Config::grpc_listen),
      Switch("insecure-listen",
             "Allow grpc-listen to be reached from other machines without TLS. Only for a network "
             "of your own: the gRPC library used must not face the internet.",
             &Config::insecure_listen),
      Path("tls-cert", "FILE", "Certificate (PEM, with its chain) to speak TLS with.",
           &Config::tls_certificate),
      Path("tls-key", "FILE", "The certificate's key (PEM).", &Config::tls_key),
      Path("tls-client-ca", "FILE",
           "Authority (PEM) of clients' certificates; then only clients that have one are let in.",
           &Config::tls_client_ca),
      Path("templates", "DIR", "Templates that sessions start from (*.textproto).",
           &Config::templates, "", "beside the program, or where it was built from"),
      Switch("reflection", "Let tools such as grpcurl ask for the services' description.",
             &Config::reflection),
      Path("port-file", "FILE", "Write the port listened on to this file once calls are taken.",
           &Config::port_file),
      Choice("log-level", "LEVEL", "info", {"debug", "info", "warning", "error"},
             "What to write to stderr: debug, info, warning or error. Never what people wrote.",
             &Config::log_level),
      Number("shutdown-seconds", 10, 0, 600,
             "How long calls that are being served may take to finish when the server stops.",
             &Config::shutdown_seconds),
      Number("grpc-queues", 2, 1, 64, "Threads that serve gRPC calls.", &Config::grpc_queues),
      Number("session-threads", 2, 1, 64, "Threads that sessions share.", &Config::session_threads),
      Number("idle-minutes", 10, 1, 1'440,
             "After how long a session that nobody uses or watches leaves memory.",
             &Config::idle_minutes),
      Number("pending-commands-max", 10'000, 1, 1'000'000,
             "Commands of one session that may wait for the disk; more are refused.",
             &Config::pending_commands_max),
      Number("replays-max", 50, 1, 10'000,
             "Replays at a time; more are refused. Each holds a session of its own in memory.",
             &Config::replays_max),
      Number("replay-threads", 1, 1, 64, "Threads that replays share.", &Config::replay_threads),
      Number("message-kib-max", 256, 16, 4'096, "Largest request, in KiB.",
             &Config::message_kib_max),
      Number("metadata-kib-max", 8, 4, 64, "Largest metadata of a call, in KiB.",
             &Config::metadata_kib_max),
      Number("streams-per-connection-max", 1'000, 1, 100'000,
             "Calls and watches at the same time over one connection.",
             &Config::streams_per_connection_max),
      Number("keepalive-seconds", 60, 10, 7'200,
             "A connection silent for so long is asked whether it still lives.",
             &Config::keepalive_seconds),
      Number("ping-seconds-min", 10, 1, 3'600,
             "Clients that ask more often than this whether the server lives are sent away.",
             &Config::ping_seconds_min),
      Number("handshake-seconds", 10, 1, 300,
             "How long a new connection may take before it speaks HTTP/2 (and TLS).",
             &Config::handshake_seconds),
      Number("connection-idle-minutes", 30, 1, 1'440,
             "A connection without calls is closed after so long.",
             &Config::connection_idle_minutes),
  };
}

std::vector<Setting> WebSettings() {
  return {
      Text(
          "web-listen", "HOST:PORT", "",
          "Address for browsers: the pages, and gRPC-Web. Plain HTTP/1.1: on loopback, or behind a "
          "proxy that does TLS. Port 0 takes a free one. Without it browsers are not served.",
          &Config::web_listen),
      Path("web-root", "DIR", "The built pages.", &Config::web_root, "",
           "beside the program, or where it was built"),
      Checked("web-trusted-proxies", "LIST",
              "Addresses or networks, with commas, of proxies that do TLS: of these alone "
              "X-Forwarded-For, -Proto and -Host are believed.",
              &Config::web_trusted_proxies, AreNetworks,
              "list of networks such as 127.0.0.1, ::1, 10.0.0.0/8"),
      Checked("web-origins", "LIST",
              "Origins, with commas, whose pages may call this server besides its own.",
              &Config::web_origins, AreOrigins, "list of origins such as https://vooraf.example"),
      Switch("insecure-hall",
             "Serve browsers beyond this machine in the clear, for a hall's own network without "
             "internet. All pages warn, and no names are taken.",
             &Config::insecure_hall),
      Path("web-port-file", "FILE",
           "Write the ports for browsers and (if there is one) for admin-listen to this file, a "
           "line "
           "each, once they are listened on.",
           &Config::web_port_file),
      Text(
          "admin-listen", "HOST:PORT", "",
          "Address for /healthz, /readyz and /metrics (Prometheus), such as 127.0.0.1:7422. Counts "
          "only, but not for everybody: keep it on this machine or a network of its own.",
          &Config::admin_listen),
      Number("web-threads", 2, 1, 64, "Threads that serve browsers.", &Config::web_threads),
      Number("web-connections-max", 20'000, 1, 1'000'000, "Connections of browsers at a time.",
             &Config::web_connections_max),
      Number("web-connections-per-address-max", 5'000, 1, 1'000'000,
             "The same from one address (IPv6: one /64). A whole hall may share an address.",
             &Config::web_connections_per_address_max),
      Number("web-requests-per-connection-max", 1'000, 1, 1'000'000,
             "Requests after which a connection is closed.",
             &Config::web_requests_per_connection_max),
      Number("web-head-kib-max", 16, 1, 64, "Largest head of a request, in KiB.",
             &Config::web_head_kib_max),
      Number("web-head-seconds", 10, 1, 300,
             "How long a new connection, and the head of a request, may take.",
             &Config::web_head_seconds),
      Number("web-body-seconds", 30, 1, 600, "How long the body of a request may take.",
             &Config::web_body_seconds),
      Number("web-idle-seconds", 60, 1, 3'600,
             "After how long a connection between two requests is closed.",
             &Config::web_idle_seconds),
  };
}

std::vector<Setting> MakeSettings() {
  std::vector<Setting> settings = GeneralSettings();
  for (Setting& setting : WebSettings()) settings.push_back(std::move(setting));
  return settings;
}

// Passwords and what people say would be read along by anybody on the network.
domain::Result<void> CheckWeb(const Config& config) {
  for (const std::string& text : {config.web_listen, config.admin_listen}) {
    if (!text.empty() && !ReadListenAddress(text)) {
      return domain::Refuse(kAddressMalformed, {{"address", text}});
    }
  }
  if (config.web_listen.empty() || ReadListenAddress(config.web_listen)->IsLoopback()) return {};
  if (config.insecure_hall || !config.web_trusted_proxies.empty()) return {};
  return domain::Refuse(kWebOpen, {{"address", config.web_listen}});
}

domain::Result<Config> Check(Config config) {
  const auto address = ReadListenAddress(config.grpc_listen);
  if (!address) return domain::Refuse(kAddressMalformed, {{"address", config.grpc_listen}});
  const bool tls = !config.tls_certificate.empty();
  if (tls != !config.tls_key.empty() || (!tls && !config.tls_client_ca.empty())) {
    return domain::Refuse(kTlsHalf);
  }
  if (!tls && !config.insecure_listen && !address->IsLoopback()) {
    return domain::Refuse(kListenOpen, {{"address", config.grpc_listen}});
  }
  if (auto web = CheckWeb(config); !web) return domain::Propagate(web);
  return config;
}

}  // namespace

std::span<const Setting> Settings() {
  static const std::vector<Setting> settings = MakeSettings();
  return settings;
}

const Setting* FindSetting(std::string_view name) {
  for (const Setting& setting : Settings()) {
    if (setting.name == name) return &setting;
  }
  return nullptr;
}

std::string VariableOf(std::string_view name) {
  std::string variable = "VOORAF_";
  for (const char c : name) {
    variable += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  return variable;
}

domain::Result<Config> Resolve(const Values& flags, const Environment& environment,
                               const Values& file) {
  Config config;
  for (const Setting& setting : Settings()) {
    const std::string variable = VariableOf(setting.name);
    std::string value = setting.default_value;
    std::string source = "the default of " + std::string(setting.name);
    if (const auto flag = flags.find(setting.name); flag != flags.end()) {
      value = flag->second;
      source = "--" + std::string(setting.name);
    } else if (const char* set = environment(variable.c_str()); set != nullptr) {
      value = set;
      source = "the environment variable " + variable;
    } else if (const auto line = file.find(setting.name); line != file.end()) {
      value = line->second;
      source = "\"" + std::string(setting.name) + "\" in the configuration file";
    } else if (value.empty()) {
      continue;
    }
    if (const auto problem = setting.set(config, value)) {
      return domain::Refuse(kConfigUnfit, {{"source", source}, {"problem", *problem}});
    }
  }
  return Check(std::move(config));
}

path DefaultDataFolder() {
  const char* xdg = std::getenv("XDG_DATA_HOME");
  if (xdg != nullptr && *xdg != '\0') return path(xdg) / "vooraf";
  const char* home = std::getenv("HOME");
  if (geteuid() == 0 || home == nullptr || *home == '\0') return "/var/lib/vooraf";
  return path(home) / ".local/share/vooraf";
}

}  // namespace vooraf::config
