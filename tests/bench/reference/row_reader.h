// The least that reading a session back can cost: its rows from SQLite, parsed, and nothing made of
// them: no check of the chain, no fold.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace vooraf::bench {

struct RowsRead {
  size_t events = 0;
  std::chrono::duration<double, std::milli> taken{};
};

// `database`: as the server left it. REQUIRES: no server runs on it.
RowsRead ReadRows(const std::filesystem::path& database, const std::string& session);

// The database in a data folder. Throws BenchError unless there is exactly one.
std::filesystem::path FindDatabase(const std::filesystem::path& folder);

}  // namespace vooraf::bench
