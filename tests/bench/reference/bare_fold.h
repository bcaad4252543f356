// A session's log read and folded, and nothing else: what a replay cannot do without.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace vooraf::bench {

// Folds events 1 to `last_seq` of the session, all in one go. REQUIRES: no server runs on it.
std::chrono::duration<double, std::milli> FoldLog(const std::filesystem::path& database,
                                                  const std::string& session, uint64_t last_seq);

}  // namespace vooraf::bench
