// Keeps a second server away from a database: a lock on a file beside it, held for life and let go
// by the system however the process ends.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

#include "server/domain/error.h"

namespace vooraf::store::sqlite {

class FileLock {
 public:
  // Errors: DATABASE_IN_USE, DATABASE_READ_ONLY, DATABASE_CANNOT_OPEN, DISK_FULL.
  static domain::Result<FileLock> Take(const std::filesystem::path& database);

  ~FileLock();
  FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileLock& operator=(FileLock&&) = delete;

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

// Makes the database's file, readable for its owner alone, if there is none. Errors: as above.
domain::Result<void> MakeFile(const std::filesystem::path& database);

// What it means that the system does not let us open a file.
domain::Error CannotOpen(const std::filesystem::path& file, std::error_code cause);

}  // namespace vooraf::store::sqlite
