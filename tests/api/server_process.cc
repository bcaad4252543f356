#include "tests/api/server_process.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <stdexcept>

namespace vooraf::api {
namespace {

constexpr std::chrono::seconds kStartPatience{60};

std::string ReadAll(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

// Becomes the program; dies with its parent.
[[noreturn]] void Become(const std::vector<std::string>& command,
                         const std::vector<std::string>& environment) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::vector<char*> arguments;
  for (const std::string& argument : command) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);
  for (const std::string& variable : environment) putenv(const_cast<char*>(variable.c_str()));
  execv(arguments[0], arguments.data());
  _exit(127);
}

int ExitCodeOf(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status); }

// One below those that the system gives to connections going out: a server that was killed must
// find its port free again.
int AnyFreePort() {
  std::random_device random;
  std::uniform_int_distribution<int> ports(10'000, 32'000);
  for (;;) {
    const int port = ports(random);
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool free = bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
    close(probe);
    if (free) return port;
  }
}

// Waits until the file is there or the process has ended, whichever comes first.
class FileOrEnd {
 public:
  explicit FileOrEnd(const std::filesystem::path& folder) : inotify_(inotify_init1(IN_CLOEXEC)) {
    inotify_add_watch(inotify_, folder.c_str(), IN_MOVED_TO);
  }
  ~FileOrEnd() { close(inotify_); }

  bool Await(const std::filesystem::path& file, pid_t process) const {
    const int ended = static_cast<int>(syscall(SYS_pidfd_open, process, 0));
    const auto deadline = std::chrono::steady_clock::now() + kStartPatience;
    bool there = false;
    while (!(there = std::filesystem::exists(file))) {
      pollfd events[] = {{inotify_, POLLIN, 0}, {ended, POLLIN, 0}};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          deadline - std::chrono::steady_clock::now());
      if (left.count() <= 0 || poll(events, 2, static_cast<int>(left.count())) <= 0) break;
      if (events[1].revents != 0) break;
      char buffer[4096];
      if (read(inotify_, buffer, sizeof(buffer)) < 0) break;
    }
    close(ended);
    return there;
  }

 private:
  const int inotify_;
};

}  // namespace

ServerProcess::ServerProcess(std::vector<std::string> flags) : flags_(std::move(flags)) {
  std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  folder_ = pattern;
}

ServerProcess::~ServerProcess() {
  if (pid_ > 0) Kill();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::vector<std::string> ServerProcess::Command() const {
  std::vector<std::string> command = {VOORAF_SERVER,     "serve",
                                      "--data",          (folder_ / "data").string(),
                                      "--port-file",     (folder_ / "port").string(),
                                      "--web-port-file", (folder_ / "web-ports").string(),
                                      "--grpc-listen",   "127.0.0.1:" + std::to_string(port_)};
  command.insert(command.end(), flags_.begin(), flags_.end());
  return command;
}

void ServerProcess::Start() {
  if (port_ != 0) {
    if (!TryToStart()) throw std::runtime_error("the server did not start:\n" + Written());
    return;
  }
  // Between the choice and the start another test may have taken the port.
  constexpr int kAttempts = 20;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    port_ = AnyFreePort();
    if (TryToStart()) return;
    if (Written().find("CANNOT_LISTEN") == std::string::npos) break;
  }
  throw std::runtime_error("the server did not start:\n" + Written());
}

bool ServerProcess::TryToStart() {
  const std::filesystem::path port_file = folder_ / "port";
  std::filesystem::remove(port_file);
  const FileOrEnd started(folder_);
  const int log =
      open((folder_ / "stderr").c_str(), O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
  const std::vector<std::string> command = Command();
  pid_ = fork();
  if (pid_ == 0) {
    dup2(log, STDERR_FILENO);
    Become(command, {});
  }
  close(log);
  if (!started.Await(port_file, pid_)) {
    Kill();
    return false;
  }
  port_ = std::stoi(ReadAll(port_file));
  return true;
}

int ServerProcess::StartToFail() {
  const int log =
      open((folder_ / "stderr").c_str(), O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
  const std::vector<std::string> command = Command();
  pid_ = fork();
  if (pid_ == 0) {
    dup2(log, STDERR_FILENO);
    Become(command, {});
  }
  close(log);
  return Wait();
}

int ServerProcess::Stop() {
  Signal(SIGTERM);
  return Wait();
}

void ServerProcess::Signal(int signal) {
  if (pid_ > 0) kill(pid_, signal);
}

void ServerProcess::Kill() {
  Signal(SIGKILL);
  Wait();
}

int ServerProcess::Wait() {
  int status = 0;
  if (pid_ > 0) waitpid(pid_, &status, 0);
  pid_ = -1;
  return ExitCodeOf(status);
}

void ServerProcess::AddFacilitator(const std::string& name, const std::string& password) {
  const RunResult result = RunServerProgram(
      {"facilitator", "add", name, "--password-stdin", "--data", (folder_ / "data").string()},
      password + "\n");
  if (result.exit_code != 0) throw std::runtime_error(result.output);
}

std::string ServerProcess::address() const { return "127.0.0.1:" + std::to_string(port_); }

int ServerProcess::WebPort(int line) const {
  std::istringstream ports(ReadAll(folder_ / "web-ports"));
  int port = 0;
  for (int i = 0; i <= line; ++i) ports >> port;
  if (!ports) throw std::runtime_error("the server does not say where it serves browsers");
  return port;
}

std::string ServerProcess::Written() const { return ReadAll(folder_ / "stderr"); }

RunResult RunServerProgram(const std::vector<std::string>& arguments, const std::string& input,
                           const std::vector<std::string>& environment) {
  int in[2];
  int out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) {
    throw std::runtime_error("cannot make a pipe");
  }
  std::vector<std::string> command = {VOORAF_SERVER};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    dup2(out[1], STDERR_FILENO);
    Become(command, environment);
  }
  close(in[0]);
  close(out[1]);
  // Inputs are a line or two: they fit into the pipe whether they are read or not.
  const ssize_t written = write(in[1], input.data(), input.size());
  close(in[1]);
  if (written != static_cast<ssize_t>(input.size())) throw std::runtime_error("cannot write");

  RunResult result;
  char buffer[4096];
  for (ssize_t n; (n = read(out[0], buffer, sizeof(buffer))) > 0;) {
    result.output.append(buffer, static_cast<size_t>(n));
  }
  close(out[0]);
  int status = 0;
  waitpid(pid, &status, 0);
  result.exit_code = ExitCodeOf(status);
  return result;
}

}  // namespace vooraf::api
