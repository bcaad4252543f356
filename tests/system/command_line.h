// The terminal client as people use it: a process for each command, under a profile of its own.
//
// Thread contract: one thread per object; several objects side by side.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vooraf::system_test {

struct Ran {
  int exit_code = 0;
  std::string out;
  std::string err;
};

class CommandLine {
 public:
  // `folder` keeps the profiles of all people of a test. REQUIRES: it exists.
  CommandLine(std::string profile, std::string server, std::filesystem::path folder);
  // Ends the watch, if one runs.
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  // Runs `vooraf` with these arguments to its end.
  Ran Run(const std::vector<std::string>& arguments, const std::string& input = {}) const;
  // The same; throws std::runtime_error with what it wrote unless it ends with 0. Returns stdout.
  std::string Must(const std::vector<std::string>& arguments, const std::string& input = {}) const;

  // Starts `vooraf watch --json`, which ends when the session is closed.
  void StartWatch();
  // Waits until `done` says so of the whole lines that the watch has printed so far; throws if that
  // takes minutes.
  void AwaitWatch(const std::function<bool(const std::string& lines)>& done) const;
  // Waits for the watch to end; what it printed, or throws if it did not end well.
  std::string FinishWatch();
  // All that the other commands have written so far, to stdout and stderr.
  std::string Written() const;

 private:
  std::vector<std::string> Environment() const;
  std::filesystem::path WatchFile() const { return folder_ / (profile_ + ".watch"); }
  std::filesystem::path WrittenFile() const { return folder_ / (profile_ + ".written"); }

  const std::string profile_;
  const std::string server_;
  const std::filesystem::path folder_;
  pid_t watch_ = -1;
};

}  // namespace vooraf::system_test
