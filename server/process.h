// What a server asks of the system it runs on.
// Thread contract: the main thread; see each function.
#pragma once

#include <csignal>
#include <filesystem>
#include <string>

#include "server/domain/error.h"

namespace vooraf {

// Keeps SIGTERM and SIGINT for Wait. The first ends a server in order; from then on they do what
// they do by default, so that a second ends the process at once.
// REQUIRES: made before any thread is.
class StopSignals {
 public:
  StopSignals();
  // The signal that came.
  int Wait();

 private:
  sigset_t signals_;
};

// Each watcher is an open file: as many as the system allows.
void RaiseOpenFileLimit();

// Debian builds Abseil, which gRPC locks with, so that it looks for deadlocks at every lock: about
// a twentieth of this server's CPU time.
void StopLookingForDeadlocks();

// Makes the folder, for this account alone, if it is not there. Error DATA_FOLDER.
domain::Result<void> PrepareDataFolder(const std::filesystem::path& folder);

// Replaces the file as a whole, so that nobody reads half of it. Error CANNOT_WRITE.
domain::Result<void> WriteWholeFile(const std::filesystem::path& file, const std::string& text);

// Error CANNOT_READ.
domain::Result<std::string> ReadWholeFile(const std::filesystem::path& file);

// stderr, without colour; gRPC's own messages among them.
void StartLogging(const std::string& level);

}  // namespace vooraf
