#include "server/serve.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <future>
#include <memory>
#include <vector>

#include "server/api/server.h"
#include "server/api/watch/watch_desk.h"
#include "server/auth/guess_delay.h"
#include "server/auth/sign_ins.h"
#include "server/auth/signer.h"
#include "server/config/command_line.h"
#include "server/config/listen_address.h"
#include "server/gateway_settings.h"
#include "server/live/asio/asio_executors.h"
#include "server/live/asio/system.h"
#include "server/live/replay/replays.h"
#include "server/live/sessions.h"
#include "server/process.h"
#include "server/report/desk.h"
#include "server/store/sqlite/signing_key.h"
#include "server/store/sqlite/sqlite_store.h"
#include "server/templates/catalog.h"
#include "server/templates/shelf.h"
#include "server/web/gateway.h"

namespace vooraf {
namespace {

using std::chrono::seconds;

int Complain(const domain::Error& error) {
  spdlog::error("{} ({})", error.Message("en"), error.reason());
  return config::kExitFailed;
}

std::filesystem::path TemplatesFolder(const config::Config& config) {
  if (!config.templates.empty()) return config.templates;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto installed = program.parent_path().parent_path() / "share/vooraf/templates";
  if (!error && std::filesystem::is_directory(installed, error)) return installed;
  return VOORAF_TEMPLATES;
}

domain::Result<api::ServerSettings> ApiSettings(const config::Config& config) {
  api::ServerSettings settings{
      .address = config.grpc_listen,
      .reflection = config.reflection,
      .queues = static_cast<size_t>(config.grpc_queues),
      .message_bytes_max = config.message_kib_max << 10,
      .metadata_bytes_max = config.metadata_kib_max << 10,
      .streams_per_connection_max = config.streams_per_connection_max,
      .keepalive = seconds(config.keepalive_seconds),
      .ping_interval_min = seconds(config.ping_seconds_min),
      .handshake = seconds(config.handshake_seconds),
      .idle = std::chrono::minutes(config.connection_idle_minutes),
  };
  const std::pair<const std::filesystem::path&, std::string&> files[] = {
      {config.tls_certificate, settings.tls.certificate},
      {config.tls_key, settings.tls.key},
      {config.tls_client_ca, settings.tls.client_ca}};
  for (auto& [file, pem] : files) {
    if (file.empty()) continue;
    auto text = ReadWholeFile(file);
    if (!text) return domain::Propagate(text);
    pem = std::move(*text);
  }
  return settings;
}

// All layers. What is below outlives what is above, so members are in order of use.
class Layers {
 public:
  Layers(const config::Config& config, std::unique_ptr<store::SqliteStore> store,
         const store::SigningSeed& signing_seed, templates::Catalog catalog)
      : store_(std::move(store)),
        catalog_(std::move(catalog)),
        session_executors_(static_cast<size_t>(config.session_threads)),
        auth_executors_(std::make_unique<live::AsioExecutors>(1)),
        sessions_(live::Sessions::Make(
            store_->log(), session_executors_, clock_, random_,
            {.idle_before_unload = std::chrono::minutes(config.idle_minutes),
             .pending_commands_max = static_cast<size_t>(config.pending_commands_max)},
            OutcomeUnknown)),
        replay_executors_(
            std::make_unique<live::AsioExecutors>(static_cast<size_t>(config.replay_threads))),
        replays_(store_->log(), *sessions_, *replay_executors_, clock_,
                 {.replays_max = static_cast<size_t>(config.replays_max)}),
        sign_ins_(store_->accounts(), [this] { return clock_.Now(); }, Thread("passwords"),
                  Thread("sign-ins"), {}),
        code_guesses_({}, [this] { return clock_.Now(); }),
        password_guesses_(auth::kPasswordGuesses, [this] { return clock_.Now(); }),
        templates_(catalog_, store_->templates(), Thread("templates")),
        signer_(signing_seed),
        reports_(Thread("reports")),
        backends_{*sessions_, sign_ins_, code_guesses_, password_guesses_,
                  templates_, signer_,   reports_,      replays_} {}

  domain::Result<void> Start(const api::ServerSettings& settings, const config::Config& config) {
    sessions_->Start();
    auto api = api::Server::Start(settings, backends_);
    if (!api) return domain::Propagate(api);
    api_ = std::move(*api);
    if (!WantsGateway(config)) return {};
    auto gateway = web::Gateway::Start(
        GatewaySettings(config),
        {.channel = api_->InProcess(),
         .make_desk =
             [this, fan_out = settings.fan_out](boost::asio::io_context& context) {
               return std::make_unique<api::WatchDesk>(backends_, live::MakeExecutor(context),
                                                       fan_out);
             },
         .sessions_loaded = [this] { return sessions_->Loaded(); }});
    if (!gateway) return domain::Propagate(gateway);
    gateway_ = std::move(*gateway);
    return {};
  }

  int port() const { return api_->port(); }
  // Null if there is none.
  const web::Gateway* gateway() const { return gateway_.get(); }

  // Nothing acknowledged is lost: what waits for the disk is written and answered before calls end.
  void Stop(seconds patience) {
    if (api_ != nullptr) api_->AnnounceStop();
    if (gateway_ != nullptr) gateway_->AnnounceStop();
    std::promise<void> written;
    sessions_->Shutdown([&written] { written.set_value(); });
    written.get_future().wait();
    replays_.Stop();
    if (gateway_ != nullptr) gateway_->Stop(patience);
    if (api_ != nullptr) api_->Shutdown(patience);
    // They answer no more calls that were broken off.
    auth_executors_.reset();
    replay_executors_.reset();
    gateway_.reset();
    api_.reset();
  }

