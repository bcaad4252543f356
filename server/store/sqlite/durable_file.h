// Small files that lie beside the database and must be there, whole, once that is said: keys and
// the like. Only their owner may read them.
//
// Thread contract: free functions and values; any thread.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <span>

#include "server/domain/error.h"

namespace vooraf::store::sqlite {

class Descriptor {
 public:
  // `flags` as of open(2). A file that is made is its owner's alone.
  Descriptor(const std::filesystem::path& file, int flags);
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;

  // False where it could not be opened; errno says why.
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  const int number_;
};

// What went wrong with the file, by errno.
tl::unexpected<domain::Error> FailedFile(const std::filesystem::path& file);

// Makes the folder, its owner's alone, unless it is there.
domain::Result<void> MakeDurableFolder(const std::filesystem::path& folder);
// What a folder holds is durable once the folder is.
domain::Result<void> SyncFolder(const std::filesystem::path& folder);

// Writes the bytes from the start of the file, and returns once they are durable. False: errno says
// why.
bool WriteDurably(const Descriptor& file, std::span<const uint8_t> bytes);

}  // namespace vooraf::store::sqlite
