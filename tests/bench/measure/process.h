// Programs that the benchmark starts: the server under test, reference servers, and its own load
// generators. Each runs in a process of its own, so that what it costs can be told apart.
//
// The benchmark is a tool: where it cannot measure it throws BenchError, and main says why.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vooraf::bench {

struct BenchError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The path of this program.
std::string OwnPath();

// As many open files as the system lets this process and its children have.
void RaiseOpenFilesLimit();

// A running program with its standard input and output as lines; its errors go to ours. It is ended
// with this object, and by the system if this process dies.
class Child {
 public:
  explicit Child(const std::vector<std::string>& command);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  pid_t pid() const { return pid_; }
  void WriteLine(std::string_view line);
  void CloseInput();
  // Throws if the program ends or the time passes first.
  std::string ReadLine(std::chrono::milliseconds timeout);
  // Waits for the program to end by itself and returns its exit code.
  int Wait();
  // Asks it to end (SIGTERM), and insists after ten seconds.
  void Stop();

 private:
  std::string name_;
  pid_t pid_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string buffered_;
};

// The child's side of starting: dies with its parent, then becomes the command. Returns only if
// that fails.
int BecomeChild(const std::vector<std::string>& command);

// Memory of a process that belongs to it alone, in bytes.
uint64_t PrivateMemory(pid_t pid);
// CPU time a process has used.
std::chrono::milliseconds CpuTime(pid_t pid);
// Returns when the process has used hardly any CPU for a while. Throws if it never comes to rest.
void AwaitRest(pid_t pid);

}  // namespace vooraf::bench
