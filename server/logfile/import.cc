#include "server/logfile/import.h"

#include <memory>
#include <optional>
#include <utility>

#include "server/domain/view/view.h"
#include "server/logfile/export_reader.h"
#include "server/logfile/log_check.h"
#include "server/logfile/new_session.h"
#include "server/logfile/refusals.h"
#include "server/logfile/trial.h"
#include "server/store/refusals.h"
#include "server/store/sqlite/sqlite_store.h"

namespace vooraf::logfile {
namespace {

constexpr uint64_t kEventsPerTelling = 1 << 14;

// The last line of an export says what its log comes to; the first event of the new session says
// it, too. So the file is read twice: first all of it is checked.
domain::Result<store::Head> CheckWhole(const std::filesystem::path& file, uint64_t* line) {
  auto reader = ExportReader::Open(file);
  if (!reader) return domain::Propagate(reader);
  LogCheck check(reader->header().session, nullptr);
  while (true) {
    auto row = reader->Next();
    *line = reader->line();
    if (!row) return domain::Propagate(row);
    if (!*row) break;
    if (!check.Next(**row)) return tl::unexpected(check.problems().front());
  }
  check.Finish();
  if (!check.problems().empty()) return tl::unexpected(check.problems().front());
  return check.head();
}

tl::unexpected<domain::Error> BrokenAt(const std::filesystem::path& file, uint64_t line,
                                       const domain::Error& problem) {
  return Refuse(kBrokenExport, {{"file", file.string()},
                                {"line", std::to_string(line)},
                                {"problem_en", problem.Message("en")},
                                {"problem_nl", problem.Message("nl")}});
}

class Import {
 public:
  Import(const std::filesystem::path& file, const ImportOptions& options, store::Head head)
      : file_(file), options_(options), head_(head) {}

  // Whether the log can be folded and shown at all. What is wrong with it otherwise, Into tells.
  domain::Result<void> TryFirst();
  domain::Result<ImportDone> Into(store::SqliteStore& store,
                                  const std::optional<domain::AccountId>& facilitator);

 private:
  // Adds the log's events. `at_line`: told before each.
  domain::Result<void> AddEvents(NewSession& made, uint64_t& at_line, const Progress& progress);
  domain::Result<store::SessionRecord> Fill(const domain::SessionId& id,
                                            const std::optional<domain::AccountId>& facilitator,
                                            const store::AddRow& add);

  const std::filesystem::path& file_;
  const ImportOptions& options_;
  const store::Head head_;
  ImportDone done_;
};

domain::Result<ImportDone> Import::Into(store::SqliteStore& store,
                                        const std::optional<domain::AccountId>& facilitator) {
  const domain::SessionId id = MakeSessionId();
  done_.session = id.value;
  const store::CommitResult result =
      store.AddSession(id, [&](const store::AddRow& add) { return Fill(id, facilitator, add); });
  if (result.status == store::CommitStatus::kDone) return done_;
  if (result.error->refusal == &store::kJoinCodeTaken) {
    return Refuse(kJoinCodeInUse, {{"join_code", done_.join_code}});
  }
  return tl::unexpected(*result.error);
}

// A chain says that nothing was changed, not that a server made it: an event can name what is not
// there, and folding takes events for what a server decided.
domain::Result<void> Import::TryFirst() {
  auto trial = Try([this](uint64_t& at_line) {
    const store::AddRow nowhere = [](const store::StoredRow&) { return domain::Result<void>(); };
    NewSession made(MakeSessionId(), nowhere);
    if (!AddEvents(made, at_line, {})) return;
    made.Record();
    for (const auto audience :
         {domain::view::Audience::kEveryone, domain::view::Audience::kFacilitators}) {
      for (const auto& key : domain::view::SharedKeys(made.session())) {
        domain::view::Render(made.session(), {}, audience, key);
      }
    }
  });
  if (!trial) return domain::Propagate(trial);
  if (trial->survived) return {};
  // The first line is the header.
  const domain::Error problem{&kNotOfAServer, {{"seq", std::to_string(trial->reached - 1)}}};
  return BrokenAt(file_, trial->reached, problem);
}

domain::Result<void> Import::AddEvents(NewSession& made, uint64_t& at_line,
                                       const Progress& progress) {
  auto reader = ExportReader::Open(file_);
  if (!reader) return domain::Propagate(reader);
  done_.from = reader->header().session.value;
  store::Unsealer unsealer(reader->header().session, {}, reader->header().vooraf_version);
  domain::StoredEvent event;
  for (auto row = reader->Next();; row = reader->Next()) {
    if (!row) return BrokenAt(file_, reader->line(), row.error());
    if (!*row) break;
    at_line = reader->line();
    if (auto read = unsealer.Unseal(**row, event); !read) {
      return BrokenAt(file_, reader->line(), read.error());
    }
    if (event.seq == 1) {
      log::v1::Imported imported;
      imported.set_source(log::v1::IMPORT_SOURCE_LOG);
      imported.set_session(done_.from);
      imported.set_seq(head_.seq);
      imported.set_hash(head_.hash.data(), head_.hash.size());
      auto told = made.Add(event.time, ImportedFrom(std::move(imported), options_.now));
      if (!told) return domain::Propagate(told);
    }
    const uint64_t seq = event.seq;
    if (auto added = made.AddAsItWas(**row, std::move(event)); !added) {
      return BrokenAt(file_, reader->line(), added.error());
    }
    if (progress && seq % kEventsPerTelling == 0) progress(seq);
  }
  done_.events = unsealer.head().seq;
  return {};
}

domain::Result<store::SessionRecord> Import::Fill(
    const domain::SessionId& id, const std::optional<domain::AccountId>& facilitator,
    const store::AddRow& add) {
  NewSession made(id, add);
  uint64_t at_line = 0;
  auto added_all = AddEvents(made, at_line, options_.progress);
  if (!added_all) return domain::Propagate(added_all);
  done_.join_code = made.session().join_code;
  if (facilitator && !made.session().FindAccount(*facilitator)) {
    auto added = made.Add(options_.now, FacilitatorOfImport(made.session(), *facilitator));
    if (!added) return domain::Propagate(added);
  }
  return made.Record();
}

}  // namespace

domain::Result<ImportDone> ImportLog(const std::filesystem::path& file,
                                     const ImportOptions& options) {
  uint64_t line = 0;
  auto head = CheckWhole(file, &line);
  if (!head) {
    if (line == 0) return domain::Propagate(head);
    return BrokenAt(file, line, head.error());
  }
  Import import(file, options, *head);
  if (auto can_be = import.TryFirst(); !can_be) return domain::Propagate(can_be);
  auto store = store::OpenSqlite(options.data / "vooraf.db");
  if (!store) return domain::Propagate(store);
  std::optional<domain::AccountId> facilitator;
  if (!options.facilitator.empty()) {
    auto account = (*store)->accounts().FindAccountByName(options.facilitator);
    if (!account) return domain::Propagate(account);
    if (!*account) return Refuse(store::kAccountNotFound);
    facilitator = (*account)->id;
  }
  return import.Into(**store, facilitator);
}

}  // namespace vooraf::logfile
