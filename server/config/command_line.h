// What was typed: which of the program's commands, with which settings.
// Thread contract: one thread, at start.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "server/config/settings.h"

namespace vooraf::config {

struct Serve {
  Config config;
};
struct FacilitatorCommand {
  enum class Kind { kAdd, kPassword };
  Kind kind = Kind::kAdd;
  Config config;
  std::string name;
  bool password_from_stdin = false;
  std::optional<std::filesystem::path> password_file;
};
// Takes in a conversation that was held elsewhere.
struct ImportPolisCommand {
  Config config;
  std::filesystem::path folder;  // of the export
  std::string facilitator;       // the account's name
  std::string title;             // empty: the export's topic
};
// A copy of the database, and putting one back.
struct BackupCommand {
  enum class Kind { kBackup, kRestore };
  Kind kind = Kind::kBackup;
  Config config;
  std::filesystem::path file;
};
struct PrintReference {};
// Nothing to do but to end with this code; everything has been said.
struct Exit {
  int code = 0;
};

using Command = std::variant<Exit, Serve, FacilitatorCommand, ImportPolisCommand, BackupCommand,
                             PrintReference>;

Command ReadCommandLine(int argc, const char* const* argv);

// The program's exit codes.
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;

}  // namespace vooraf::config
