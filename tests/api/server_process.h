// A real vooraf-server in a process of its own, on a free port and a temporary folder, to be
// stopped, killed and started again. What it writes to stderr is kept.
//
// Thread contract: one thread at a time.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace vooraf::api {

class ServerProcess {
 public:
  // `flags`: further flags of every start.
  explicit ServerProcess(std::vector<std::string> flags = {});
  // Kills it if it runs; the folder goes.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  // Starts it and returns once it takes calls; throws std::runtime_error, with what it wrote, if it
  // ends instead. The first start takes a free port, later ones the same again.
  void Start();
  // Starts it although it is not expected to come up, and returns its exit code once it has ended.
  int StartToFail();
  // Asks it to end (SIGTERM) and returns its exit code once it has.
  int Stop();
  void Signal(int signal);
  // kill -9: it has no chance to put anything right.
  void Kill();
  // Waits for it to end by itself; its exit code, or minus the signal that ended it.
  int Wait();

  // `vooraf-server facilitator add`, whether the server runs or not.
  void AddFacilitator(const std::string& name, const std::string& password);

  std::string address() const;  // host:port
  int port() const { return port_; }
  // Where browsers are served, and health and metrics, if flags asked for it.
  int web_port() const { return WebPort(0); }
  int admin_port() const { return WebPort(1); }
  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path database() const { return folder_ / "data" / "vooraf.db"; }
  pid_t pid() const { return pid_; }
  // All that it has written to stderr, over all starts.
  std::string Written() const;

 private:
  // False if it ended instead.
  bool TryToStart();
  std::vector<std::string> Command() const;
  int WebPort(int line) const;

  const std::vector<std::string> flags_;
  std::filesystem::path folder_;
  int port_ = 0;
  pid_t pid_ = -1;
};

// Runs vooraf-server with these arguments to its end.
struct RunResult {
  int exit_code = 0;
  std::string output;  // stdout and stderr, together
};
RunResult RunServerProgram(const std::vector<std::string>& arguments, const std::string& input = {},
                           const std::vector<std::string>& environment = {});

}  // namespace vooraf::api
