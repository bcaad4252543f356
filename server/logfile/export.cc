#include "server/logfile/export.h"

#include <memory>

#include "server/logfile/export_line.h"
#include "server/logfile/log_file.h"
#include "server/logfile/new_file.h"
#include "server/store/refusals.h"

namespace vooraf::logfile {
namespace {

constexpr size_t kPieceBytes = size_t{1} << 20;
constexpr uint64_t kEventsPerTelling = 1 << 16;

}  // namespace

domain::Result<Exported> ExportLog(const std::filesystem::path& data, const std::string& session,
                                   const std::optional<std::filesystem::path>& to,
                                   const Progress& progress) {
  const std::filesystem::path database = FileAt(data);
  auto log = store::OpenRawLog(database);
  if (!log) return domain::Propagate(log);
  auto id = FindSession(**log, session, database);
  if (!id) return domain::Propagate(id);
  auto file = NewFile::Make(to);
  if (!file) return domain::Propagate(file);

  std::string text = HeaderLine({.session = *id, .vooraf_version = VOORAF_VERSION});
  store::Chain chain(*id, {});
  domain::Result<void> written;
  auto read = (*log)->ReadRows(*id, [&](const store::RowView& row) {
    if (!chain.Follow(row)) {
      written = Refuse(store::kLogBroken,
                       {{"session", id->value}, {"seq", std::to_string(chain.head().seq + 1)}});
      return false;
    }
    AppendRowLine(row, text);
    if (text.size() >= kPieceBytes) {
      written = file->Write(text);
      text.clear();
    }
    if (progress && row.seq % kEventsPerTelling == 0) progress(row.seq);
    return written.has_value();
  });
  if (!read) return domain::Propagate(read);
  if (written && chain.head().seq == 0) {
    written = Refuse(store::kLogBroken, {{"session", id->value}, {"seq", "1"}});
  }
  if (!written) return domain::Propagate(written);
  text += EndLine(chain.head());
  if (auto done = file->Write(text); !done) return domain::Propagate(done);
  if (auto done = file->Finish(); !done) return domain::Propagate(done);
  return Exported{id->value, chain.head()};
}

}  // namespace vooraf::logfile
