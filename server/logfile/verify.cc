#include "server/logfile/verify.h"

#include <algorithm>
#include <memory>

#include "server/logfile/export_reader.h"
#include "server/logfile/log_file.h"
#include "server/logfile/refusals.h"

namespace vooraf::logfile {
namespace {

constexpr uint64_t kEventsPerTelling = 1 << 16;

class Verification {
 public:
  explicit Verification(const VerifyOptions& options) : options_(options) {}

  domain::Result<Verified> OfDatabase(const std::filesystem::path& file);
  domain::Result<Verified> OfExport(const std::filesystem::path& file);

 private:
  LogCheck Begin(const domain::SessionId& session) const {
    return {session, options_.kept ? &*options_.kept : nullptr};
  }
  bool Next(LogCheck& check, const store::RowView& row) {
    if (++events_ % kEventsPerTelling == 0 && options_.progress) options_.progress(events_);
    return check.Next(row);
  }
  void End(LogCheck& check, Verified& verified);
  // A fingerprint that belongs to nothing here proves nothing.
  domain::Result<Verified> Done(Verified verified) const;

  const VerifyOptions& options_;
  uint64_t events_ = 0;
  bool met_ = false;
};

void Verification::End(LogCheck& check, Verified& verified) {
  check.Finish();
  met_ = met_ || check.meets_checkpoint();
  verified.sessions.push_back({check.session().value, check.head(), check.first_time(),
                               check.last_time(), check.origins(), check.problems()});
}

domain::Result<Verified> Verification::Done(Verified verified) const {
  const bool may_be_elsewhere = verified.whole();
  if (options_.kept && !met_ && may_be_elsewhere) {
    return Refuse(kNoSuchSession,
                  {{"file", verified.file.string()}, {"session", options_.kept->session}});
  }
  return verified;
}

domain::Result<Verified> Verification::OfDatabase(const std::filesystem::path& file) {
  auto log = store::OpenRawLog(file);
  if (!log) return domain::Propagate(log);
  Verified verified{.is_export = false, .file = file};
  std::vector<domain::SessionId> sessions;
  if (!options_.session.empty()) {
    auto found = FindSession(**log, options_.session, file);
    if (!found) return domain::Propagate(found);
    sessions.push_back(*found);
  } else {
    auto all = (*log)->ListSessions();
    if (!all) return domain::Propagate(all);
    sessions = std::move(*all);
    auto strays = (*log)->CountStrayEvents();
    if (!strays) return domain::Propagate(strays);
    if (*strays > 0) {
      verified.problems.push_back({&kStrayEvents, {{"count", std::to_string(*strays)}}});
    }
  }
  if (options_.kept && options_.kept->session.empty() && sessions.size() > 1) {
    return Refuse(kWhichSession, {{"file", file.string()}});
  }
  for (const domain::SessionId& session : sessions) {
    LogCheck check = Begin(session);
    auto read =
        (*log)->ReadRows(session, [&](const store::RowView& row) { return Next(check, row); });
    if (!read) return domain::Propagate(read);
    End(check, verified);
  }
  return Done(std::move(verified));
}

domain::Result<Verified> Verification::OfExport(const std::filesystem::path& file) {
  auto reader = ExportReader::Open(file);
  if (!reader) return domain::Propagate(reader);
  const domain::SessionId& session = reader->header().session;
  if (!options_.session.empty() && options_.session != session.value) {
    return Refuse(kNoSuchSession, {{"file", file.string()}, {"session", options_.session}});
  }
  Verified verified{
      .is_export = true, .file = file, .vooraf_version = reader->header().vooraf_version};
  LogCheck check = Begin(session);
  while (true) {
    auto row = reader->Next();
    if (!row) {
      check.Add(std::move(row.error()));
      break;
    }
    if (!*row || !Next(check, **row)) break;
  }
  End(check, verified);
  return Done(std::move(verified));
}

}  // namespace

bool Verified::whole() const {
  return problems.empty() && std::all_of(sessions.begin(), sessions.end(),
                                         [](const auto& found) { return found.problems.empty(); });
}

domain::Result<Verified> Verify(const std::filesystem::path& path, const VerifyOptions& options) {
  const std::filesystem::path file = FileAt(path);
  auto is_database = IsDatabaseFile(file);
  if (!is_database) return domain::Propagate(is_database);
  Verification verification(options);
  return *is_database ? verification.OfDatabase(file) : verification.OfExport(file);
}

}  // namespace vooraf::logfile
