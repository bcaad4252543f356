// Importing an exported log: a session of its own, whose events are those of the log with their own
// times, after one that says where they came from.
//
// Thread contract: one thread at a time. No server may have the database open.
#pragma once

#include <filesystem>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/logfile/verify.h"

namespace vooraf::logfile {

struct ImportOptions {
  std::filesystem::path data;  // folder; a database is made if there is none in it
  std::string facilitator;     // name of an account that may look after the session; empty for none
  domain::Time now{};
  Progress progress;
};

struct ImportDone {
  std::string session;
  std::string join_code;  // empty of a draft
  std::string from;       // the session as it was called
  uint64_t events = 0;    // that were read
};

// All or nothing. Errors: those of opening the database and of ExportReader::Open;
// ACCOUNT_NOT_FOUND, BROKEN_EXPORT, JOIN_CODE_IN_USE; those of the store.
domain::Result<ImportDone> ImportLog(const std::filesystem::path& file,
                                     const ImportOptions& options);

}  // namespace vooraf::logfile
