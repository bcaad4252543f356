// Which kind of file a path leads to, and which session in it is meant.
//
// Thread contract: free functions.
#pragma once

#include <filesystem>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/store/sqlite/raw_log.h"

namespace vooraf::logfile {

// The database of a data folder, or else the path itself.
std::filesystem::path FileAt(const std::filesystem::path& path);

// By the file's first bytes. Error FILE_UNREADABLE.
domain::Result<bool> IsDatabaseFile(const std::filesystem::path& file);

// By id or join code. Error NO_SUCH_SESSION.
domain::Result<domain::SessionId> FindSession(store::RawLog& log, const std::string& typed,
                                              const std::filesystem::path& file);

}  // namespace vooraf::logfile
