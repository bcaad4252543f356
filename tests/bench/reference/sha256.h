// The least that checking a log can cost: SHA-256 over the same bytes of the same file.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace vooraf::bench {

using Sha256Hash = std::array<uint8_t, 32>;

// Over all that a database holds of events, column by column, as bare SQLite reads it. REQUIRES: no
// server runs on it.
Sha256Hash HashEvents(const std::filesystem::path& database);
// Over a file from beginning to end.
Sha256Hash HashFile(const std::filesystem::path& file);

}  // namespace vooraf::bench
