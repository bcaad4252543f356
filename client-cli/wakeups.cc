#include "client-cli/wakeups.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace vooraf::cli {
namespace {

constexpr std::array kStopping{SIGINT, SIGTERM, SIGHUP};

// Where the signal handlers write; -1 while nobody waits.
std::atomic<int> g_signal_fd{-1};

void Tell(int fd, Wakeups::Cause cause) {
  const char byte = static_cast<char>(cause);
  // A full pipe holds enough to wake anybody.
  [[maybe_unused]] const ssize_t written = ::write(fd, &byte, 1);
}

void OnSignal(int signal) {
  const int before = errno;
  const int fd = g_signal_fd.load();
  if (fd >= 0) {
    Tell(fd, signal == SIGWINCH ? Wakeups::Cause::kResized : Wakeups::Cause::kStop);
  }
  errno = before;
}

void Handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

Wakeups::Wakeups(bool input) : input_(input) {
  int fds[2];
  if (::pipe2(fds, O_CLOEXEC | O_NONBLOCK) == 0) {
    read_fd_ = fds[0];
    write_fd_ = fds[1];
  }
  g_signal_fd = write_fd_;
  for (const int signal : kStopping) Handle(signal, OnSignal);
  Handle(SIGWINCH, OnSignal);
}

Wakeups::~Wakeups() {
  for (const int signal : kStopping) Handle(signal, SIG_DFL);
  Handle(SIGWINCH, SIG_DFL);
  g_signal_fd = -1;
  ::close(read_fd_);
  ::close(write_fd_);
}

void Wakeups::Notify() { Tell(write_fd_, Cause::kNews); }

std::optional<Wakeups::Cause> Wakeups::Wait(std::optional<std::chrono::milliseconds> timeout) {
  for (;;) {
    std::array<pollfd, 2> waiting{{{read_fd_, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    const int ready =
        ::poll(waiting.data(), input_ ? 2 : 1, timeout ? static_cast<int>(timeout->count()) : -1);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return std::nullopt;
    if (waiting[1].revents != 0) return Cause::kInput;
    char byte = 0;
    if (::read(read_fd_, &byte, 1) == 1) return static_cast<Cause>(byte);
  }
}

}  // namespace vooraf::cli
