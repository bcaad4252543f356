// A real server, and people who use it with the terminal client, a process for each command and
// each watch; and what they were shown, read back from what the program printed.
//
// Thread contract: one thread at a time.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "client-core/session_model.h"
#include "tests/api/server_process.h"
#include "tests/system/command_line.h"

namespace vooraf::system_test {

using Arguments = std::vector<std::string>;

// Of the facilitators' accounts.
inline constexpr const char* kPassword = "a long enough password";

class Hall {
 public:
  // A running server with the accounts fatima and femke.
  Hall();

  // Somebody, as yet unknown to the server unless called before. Who was called before may be
  // called from any thread.
  CommandLine& operator[](const std::string& name);
  // Each person's command, all at the same time; throws if one does not end well.
  void AllAtOnce(const std::map<std::string, Arguments>& commands);
  // The session as it stands, as `vooraf watch --once` shows it to this person.
  client::SnapshotPtr See(const std::string& name);
  // Waits until this person's watch has shown a session of which `done` holds.
  void Await(const std::string& name,
             const std::function<bool(const client::SessionSnapshot&)>& done);

  std::map<std::string, std::unique_ptr<CommandLine>>& people() { return people_; }
  api::ServerProcess& server() { return server_; }

 private:
  api::ServerProcess server_;
  std::filesystem::path folder_;
  std::map<std::string, std::unique_ptr<CommandLine>> people_;
};

// What a watch printed, a line for each update.
std::vector<v1::SessionUpdate> Parse(const std::string& lines);
// The session that the updates lead to. `each`, if given, is called after every step.
client::SnapshotPtr Fold(const std::vector<v1::SessionUpdate>& updates,
                         const std::function<void(const client::SessionSnapshot&)>& each = {});

// Y1, Y10: `vooraf replay` shows this person again what their watch, whose updates these are,
// showed then. Returns at how many points of the talk that was compared.
size_t ExpectSeenAgain(CommandLine& person, const std::vector<v1::SessionUpdate>& watched,
                       bool facilitator);

// How many chose each option.
std::vector<uint32_t> Counts(const type::v1::PartResult& part);

}  // namespace vooraf::system_test
