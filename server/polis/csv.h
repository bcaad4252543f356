// CSV as RFC 4180 has it, read record by record and strictly: what is not CSV is told with its line
// rather than guessed at. Lines may end with or without a carriage return, and the file may begin
// with a byte order mark.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "server/domain/error.h"

namespace vooraf::polis {

// The first record names the columns, and all others have as many fields.
class CsvFile {
 public:
  // In bytes; in a file of Polis no field comes near it.
  static constexpr size_t kFieldBytesMax = 100'000;

  // Errors: CANNOT_READ of the file, CSV_BROKEN.
  static domain::Result<CsvFile> Open(const std::filesystem::path& file);

  const std::vector<std::string>& columns() const { return columns_; }
  // Error POLIS_COLUMN_MISSING.
  domain::Result<size_t> Column(std::string_view name) const;

  // False at the end of the file. Errors: CSV_BROKEN, CSV_RAGGED.
  domain::Result<bool> Next();
  // Of the record read last.
  const std::string& operator[](size_t column) const { return fields_[column]; }
  // Where it begins, from 1.
  uint64_t line() const { return line_; }
  const std::string& name() const { return name_; }

 private:
  explicit CsvFile(const std::filesystem::path& file);
  domain::Result<bool> ReadRecord();
  domain::Result<void> ReadQuoted(std::string& field);
  domain::Result<void> ReadPlain(std::string& field);
  tl::unexpected<domain::Error> Broken(const char* what_en, const char* what_nl) const;

  std::string name_;  // of the file, without its folder
  std::ifstream stream_;
  std::vector<std::string> columns_;
  std::vector<std::string> fields_;
  size_t used_ = 0;         // fields of the record at hand
  uint64_t line_ = 0;       // where the record at hand begins
  uint64_t next_line_ = 1;  // where the stream stands
};

}  // namespace vooraf::polis
