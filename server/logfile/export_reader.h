// An exported log, read row by row. What its lines say of themselves is checked here: that they are
// lines of an export, and that none lacks. Whether the rows follow from one another is for
// LogCheck.
//
// Thread contract: one thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/domain/error.h"
#include "server/logfile/export_line.h"
#include "server/logfile/line_reader.h"

namespace vooraf::logfile {

class ExportReader {
 public:
  // Errors: FILE_UNREADABLE, NOT_A_LOG, EXPORT_NEWER.
  static domain::Result<ExportReader> Open(const std::filesystem::path& file);

  const ExportHeader& header() const { return header_; }

  // The next row, valid until the next call; null once the last line has been read and fits.
  // Errors: FILE_UNREADABLE, EXPORT_UNREADABLE, EXPORT_CUT_OFF, EXPORT_MISCOUNTED.
  domain::Result<const store::RowView*> Next();
  // Of the line read last, from 1.
  uint64_t line() const { return lines_.number(); }

 private:
  ExportReader(LineReader lines, ExportHeader header)
      : lines_(std::move(lines)), header_(std::move(header)) {}
  domain::Result<const store::RowView*> ReadEnd(std::string_view line);

  LineReader lines_;
  ExportHeader header_;
  store::Head last_;  // as the rows say; seq counts them
  store::RowView row_;
  std::string bytes_;  // that it points into
};

}  // namespace vooraf::logfile