 private:
  // The process ends, since only a restart tells what is on disk. Clients repeat with the same ids.
  static void OutcomeUnknown() {
    spdlog::critical(
        "a write to the disk failed half-way; ending, so that the next start looks at "
        "what is there");
    std::quick_exit(config::kExitFailed);
  }

  auth::Post Thread(const char* name) {
    return [thread = auth_executors_->MakeThread(name)](live::Task task) {
      thread->Post(std::move(task));
    };
  }

  live::SystemClock clock_;
  live::SystemRandom random_;
  const std::unique_ptr<store::SqliteStore> store_;
  const templates::Catalog catalog_;
  live::AsioExecutors session_executors_;
  std::unique_ptr<live::AsioExecutors> auth_executors_;
  const std::unique_ptr<live::Sessions> sessions_;
  std::unique_ptr<live::AsioExecutors> replay_executors_;
  live::Replays replays_;
  auth::SignIns sign_ins_;
  auth::GuessDelay code_guesses_;
  auth::GuessDelay password_guesses_;
  templates::Shelf templates_;
  const auth::Signer signer_;
  report::Desk reports_;
  const api::Backends backends_;
  std::unique_ptr<api::Server> api_;
  std::unique_ptr<web::Gateway> gateway_;
};

// Allowed, since a network of one's own may be fine, but not to be done without knowing.
void WarnIfOpen(const config::Config& config) {
  if (config::ReadListenAddress(config.grpc_listen)->IsLoopback()) return;
  if (!config.tls_client_ca.empty()) return;
  spdlog::warn(
      "{} can be reached by anybody on the network. gRPC 1.51 must not face the internet: put a "
      "patched TLS proxy in front, or let in only clients with a certificate (--tls-client-ca)",
      config.grpc_listen);
}

std::string Reached(const std::string& listen, int port) {
  const auto address = config::ReadListenAddress(listen);
  const bool v6 = address->host.find(':') != std::string::npos;
  return (v6 ? "[" + address->host + "]" : address->host) + ":" + std::to_string(port);
}

// The files that say which ports are listened on, the one for gRPC last: who waits for it finds the
// others there.
domain::Result<void> WritePorts(const config::Config& config, const Layers& layers) {
  if (!config.web_port_file.empty() && layers.gateway() != nullptr) {
    std::string ports = std::to_string(layers.gateway()->port()) + "\n";
    if (!config.admin_listen.empty()) {
      ports += std::to_string(layers.gateway()->admin_port()) + "\n";
    }
    if (auto written = WriteWholeFile(config.web_port_file, ports); !written) return written;
  }
  if (config.port_file.empty()) return {};
  return WriteWholeFile(config.port_file, std::to_string(layers.port()) + "\n");
}

void TellOfGateway(const config::Config& config, const Layers& layers) {
  const web::Gateway* gateway = layers.gateway();
  if (gateway == nullptr) return;
  if (!config.web_listen.empty()) {
    spdlog::info("serving browsers on http://{}{}", Reached(config.web_listen, gateway->port()),
                 gateway->has_pages() ? "" : "; the pages are not built");
  }
  if (!config.admin_listen.empty()) {
    spdlog::info("health and metrics on http://{}",
                 Reached(config.admin_listen, gateway->admin_port()));
    if (!config::ReadListenAddress(config.admin_listen)->IsLoopback()) {
      spdlog::warn("{} can be reached from other machines: let a firewall keep others out",
                   config.admin_listen);
    }
  }
  if (config.insecure_hall) {
    spdlog::warn(
        "insecure-hall: what browsers send can be read along on the network, passwords too. "
        "Facilitators sign in on this machine itself; names are not taken");
  }
}

}  // namespace

int Serve(const config::Config& config) {
  StartLogging(config.log_level);
  StopSignals signals;
  RaiseOpenFileLimit();
  StopLookingForDeadlocks();

  std::vector<templates::Fault> faults;
  templates::Catalog templates = templates::Catalog::Load(TemplatesFolder(config), faults);
  for (const templates::Fault& fault : faults) spdlog::error("{}", fault.ToString());
  if (!faults.empty()) return config::kExitFailed;

  if (auto made = PrepareDataFolder(config.data); !made) return Complain(made.error());
  const auto settings = ApiSettings(config);
  if (!settings) return Complain(settings.error());
  auto store = store::OpenSqlite(config.data / "vooraf.db");
  if (!store) return Complain(store.error());

  const auto signing_seed = store::ReadOrMakeSigningSeed(config.data / "signing-key");
  if (!signing_seed) return Complain(signing_seed.error());

  Layers layers(config, std::move(*store), *signing_seed, std::move(templates));
  if (auto started = layers.Start(*settings, config); !started) {
    layers.Stop(seconds(0));
    return Complain(started.error());
  }
  if (auto written = WritePorts(config, layers); !written) {
    layers.Stop(seconds(0));
    return Complain(written.error());
  }
  spdlog::info("serving gRPC on {}{}, data in {}", Reached(config.grpc_listen, layers.port()),
               settings->tls.certificate.empty() ? "" : " with TLS", config.data.string());
  TellOfGateway(config, layers);
  WarnIfOpen(config);

  signals.Wait();
  spdlog::info("stopping; a second signal ends it at once");
  layers.Stop(seconds(config.shutdown_seconds));
  spdlog::info("stopped");
  return 0;
}

}  // namespace vooraf
