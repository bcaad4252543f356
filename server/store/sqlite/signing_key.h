// The secret from which the server's signing key is made, in a file of its own beside the database.
//
// Thread contract: called before the server serves.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

#include "server/domain/error.h"

namespace vooraf::store {

using SigningSeed = std::array<uint8_t, 32>;

// Reads the file, or makes it with random bytes where there is none; it is durable when this
// returns. Errors: DATABASE_CANNOT_OPEN with the file; SIGNING_KEY_DAMAGED.
domain::Result<SigningSeed> ReadOrMakeSigningSeed(const std::filesystem::path& file);

}  // namespace vooraf::store
