// A file read line by line, however long the file is.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "server/domain/error.h"

namespace vooraf::logfile {

class LineReader {
 public:
  // A line longer than `line_bytes_max` is given as one that has no end. Error FILE_UNREADABLE.
  static domain::Result<LineReader> Open(const std::filesystem::path& file, size_t line_bytes_max);
  ~LineReader();
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;

  struct Line {
    std::string_view text;  // without the line feed; valid until the next call
    bool has_end = false;   // whether there was one
  };
  // None at the end of the file.
  domain::Result<std::optional<Line>> Next();
  // Of the line given last, from 1.
  uint64_t number() const { return number_; }

 private:
  LineReader(std::filesystem::path file, int descriptor, size_t line_bytes_max)
      : file_(std::move(file)), descriptor_(descriptor), line_bytes_max_(line_bytes_max) {}
  // False at the end of the file.
  domain::Result<bool> ReadMore();

  std::filesystem::path file_;
  int descriptor_;
  size_t line_bytes_max_;
  std::string buffer_;
  size_t begin_ = 0;  // of what has not been given yet
  size_t end_ = 0;    // of what has been read
  uint64_t number_ = 0;
};

}  // namespace vooraf::logfile
