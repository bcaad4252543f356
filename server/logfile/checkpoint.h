// A fingerprint that somebody kept, to hold a log to.
//
// Thread contract: free functions.
#pragma once

#include <filesystem>
#include <string>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::logfile {

struct Checkpoint {
  std::string session;  // empty: of the one session that is checked
  uint64_t seq = 0;
  domain::Hash hash{};
  std::string public_key;  // 32 bytes by which it was signed; empty where it was typed
};

// As `vooraf --json log checkpoint` writes it, with its signature checked. Errors: FILE_UNREADABLE,
// CHECKPOINT_UNREADABLE, CHECKPOINT_FORGED.
domain::Result<Checkpoint> ReadCheckpoint(const std::filesystem::path& file);

// A hash as people type it: 64 hexadecimal digits, in which spaces do not matter. False if it is
// none.
bool ReadHash(std::string_view typed, domain::Hash& hash);

}  // namespace vooraf::logfile
