#include "server/polis/csv.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "server/logfile/refusals.h"
#include "server/polis/refusals.h"

namespace vooraf::polis {
namespace {

constexpr int kEnd = std::char_traits<char>::eof();
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

CsvFile::CsvFile(const std::filesystem::path& file)
    : name_(file.filename().string()), stream_(file, std::ios::binary) {}

domain::Result<CsvFile> CsvFile::Open(const std::filesystem::path& file) {
  errno = 0;
  CsvFile csv(file);
  if (!csv.stream_) {
    return Refuse(logfile::kFileUnreadable,
                  {{"file", file.string()}, {"cause", std::strerror(errno)}});
  }
  auto read = csv.ReadRecord();
  if (!read) return domain::Propagate(read);
  csv.fields_.resize(csv.used_);
  csv.columns_ = std::move(csv.fields_);
  if (!csv.columns_.empty() && csv.columns_.front().starts_with(kByteOrderMark)) {
    csv.columns_.front().erase(0, kByteOrderMark.size());
  }
  return csv;
}

domain::Result<size_t> CsvFile::Column(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found != columns_.end()) return static_cast<size_t>(found - columns_.begin());
  return Refuse(kColumnMissing, {{"file", name_}, {"column", std::string(name)}});
}

domain::Result<bool> CsvFile::Next() {
  while (true) {
    auto read = ReadRecord();
    if (!read || !*read) return read;
    // An empty line between records, or after the last.
    if (used_ == 1 && fields_.front().empty() && columns_.size() > 1) continue;
    if (used_ == columns_.size()) return true;
    return Refuse(kCsvRagged, {{"file", name_},
                               {"line", std::to_string(line_)},
                               {"found", std::to_string(used_)},
                               {"expected", std::to_string(columns_.size())}});
  }
}

// False if there is nothing more.
domain::Result<bool> CsvFile::ReadRecord() {
  used_ = 0;
  line_ = next_line_;
  if (stream_.peek() == kEnd) return false;
  while (true) {
    if (used_ == fields_.size()) fields_.emplace_back();
    std::string& field = fields_[used_++];
    field.clear();
    auto done = stream_.peek() == '"' ? ReadQuoted(field) : ReadPlain(field);
    if (!done) return domain::Propagate(done);
    int c = stream_.get();
    if (c == ',') continue;
    if (c == '\r') c = stream_.get();
    if (c == '\n') ++next_line_;
    if (c == '\n' || c == kEnd) return true;
    return Broken("something stands after a closing quotation mark or a carriage return",
                  "er staat iets na een sluitend aanhalingsteken of een regelterugloop");
  }
}

domain::Result<void> CsvFile::ReadQuoted(std::string& field) {
  stream_.get();
  while (true) {
    const int c = stream_.get();
    if (c == kEnd) {
      return Broken("a quotation mark is never closed", "een aanhalingsteken wordt niet gesloten");
    }
    if (c == '"' && stream_.peek() != '"') return {};
    if (c == '"') stream_.get();
    if (c == '\n') ++next_line_;
    if (field.size() == kFieldBytesMax) return Broken("a field is too long", "een veld is te lang");
    field += static_cast<char>(c);
  }
}

domain::Result<void> CsvFile::ReadPlain(std::string& field) {
  while (true) {
    const int c = stream_.peek();
    if (c == kEnd || c == ',' || c == '\r' || c == '\n') return {};
    // After a byte order mark a quotation mark still opens the first field.
    if (c == '"' && next_line_ == 1 && used_ == 1 && field == kByteOrderMark) {
      return ReadQuoted(field);
    }
    if (c == '"') {
      return Broken("a quotation mark stands in the middle of a field",
                    "er staat een aanhalingsteken midden in een veld");
    }
    if (field.size() == kFieldBytesMax) return Broken("a field is too long", "een veld is te lang");
    field += static_cast<char>(stream_.get());
  }
}

tl::unexpected<domain::Error> CsvFile::Broken(const char* what_en, const char* what_nl) const {
  return Refuse(kCsvBroken, {{"file", name_},
                             {"line", std::to_string(line_)},
                             {"what_en", what_en},
                             {"what_nl", what_nl}});
}

}  // namespace vooraf::polis
