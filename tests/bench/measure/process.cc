#include "tests/bench/measure/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

extern char** environ;

namespace vooraf::bench {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kStopPatience{10'000};
constexpr milliseconds kRestPeriod{250};
constexpr milliseconds kRestPatience{60'000};

std::vector<char*> Arguments(const std::vector<std::string>& command) {
  std::vector<char*> out;
  for (const std::string& word : command) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

void Close(int& fd) {
  if (fd >= 0) close(fd);
  fd = -1;
}

}  // namespace

std::string OwnPath() {
  char path[4096];
  const ssize_t length = readlink("/proc/self/exe", path, sizeof(path));
  if (length <= 0) throw BenchError("cannot tell where this program stands");
  return std::string(path, static_cast<size_t>(length));
}

void RaiseOpenFilesLimit() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Child::Child(const std::vector<std::string>& command) : name_(command.front()) {
  // By way of ourselves, since only the child can ask to die with its parent.
  std::vector<std::string> by_way{OwnPath(), "exec", "--"};
  by_way.insert(by_way.end(), command.begin(), command.end());
  int in[2], out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw BenchError("no more pipes");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  // What this process keeps from itself (see EndCleanly) must still end its children.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  const int error = posix_spawn(&pid_, by_way.front().c_str(), &actions, &attributes,
                                Arguments(by_way).data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  input_ = in[1];
  output_ = out[0];
  if (error != 0) {
    Close(input_);
    Close(output_);
    throw BenchError(fmt::format("cannot start {}: {}", name_, std::strerror(error)));
  }
}

Child::~Child() { Stop(); }

void Child::WriteLine(std::string_view line) {
  const std::string text = fmt::format("{}\n", line);
  if (write(input_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    throw BenchError(fmt::format("{} no longer reads its input", name_));
  }
}

void Child::CloseInput() { Close(input_); }

std::string Child::ReadLine(milliseconds timeout) {
  const auto deadline = steady_clock::now() + timeout;
  for (;;) {
    if (const size_t end = buffered_.find('\n'); end != std::string::npos) {
      std::string line = buffered_.substr(0, end);
      buffered_.erase(0, end + 1);
      return line;
    }
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now());
    pollfd ready{output_, POLLIN, 0};
    if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) == 0) {
      throw BenchError(fmt::format("{} said nothing for {} ms", name_, timeout.count()));
    }
    char bytes[4096];
    const ssize_t length = read(output_, bytes, sizeof(bytes));
    if (length == 0) throw BenchError(fmt::format("{} ended early", name_));
    if (length > 0) buffered_.append(bytes, static_cast<size_t>(length));
  }
}

int Child::Wait() {
  if (pid_ < 0) return 0;
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Child::Stop() {
  Close(input_);
  if (pid_ > 0) {
    int ended = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
    kill(pid_, SIGTERM);
    pollfd end{ended, POLLIN, 0};
    if (poll(&end, 1, static_cast<int>(milliseconds(kStopPatience).count())) <= 0) {
      kill(pid_, SIGKILL);
    }
    Close(ended);
    Wait();
  }
  Close(output_);
}

int BecomeChild(const std::vector<std::string>& command) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  execv(command.front().c_str(), Arguments(command).data());
  fmt::print(stderr, "cannot run {}: {}\n", command.front(), std::strerror(errno));
  return 127;
}

uint64_t PrivateMemory(pid_t pid) {
  std::ifstream in(fmt::format("/proc/{}/smaps_rollup", pid));
  uint64_t bytes = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string key;
    uint64_t kib = 0;
    words >> key >> kib;
    // Not clean pages: those of the program's file are private or shared as others run it or not.
    if (key == "Private_Dirty:") bytes += kib * 1024;
  }
  if (bytes == 0) throw BenchError(fmt::format("cannot read the memory of process {}", pid));
  return bytes;
}

milliseconds CpuTime(pid_t pid) {
  std::ifstream in(fmt::format("/proc/{}/stat", pid));
  std::string text((std::istreambuf_iterator<char>(in)), {});
  // Fields count from behind the name, which may hold anything but ends with the last bracket.
  std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 2)));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  long user = 0, system = 0;
  fields >> user >> system;
  return milliseconds((user + system) * 1000 / sysconf(_SC_CLK_TCK));
}

void AwaitRest(pid_t pid) {
  const auto deadline = steady_clock::now() + kRestPatience;
  for (auto before = CpuTime(pid);;) {
    std::this_thread::sleep_for(kRestPeriod);
    const auto now = CpuTime(pid);
    if (now - before <= kRestPeriod / 10) return;
    if (steady_clock::now() > deadline) {
      throw BenchError(fmt::format("process {} does not come to rest", pid));
    }
    before = now;
  }
}

}  // namespace vooraf::bench
