#include "server/store/sqlite/erasures.h"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <variant>

#include "server/store/sqlite/durable_file.h"
#include "server/store/stored_row.h"

namespace vooraf::store::sqlite {

using domain::Result;
using domain::SessionId;

namespace {

// Wiping takes about a second for so much.
constexpr uint64_t kWipedAtOnceBytes = uint64_t{64} << 20;
// Without a commit for so long, a moment is quiet.
constexpr std::chrono::seconds kQuiet{60};
// For a program that reads the database to end, once.
constexpr std::chrono::milliseconds kPatience{200};

constexpr const char* kWholeSession = "session";

template <class Write>
const Write* FindIn(const Append& append) {
  for (const domain::SideWrite& write : append.side) {
    if (const auto* found = std::get_if<Write>(&write)) return found;
  }
  return nullptr;
}

bool Erases(const Append& append) {
  return FindIn<domain::EraseParts>(append) != nullptr ||
         FindIn<domain::EraseSession>(append) != nullptr;
}

std::filesystem::path Beside(const std::filesystem::path& database, const char* ending) {
  return database.string() + ending;
}

}  // namespace

Erasures::Erasures(const DatabaseFile& file, Writer& writer)
    : file_(file),
      writer_(writer),
      ledger_(Beside(file.path, ".erased")),
      wipe_due_(Beside(file.path, ".wipe")),
      note_(writer.connection(),
            "INSERT INTO erasures (session, what) VALUES (?1, ?2) ON CONFLICT DO NOTHING"),
      list_events_(writer.connection(),
                   "SELECT key, structure, content FROM events WHERE key BETWEEN ?1 AND ?2"
                   " AND (choice IS NOT NULL OR content IS NOT NULL)"),
      erase_choice_(writer.connection(),
                    "UPDATE events SET choice = NULL, choice_salt = NULL WHERE key = ?1"),
      erase_content_(writer.connection(),
                     "UPDATE events SET content = NULL, content_salt = NULL WHERE key = ?1") {}

Erasures::~Erasures() {
  if (must_wipe_) Wipe();
}

Result<void> Erasures::Start() {
  if (auto read = ReadLedger(); !read) return read;
  {
    Statement list(writer_.connection(), "SELECT session, what FROM erasures");
    for (Rows rows = list.Query(); rows.Next();) {
      Note note{{rows.Text(0)}, rows.Text(1)};
      if (!written_.contains(note)) unwritten_.insert(note);
      again_.erase(note);
    }
  }
  if (auto written = WriteLedger(); !written) return written;
  if (auto erased = EraseSessionsAgain(); !erased) return erased;
  std::error_code error;
  must_wipe_ = must_wipe_ || std::filesystem::exists(wipe_due_, error);
  if (must_wipe_) {
    if (IsLarge()) spdlog::info("wiping what was erased off the disk; this takes a while");
    Wipe();
  }
  return {};
}

Result<void> Erasures::ReadLedger() {
  std::error_code error;
  if (!std::filesystem::exists(ledger_, error)) return {};
  std::ifstream file(ledger_);
  if (!file) return FailedFile(ledger_);
  std::string session;
  std::string what;
  // A line that a crash cut off has no second word, or is written again from the database.
  while (file >> session >> what) written_.insert({{session}, what});
  const std::lock_guard lock(mutex_);
  again_ = written_;
  return {};
}

Result<void> Erasures::EraseSessionsAgain() {
  std::vector<SessionId> sessions;
  for (const auto& [session, what] : again_) {
    if (what == kWholeSession) sessions.push_back(session);
  }
  for (const SessionId& session : sessions) {
    const CommitResult result = writer_.Write([&]() -> Result<void> {
      std::optional<RowId> row;
      {
        Statement find(writer_.connection(), "SELECT id FROM sessions WHERE session = ?1");
        Rows rows = find.Query(std::string_view(session.value));
        if (rows.Next()) row = rows.Number(0);
      }
      if (row) EraseRows(*row);
      note_.Run(std::string_view(session.value), std::string_view(kWholeSession));
      return {};
    });
    if (result.status != CommitStatus::kDone) return tl::unexpected(*result.error);
    must_wipe_ = true;
    // Whatever else was erased of it went along.
    std::erase_if(again_, [&](const Note& note) { return note.first == session; });
  }
  return {};
}

Result<void> Erasures::Prepare(std::span<const Append> batch) {
  last_commit_ = std::chrono::steady_clock::now();
  if (std::none_of(batch.begin(), batch.end(), Erases)) return {};
  const Descriptor due(wipe_due_, O_WRONLY | O_CREAT);
  if (!due) return FailedFile(wipe_due_);
  return SyncFolder(wipe_due_.parent_path());
}

void Erasures::Finish(std::span<const Append> batch, CommitStatus status) {
  if (status != CommitStatus::kDone) return;
  bool erased = false;
  for (const Append& append : batch) {
    if (!Erases(append)) continue;
    erased = true;
    const auto* parts = FindIn<domain::EraseParts>(append);
    Note note{append.session, parts != nullptr ? parts->what : kWholeSession};
    if (!written_.contains(note)) unwritten_.insert(note);
    const std::lock_guard lock(mutex_);
    again_.erase(note);
  }
  if (!erased) return;
  if (auto written = WriteLedger(); !written) {
    spdlog::error("what was erased could not be noted beside the database: {} It is tried again.",
                  written.error().Message("en"));
  }
  must_wipe_ = true;
  if (!IsLarge()) Wipe();
}

void Erasures::Tidy() {
  if (!unwritten_.empty()) (void)WriteLedger();
  if (must_wipe_ && std::chrono::steady_clock::now() - last_commit_ > kQuiet) Wipe();
}

void Erasures::Apply(RowId row, const SessionId& session, const domain::SideWrite& write) {
  if (const auto* erase = std::get_if<domain::EraseParts>(&write)) {
    Erase(row, *erase);
    note_.Run(std::string_view(session.value), std::string_view(erase->what));
  } else if (std::holds_alternative<domain::EraseSession>(write)) {
    EraseRows(row);
    note_.Run(std::string_view(session.value), std::string_view(kWholeSession));
  }
}

void Erasures::Erase(RowId row, const domain::EraseParts& erase) {
  std::vector<std::pair<int64_t, domain::Parts>> found;
  for (Rows rows = list_events_.Query(EventKey(row, 0), EventKey(row + 1, 0) - 1); rows.Next();) {
    const domain::Parts parts = PartsToErase(erase, rows.Bytes(1), rows.MaybeBytes(2));
    if (parts.choice || parts.content) found.emplace_back(rows.Number(0), parts);
  }
  for (const auto& [key, parts] : found) {
    if (parts.choice) erase_choice_.Run(key);
    if (parts.content) erase_content_.Run(key);
  }
}

void Erasures::EraseRows(RowId row) {
  const std::string session = std::to_string(row);
  for (const char* table : {"secret_votes", "secret_ballots", "tokens", "names", "invitations",
                            "session_facilitators", "session_records"}) {
    writer_.connection().Execute("DELETE FROM " + std::string(table) +
                                 " WHERE session = " + session);
  }
  writer_.connection().Execute("DELETE FROM events WHERE key BETWEEN " +
                               std::to_string(EventKey(row, 0)) + " AND " +
                               std::to_string(EventKey(row + 1, 0) - 1));
  writer_.connection().Execute("DELETE FROM sessions WHERE id = " + session);
}

Result<void> Erasures::WriteLedger() {
  if (unwritten_.empty()) return {};
  std::string lines;
  for (const auto& [session, what] : unwritten_) lines += session.value + ' ' + what + '\n';
  const Descriptor file(ledger_, O_WRONLY | O_CREAT);
  if (!file) return FailedFile(ledger_);
  const off_t end = lseek(file.number(), 0, SEEK_END);
  if (end < 0) return FailedFile(ledger_);
  // Whatever a crash cut off stays a line of its own.
  if (end > 0) lines.insert(lines.begin(), '\n');
  size_t done = 0;
  while (done < lines.size()) {
    const ssize_t wrote = write(file.number(), lines.data() + done, lines.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return FailedFile(ledger_);
    done += static_cast<size_t>(wrote);
  }
  if (fsync(file.number()) != 0) return FailedFile(ledger_);
  if (auto synced = SyncFolder(ledger_.parent_path()); !synced) return synced;
  written_.merge(unwritten_);
  unwritten_.clear();
  return {};
}

bool Erasures::IsLarge() const {
  uint64_t bytes = 0;
  for (const auto& file : {file_.path, Beside(file_.path, "-wal")}) {
    std::error_code error;
    const uint64_t size = std::filesystem::file_size(file, error);
    if (!error) bytes += size;
  }
  return bytes > kWipedAtOnceBytes;
}

void Erasures::Wipe() {
  if (!writer_.Rewrite() || !writer_.CutLog(kPatience)) {
    spdlog::warn(
        "what was erased can no longer be read here, but is not wiped off the disk yet: another "
        "program reads the database, or the disk is full. It is tried again.");
    return;
  }
  must_wipe_ = false;
  std::error_code error;
  std::filesystem::remove(wipe_due_, error);
}

std::vector<std::string> Erasures::Again(const SessionId& session) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> all;
  for (const auto& [of, what] : again_) {
    if (of == session) all.push_back(what);
  }
  return all;
}

std::vector<SessionId> Erasures::SessionsAgain() const {
  const std::lock_guard lock(mutex_);
  std::vector<SessionId> all;
  for (const auto& [session, what] : again_) all.push_back(session);
  return all;
}

}  // namespace vooraf::store::sqlite
