// The lines of an exported log; docs/LOG_FORMAT.md describes them. They are written in one form
// only (order, no spaces), and only that form is read.
//
// Thread contract: free functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/domain/ids.h"
#include "server/store/event_log.h"
#include "server/store/stored_row.h"

namespace vooraf::logfile {

// Raised where an older version could not read what is written.
inline constexpr int64_t kExportVersion = 1;
// What a longer line would hold no event can.
inline constexpr size_t kLineBytesMax = size_t{64} << 20;

struct ExportHeader {
  int64_t version = kExportVersion;
  domain::SessionId session;
  std::string vooraf_version;  // of whoever wrote it, such as "0.1.0"
};

// Each with its line feed. REQUIRES of the row: its parts fit their digests.
std::string HeaderLine(const ExportHeader& header);
void AppendRowLine(const store::RowView& row, std::string& text);
std::string EndLine(const store::Head& head);

// Of lines without their line feeds. None, or false, if this is no such line.
std::optional<ExportHeader> ReadHeaderLine(std::string_view line);
// The row points into `bytes`, which takes what the line says.
bool ReadRowLine(std::string_view line, std::string& bytes, store::RowView& row);
std::optional<store::Head> ReadEndLine(std::string_view line);

}  // namespace vooraf::logfile
