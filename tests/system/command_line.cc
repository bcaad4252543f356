#include "tests/system/command_line.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

extern char** environ;

namespace vooraf::system_test {
namespace {

constexpr std::chrono::minutes kWatchPatience{2};

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<char*> Pointers(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& each : strings) pointers.push_back(each.data());
  pointers.push_back(nullptr);
  return pointers;
}

pid_t Spawn(std::vector<std::string> command, std::vector<std::string> environment,
            const std::filesystem::path& in, const std::filesystem::path& out,
            const std::filesystem::path& err) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, in.c_str(), O_RDONLY, 0);
  constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&files, 1, out.c_str(), kWrite, 0600);
  posix_spawn_file_actions_addopen(&files, 2, err.c_str(), kWrite, 0600);
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, command[0].c_str(), &files, nullptr,
                                 Pointers(command).data(), Pointers(environment).data());
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error("cannot start " + command[0]);
  return pid;
}

int Wait(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// Says when a file changes.
class Changes {
 public:
  explicit Changes(const std::filesystem::path& file) : inotify_(inotify_init1(IN_CLOEXEC)) {
    inotify_add_watch(inotify_, file.c_str(), IN_MODIFY);
  }
  ~Changes() { close(inotify_); }
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;

  // False if nothing changed until then.
  bool AwaitNext(std::chrono::steady_clock::time_point deadline) const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    pollfd event{inotify_, POLLIN, 0};
    if (left.count() <= 0 || poll(&event, 1, static_cast<int>(left.count())) <= 0) return false;
    char buffer[4096];
    return read(inotify_, buffer, sizeof(buffer)) > 0;
  }

 private:
  const int inotify_;
};

}  // namespace

CommandLine::CommandLine(std::string profile, std::string server, std::filesystem::path folder)
    : profile_(std::move(profile)), server_(std::move(server)), folder_(std::move(folder)) {}

CommandLine::~CommandLine() {
  if (watch_ < 0) return;
  kill(watch_, SIGKILL);
  Wait(watch_);
}

std::vector<std::string> CommandLine::Environment() const {
  std::vector<std::string> environment{"VOORAF_PROFILE=" + profile_, "VOORAF_SERVER=" + server_,
                                       "XDG_STATE_HOME=" + folder_.string(), "LANG=C.UTF-8"};
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (std::string(*variable).rfind("PATH=", 0) == 0) environment.push_back(*variable);
  }
  return environment;
}

Ran CommandLine::Run(const std::vector<std::string>& arguments, const std::string& input) const {
  const auto in = folder_ / (profile_ + ".in");
  const auto out = folder_ / (profile_ + ".out");
  const auto err = folder_ / (profile_ + ".err");
  std::ofstream(in) << input;
  std::vector<std::string> command{VOORAF_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  Ran ran;
  ran.exit_code = Wait(Spawn(std::move(command), Environment(), in, out, err));
  ran.out = ReadFile(out);
  ran.err = ReadFile(err);
  std::ofstream(WrittenFile(), std::ios::app) << ran.out << ran.err;
  return ran;
}

std::string CommandLine::Must(const std::vector<std::string>& arguments,
                              const std::string& input) const {
  Ran ran = Run(arguments, input);
  if (ran.exit_code != 0) {
    std::string what = profile_ + ": vooraf";
    for (const std::string& argument : arguments) what += " " + argument;
    throw std::runtime_error(what + " ended with " + std::to_string(ran.exit_code) + "\n" +
                             ran.err + ran.out);
  }
  return ran.out;
}

void CommandLine::StartWatch() {
  watch_ = Spawn({VOORAF_PROGRAM, "--json", "watch"}, Environment(), "/dev/null", WatchFile(),
                 WatchFile().string() + ".err");
}

void CommandLine::AwaitWatch(const std::function<bool(const std::string&)>& done) const {
  const Changes changes(WatchFile());
  const auto deadline = std::chrono::steady_clock::now() + kWatchPatience;
  for (;;) {
    std::string lines = ReadFile(WatchFile());
    lines.resize(lines.rfind('\n') + 1);  // without one: 0
    if (done(lines)) return;
    if (!changes.AwaitNext(deadline)) {
      throw std::runtime_error(profile_ + ": the watch does not show what is awaited\n" +
                               ReadFile(WatchFile().string() + ".err"));
    }
  }
}

std::string CommandLine::Written() const { return ReadFile(WrittenFile()); }

std::string CommandLine::FinishWatch() {
  const int exit_code = Wait(std::exchange(watch_, -1));
  if (exit_code != 0) {
    throw std::runtime_error(profile_ + ": watch ended with " + std::to_string(exit_code) + "\n" +
                             ReadFile(WatchFile().string() + ".err"));
  }
  return ReadFile(WatchFile());
}

}  // namespace vooraf::system_test
