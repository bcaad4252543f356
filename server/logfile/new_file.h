// A file that is being written: its owner's alone, and gone again unless it was finished.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "server/domain/error.h"

namespace vooraf::logfile {

class NewFile {
 public:
  // stdout where `file` is none. Errors: FILE_THERE, FILE_UNWRITABLE.
  static domain::Result<NewFile> Make(const std::optional<std::filesystem::path>& file);
  ~NewFile();
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;

  // Errors: FILE_UNWRITABLE.
  domain::Result<void> Write(std::string_view bytes);
  // All that was written is on disk when this returns. Error FILE_UNWRITABLE.
  domain::Result<void> Finish();

 private:
  NewFile(std::optional<std::filesystem::path> file, int descriptor)
      : file_(std::move(file)), descriptor_(descriptor) {}
  tl::unexpected<domain::Error> Unwritable() const;

  std::optional<std::filesystem::path> file_;
  int descriptor_;
  bool finished_ = false;
};

}  // namespace vooraf::logfile
