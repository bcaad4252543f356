#include "server/logfile/export_reader.h"

#include <algorithm>
#include <cstring>

#include "server/logfile/refusals.h"

namespace vooraf::logfile {

domain::Result<ExportReader> ExportReader::Open(const std::filesystem::path& file) {
  auto lines = LineReader::Open(file, kLineBytesMax);
  if (!lines) return domain::Propagate(lines);
  auto first = lines->Next();
  if (!first) return domain::Propagate(first);
  std::optional<ExportHeader> header;
  if (*first && (*first)->has_end) header = ReadHeaderLine((*first)->text);
  if (!header) return Refuse(kNotALog, {{"file", file.string()}});
  if (header->version > kExportVersion) {
    return Refuse(kExportNewer, {{"file", file.string()},
                                 {"vooraf", header->vooraf_version},
                                 {"version", std::to_string(header->version)},
                                 {"own_version", std::to_string(kExportVersion)}});
  }
  if (header->version < 1) return Refuse(kNotALog, {{"file", file.string()}});
  return ExportReader(std::move(*lines), std::move(*header));
}

domain::Result<const store::RowView*> ExportReader::Next() {
  auto next = lines_.Next();
  if (!next) return domain::Propagate(next);
  const auto& line = *next;
  const bool too_long = line && line->text.size() > kLineBytesMax;
  if (!line || (!line->has_end && !too_long)) {
    return Refuse(kExportCutOff, {{"seq", std::to_string(last_.seq)}});
  }
  if (!too_long) {
    if (ReadRowLine(line->text, bytes_, row_)) {
      ++last_.seq;
      last_.hash = {};
      std::memcpy(last_.hash.data(), row_.hash.data(),
                  std::min(row_.hash.size(), last_.hash.size()));
      return &row_;
    }
    if (ReadEndLine(line->text)) return ReadEnd(line->text);
  }
  return Refuse(kExportUnreadable, {{"line", std::to_string(lines_.number())}});
}

domain::Result<const store::RowView*> ExportReader::ReadEnd(std::string_view line) {
  const store::Head end = *ReadEndLine(line);
  if (end.seq != last_.seq || end.hash != last_.hash) {
    return Refuse(kExportMiscounted,
                  {{"events", std::to_string(end.seq)}, {"seq", std::to_string(last_.seq)}});
  }
  auto after = lines_.Next();
  if (!after) return domain::Propagate(after);
  if (*after) return Refuse(kExportUnreadable, {{"line", std::to_string(lines_.number())}});
  return nullptr;
}

}  // namespace vooraf::logfile
