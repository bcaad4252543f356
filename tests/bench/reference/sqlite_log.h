// Bare SQLite: what the disk and the database themselves cost. One table of rows as long as a vote
// in the log, WAL, synchronous=FULL.
#pragma once

#include <chrono>
#include <filesystem>

namespace vooraf::bench {

// Median time to commit one row, of `commits`. The file is made and deleted.
double CommitP50Us(const std::filesystem::path& folder, size_t commits);

// Rows per second when so many are committed together, one transaction after another.
double GroupCommitRowsPerS(const std::filesystem::path& folder, size_t rows_per_commit,
                           std::chrono::milliseconds duration);

}  // namespace vooraf::bench
