// The server under test, as a user would start it, on a data folder that is deleted afterwards.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "tests/bench/measure/process.h"
#include "tests/bench/measure/temp_folder.h"

namespace vooraf::bench {

struct ServerShape {
  std::vector<std::string> under;  // a command that runs it, such as valgrind
  bool web = false;                // serves browsers, too
};

class Server {
 public:
  // Starts it and waits for its first answer. REQUIRES: no other server uses `data`.
  Server(const std::filesystem::path& program, const std::filesystem::path& data,
         const ServerShape& shape = {});

  const std::string& target() const { return target_; }
  // REQUIRES: it serves browsers.
  const std::string& web_target() const { return web_target_; }
  pid_t pid() const { return child_->pid(); }
  // From the start of the process to its first answer to a call.
  std::chrono::duration<double, std::milli> start_up() const { return start_up_; }
  // Stops it as an operator would.
  void Stop() { child_->Stop(); }

 private:
  std::string target_;
  std::string web_target_;
  std::unique_ptr<Child> child_;
  std::chrono::duration<double, std::milli> start_up_{};
};

// The facilitator's account of every benchmark.
inline constexpr char kAccountName[] = "bench";
inline constexpr char kPassword[] = "a password for the benchmark";

void AddAccount(const std::filesystem::path& program, const std::filesystem::path& data);

}  // namespace vooraf::bench
