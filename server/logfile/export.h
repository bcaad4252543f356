// Exporting a session's log to a file that is its owner's alone: a raw log holds who answered what.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/domain/error.h"
#include "server/logfile/verify.h"

namespace vooraf::logfile {

struct Exported {
  std::string session;
  store::Head head;
};

// Writes the session (by id or join code) of a data folder or database to a new file, or to stdout
// where `to` is none. A log that is broken, and a disk that fills up, leave no file. Errors: those
// of opening; NO_SUCH_SESSION, LOG_BROKEN, FILE_THERE, FILE_UNWRITABLE.
domain::Result<Exported> ExportLog(const std::filesystem::path& data, const std::string& session,
                                   const std::optional<std::filesystem::path>& to,
                                   const Progress& progress);

}  // namespace vooraf::logfile
