// Turns a conversation held on Polis into a session, by the rules by which one held here comes
// about: people join, propose and rate at the moments at which they did, and at the end the result
// is revealed and the session closed.
//
// Thread contract: one thread at a time. No server may have the database open.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/store/sqlite/sqlite_store.h"

namespace vooraf::polis {

struct ImportOptions {
  domain::AccountId facilitator;  // of whoever imports; becomes the session's facilitator
  std::string title;              // empty: the export's topic
  domain::Time now{};
  std::function<void(uint64_t votes)> progress;
};

struct ImportDone {
  std::string session;
  std::string join_code;
  size_t people = 0;
  size_t statements = 0;
  size_t shortened = 0;  // statements that were longer than a session's may be
  size_t hidden = 0;     // statements that Polis' moderators had taken out
  size_t votes = 0;
  uint64_t events = 0;
};

// All or nothing. Errors: those of polis::Read; POLIS_GROUPS_TOO_MANY, POLIS_REFUSED; those of the
// store.
domain::Result<ImportDone> Import(store::SqliteStore& store, const std::filesystem::path& folder,
                                  const ImportOptions& options);

}  // namespace vooraf::polis
