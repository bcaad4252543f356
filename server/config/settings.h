// Everything that can be set about a server, in one table: flags, environment, file, --help and
// docs/CONFIGURATION.md are all made from it. A setting NAME is the flag --NAME, the variable
// VOORAF_NAME in upper case with underscores, and the key NAME in the file; a flag goes before the
// environment, the environment before the file.
//
// Thread contract: one thread.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/domain/error.h"

namespace vooraf::config {

struct Config {
  std::filesystem::path data;
  std::string grpc_listen;
  bool insecure_listen = false;
  std::filesystem::path tls_certificate;
  std::filesystem::path tls_key;
  std::filesystem::path tls_client_ca;
  std::filesystem::path templates;
  bool reflection = false;
  std::filesystem::path port_file;
  std::string web_listen;
  std::filesystem::path web_root;
  std::string web_trusted_proxies;
  std::string web_origins;
  bool insecure_hall = false;
  std::string admin_listen;
  std::filesystem::path web_port_file;
  std::string log_level;
  int grpc_queues = 0;
  int session_threads = 0;
  int message_kib_max = 0;
  int metadata_kib_max = 0;
  int streams_per_connection_max = 0;
  int keepalive_seconds = 0;
  int ping_seconds_min = 0;
  int handshake_seconds = 0;
  int connection_idle_minutes = 0;
  int shutdown_seconds = 0;
  int pending_commands_max = 0;
  int idle_minutes = 0;
  int replays_max = 0;
  int replay_threads = 0;
  int web_threads = 0;
  int web_connections_max = 0;
  int web_connections_per_address_max = 0;
  int web_requests_per_connection_max = 0;
  int web_head_kib_max = 0;
  int web_head_seconds = 0;
  int web_body_seconds = 0;
  int web_idle_seconds = 0;
};

struct Setting {
  std::string_view name;
  // What its value is, as help shows it; empty for a switch.
  std::string_view value;
  std::string default_value;  // as it would be written; empty if there is none
  // What the default is, where it depends on the machine.
  std::string_view default_text;
  std::string_view help;
  // What is wrong with the value, if anything, as the end of a sentence.
  std::function<std::optional<std::string>(Config&, const std::string& value)> set;

  bool is_switch() const { return value.empty(); }
};

// In the order in which help shows them.
std::span<const Setting> Settings();
const Setting* FindSetting(std::string_view name);

// "VOORAF_GRPC_LISTEN" for "grpc-listen".
std::string VariableOf(std::string_view name);

using Values = std::map<std::string, std::string, std::less<>>;  // by name
using Environment = std::function<const char*(const char* variable)>;

// The values that a file gives. Errors: CONFIG_UNREADABLE, CONFIG_MALFORMED with the line.
domain::Result<Values> ReadFile(const std::filesystem::path& file);

// Puts flags, environment and file together and checks the whole. Error CONFIG_UNFIT, which says
// where the value came from.
domain::Result<Config> Resolve(const Values& flags, const Environment& environment,
                               const Values& file);

// Where the data lies if nothing says so: XDG_DATA_HOME/vooraf, or /var/lib/vooraf for root.
std::filesystem::path DefaultDataFolder();

}  // namespace vooraf::config
