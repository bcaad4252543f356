// What a program that mostly waits is woken by: other threads, and signals. Signals that would end
// the program are delivered here instead, so that it can put the terminal right first.
//
// Thread contract: any thread may notify, signal handlers too; one thread waits. One at a time.
#pragma once

#include <chrono>
#include <optional>

namespace vooraf::cli {

class Wakeups {
 public:
  enum class Cause : char { kNews = 'n', kStop = 's', kResized = 'r', kInput = 'i' };

  // Takes over SIGINT, SIGTERM, SIGHUP and SIGWINCH until it is destroyed. With `input` it wakes up
  // when standard input can be read as well.
  explicit Wakeups(bool input = false);
  ~Wakeups();
  Wakeups(const Wakeups&) = delete;
  Wakeups& operator=(const Wakeups&) = delete;

  void Notify();
  // What happened first; none after the timeout. Without a timeout it waits as long as it takes.
  std::optional<Cause> Wait(std::optional<std::chrono::milliseconds> timeout);

 private:
  const bool input_;
  int read_fd_ = -1;
  int write_fd_ = -1;
};

}  // namespace vooraf::cli
