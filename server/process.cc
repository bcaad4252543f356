#include "server/process.h"

#include <absl/synchronization/mutex.h>
#include <grpc/support/log.h>
#include <pthread.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace vooraf {
namespace {

using domain::Code;
using domain::Refusal;

constexpr Refusal kDataFolder{
    "DATA_FOLDER", Code::kFailedPrecondition,
    "The folder {folder} for data cannot be made: {cause}. Make it for this account, or name "
    "another with --data.",
    "De map {folder} voor gegevens kan niet gemaakt worden: {cause}. Maak de map voor dit account, "
    "of noem een andere met --data."};
constexpr Refusal kCannotWrite{"CANNOT_WRITE", Code::kFailedPrecondition,
                               "{file} cannot be written: {cause}. Check its folder.",
                               "{file} kan niet geschreven worden: {cause}. Kijk de map na."};
constexpr Refusal kCannotRead{
    "CANNOT_READ", Code::kFailedPrecondition,
    "{file} cannot be read: {cause}. Check the path, and that this account may read it.",
    "{file} kan niet gelezen worden: {cause}. Kijk het pad na, en of dit account het mag lezen."};

std::string Cause() { return std::generic_category().message(errno); }

void LogOfGrpc(gpr_log_func_args* args) {
  // Errors of connections are everyday: what comes from outside is not a fault of this server.
  spdlog::debug("grpc: {}", args->message);
}

}  // namespace

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

int StopSignals::Wait() {
  int signal = 0;
  sigwait(&signals_, &signal);
  pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
  return signal;
}

void RaiseOpenFileLimit() {
  rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void StopLookingForDeadlocks() {
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
}

domain::Result<void> PrepareDataFolder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  fs::create_directories(folder, error);
  if (!error) fs::permissions(folder, fs::perms::owner_all, error);
  if (error) {
    return domain::Refuse(kDataFolder, {{"folder", folder.string()}, {"cause", error.message()}});
  }
  return {};
}

domain::Result<void> WriteWholeFile(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::path part = file;
  part += ".part";
  std::ofstream stream(part, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  std::error_code error;
  if (stream) std::filesystem::rename(part, file, error);
  if (!stream || error) {
    return domain::Refuse(kCannotWrite,
                          {{"file", file.string()}, {"cause", error ? error.message() : Cause()}});
  }
  return {};
}

domain::Result<std::string> ReadWholeFile(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (!stream) {
    return domain::Refuse(kCannotRead, {{"file", file.string()}, {"cause", Cause()}});
  }
  return text;
}

void StartLogging(const std::string& level) {
  auto logger = spdlog::stderr_logger_mt("vooraf");
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l: %v");
  logger->set_level(spdlog::level::from_str(level));
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
  gpr_set_log_function(LogOfGrpc);
}

}  // namespace vooraf
