// Checking logs without a server: in a database (also one that a server has open), in a data
// folder, or in an export.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/logfile/log_check.h"

namespace vooraf::logfile {

// Told now and then how many events have been done.
using Progress = std::function<void(uint64_t events)>;

struct VerifyOptions {
  // An id or a join code; empty for all sessions there are.
  std::string session;
  // What somebody kept, if anything.
  std::optional<Checkpoint> kept;
  Progress progress;
};

struct SessionFound {
  std::string session;
  store::Head head;  // of the last event that follows from those before
  domain::Time first_time{};
  domain::Time last_time{};
  std::vector<Origin> origins;
  std::vector<domain::Error> problems;
};

struct Verified {
  bool is_export = false;
  std::filesystem::path file;  // that was read
  std::string vooraf_version;  // by which an export was written
  std::vector<SessionFound> sessions;
  std::vector<domain::Error> problems;  // of the file, rather than of one session

  bool whole() const;
};

// What was found, whole or not. Errors: those of opening; NO_SUCH_SESSION; WHICH_SESSION where a
// fingerprint without a session could be of any.
domain::Result<Verified> Verify(const std::filesystem::path& path, const VerifyOptions& options);

}  // namespace vooraf::logfile
