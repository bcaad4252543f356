#include "server/store/sqlite/event_log.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>

#include "server/store/refusals.h"
#include "server/store/sqlite/event_row.h"

namespace vooraf::store::sqlite {

using domain::Result;
using domain::SessionId;

namespace {

// Sessions whose place is remembered; more than are live on one server at a time.
constexpr size_t kPlacesMax = 10'000;

// Calls `read`, whose SQLite errors become the file's.
template <class Read>
auto Guarded(const DatabaseFile& file, Read read) -> decltype(read()) {
  try {
    return read();
  } catch (const SqliteError& error) {
    return tl::unexpected(file.WhileReading(error));
  }
}

template <class Key>
Key Bytes(std::string_view bytes) {
  Key key{};
  std::memcpy(key.data(), bytes.data(), std::min(bytes.size(), key.size()));
  return key;
}

bool ErasesSession(const Append& append) {
  return std::any_of(append.side.begin(), append.side.end(), [](const domain::SideWrite& write) {
    return std::holds_alternative<domain::EraseSession>(write);
  });
}

}  // namespace

struct SqliteEventLog::LogReader {
  explicit LogReader(const DatabaseFile& file)
      : connection(file.OpenToRead()),
        find(connection, "SELECT id FROM sessions WHERE session = ?1"),
        read(connection, kSelectEvents) {}

  std::mutex mutex;
  Connection connection;
  Statement find;
  Statement read;
};

struct SqliteEventLog::Lookups {
  explicit Lookups(const DatabaseFile& file)
      : connection(file.OpenToRead()),
        head(connection,
             "SELECT key, hash FROM sessions JOIN events ON key BETWEEN sessions.id << 32"
             " AND (sessions.id << 32) + 0xffffffff WHERE sessions.session = ?1"
             " ORDER BY key DESC LIMIT 1"),
        side_data(connection,
                  // One statement, so that all of it is of one moment.
                  "SELECT 0, NULL, id, NULL, 0 FROM sessions WHERE session = ?1"
                  " UNION ALL SELECT 1, token_hash, participant, NULL, 0 FROM tokens"
                  "  WHERE session = (SELECT id FROM sessions WHERE session = ?1)"
                  " UNION ALL SELECT 2, secret_hash, invitation, NULL, 0 FROM invitations"
                  "  WHERE session = (SELECT id FROM sessions WHERE session = ?1)"
                  " UNION ALL SELECT 3, NULL, participant, name, 0 FROM names"
                  "  WHERE session = (SELECT id FROM sessions WHERE session = ?1)"
                  " UNION ALL SELECT 4, NULL, 0, NULL, ballot FROM secret_ballots"
                  "  WHERE session = (SELECT id FROM sessions WHERE session = ?1)"
                  " UNION ALL SELECT 5, sealed, participant, NULL, ballot FROM secret_votes"
                  "  WHERE session = (SELECT id FROM sessions WHERE session = ?1)"),
        join_code(connection,
                  "SELECT sessions.session FROM session_records"
                  " JOIN sessions ON sessions.id = session_records.session WHERE join_code = ?1"),
        place_in_list(connection,
                      "SELECT create_time_us, session FROM session_records"
                      " WHERE session = (SELECT id FROM sessions WHERE session = ?1)"),
        list(connection,
             "SELECT record.session, sessions.session, title, phase, join_code,"
             " record.create_time_us, next_deadline_us, reply_due, erase_time_us"
             " FROM session_facilitators AS listed"
             " JOIN session_records AS record ON record.session = listed.session"
             " JOIN sessions ON sessions.id = listed.session"
             " WHERE account = ?1 AND (listed.create_time_us, listed.session) < (?2, ?3)"
             " ORDER BY listed.create_time_us DESC, listed.session DESC LIMIT ?4"),
        facilitators(connection, "SELECT account FROM session_facilitators WHERE session = ?1"),
        to_open(connection,
                "SELECT session FROM sessions WHERE id IN ("
                " SELECT session FROM session_records WHERE next_deadline_us IS NOT NULL"
                " UNION SELECT session FROM session_records WHERE erase_time_us <= ?1"
                " UNION SELECT session FROM secret_ballots)") {}

  Result<SessionRecord> RecordOf(const Rows& rows, const DatabaseFile& file);

  std::mutex mutex;
  Connection connection;
  Statement head;
  Statement side_data;
  Statement join_code;
  Statement place_in_list;
  Statement list;
  Statement facilitators;
  Statement to_open;
};

SqliteEventLog::SqliteEventLog(const DatabaseFile& file, Writer& writer, std::string newest_version)
    : file_(file),
      writer_(writer),
      newest_version_(std::move(newest_version)),
      secret_ballots_(file, writer),
      erasures_(file, writer),
      tables_(writer.connection()),
      sealer_(FillFromSystem),
      log_reader_(std::make_unique<LogReader>(file)),
      lookups_(std::make_unique<Lookups>(file)) {}

SqliteEventLog::~SqliteEventLog() = default;

Result<void> SqliteEventLog::FinishInterrupted() {
  if (auto done = secret_ballots_.FinishInterrupted(); !done) return done;
  return erasures_.Start();
}

CommitResult SqliteEventLog::Commit(std::span<const Append> batch) {
  if (batch.empty()) return {};
  auto prepared = secret_ballots_.Prepare(batch);
  if (prepared) prepared = erasures_.Prepare(batch);
  if (!prepared) {
    secret_ballots_.Finish(batch, CommitStatus::kRefused);
    return {CommitStatus::kRefused, std::move(prepared.error())};
  }
  Places moved;
  CommitResult result = writer_.Write([&]() -> Result<void> {
    sealer_.DrawSalts(batch);
    for (const Append& append : batch) {
      if (auto written = Write(append, moved); !written) return written;
    }
    return {};
  });
  if (result.status == CommitStatus::kDone) {
    if (places_.size() + moved.size() > kPlacesMax) places_.clear();
    for (auto& [session, place] : moved) places_.insert_or_assign(session, place);
  }
  for (const Append& append : batch) {
    if (ErasesSession(append)) places_.erase(append.session);
  }
  secret_ballots_.Finish(batch, result.status);
  erasures_.Finish(batch, result.status);
  return result;
}

CommitResult SqliteEventLog::AddSession(const SessionId& session, const FillSession& fill) {
  return writer_.Write([&]() -> Result<void> {
    const RowId row = tables_.Add(session);
    // What SQLite throws goes round whoever fills, who knows nothing of it.
    std::optional<SqliteError> failed;
    auto record = fill([&](const StoredRow& event) -> Result<void> {
      try {
        tables_.AddEvent(row, event);
        return {};
      } catch (const SqliteError& error) {
        failed = error;
        return tl::unexpected(file_.WhileReading(error));
      }
    });
    if (failed) throw *failed;
    if (!record) return domain::Propagate(record);
    if (!tables_.PutRecord(row, *record)) return Refuse(kJoinCodeTaken);
    return {};
  });
}

Result<void> SqliteEventLog::Write(const Append& append, Places& moved) {
  auto place = FindPlace(append, moved);
  if (!place) return domain::Propagate(place);
  auto& [row, head] = **place;
  const auto conflict = [&](uint64_t expected) {
    return Refuse(kLogConflict,
                  {{"seq", std::to_string(head.seq)}, {"expected_seq", std::to_string(expected)}});
  };
  if (head.seq != append.expected_seq) return conflict(append.expected_seq);
  if (append.events) {
    for (const domain::StoredEvent& event : *append.events) {
      if (event.seq != head.seq + 1) return conflict(event.seq - 1);
      auto sealed = sealer_.Seal(append.session, event, head);
      if (!sealed) return domain::Propagate(sealed);
      tables_.AddEvent(row, *sealed);
    }
  }
  for (const domain::SideWrite& write : append.side) {
    tables_.Apply(row, write);
    if (auto done = secret_ballots_.Apply(row, append.session, write); !done) return done;
    erasures_.Apply(row, append.session, write);
  }
  if (append.record && !tables_.PutRecord(row, *append.record)) return Refuse(kJoinCodeTaken);
  return {};
}

Result<SqliteEventLog::Place*> SqliteEventLog::FindPlace(const Append& append, Places& moved) {
  const auto [found, is_new] = moved.try_emplace(append.session);
  Place& place = found->second;
  if (!is_new) return &place;
  if (const auto known = places_.find(append.session); known != places_.end()) {
    place = known->second;
  } else if (const auto row = tables_.Find(append.session)) {
    place = {*row, tables_.ReadHead(*row)};
  } else if (append.expected_seq == 0 && append.events && !append.events->empty()) {
    place = {tables_.Add(append.session), {}};
  } else {
    return Refuse(kSessionNotFound);
  }
  return &place;
}

Result<Head> SqliteEventLog::ReadUntil(
    const SessionId& session, uint64_t after_seq, uint64_t last_seq,
    const std::function<void(domain::StoredEvent&&)>& visit) const {
  LogReader& reader = *log_reader_;
  const std::lock_guard lock(reader.mutex);
  return Guarded(file_, [&]() -> Result<Head> {
    Rows found = reader.find.Query(std::string_view(session.value));
    if (!found.Next()) return Refuse(kSessionNotFound);
    const RowId row = found.Number(0);

    Rows rows = reader.read.Query(EventKey(row, after_seq), EventKey(row, last_seq));
    Head start;
    bool more = rows.Next();
    if (after_seq > 0 && more && SeqOf(rows.Number(0)) == after_seq) {
      start = {after_seq, Bytes<domain::Hash>(rows.Bytes(kHashColumn))};
      more = rows.Next();
    } else if (after_seq > 0 || !more) {
      // Somebody has seen that event, and no session is without a first one.
      return Refuse(kLogBroken, {{"session", session.value},
                                 {"seq", std::to_string(std::max<uint64_t>(after_seq, 1))}});
    }
    Unsealer unsealer(session, start, newest_version_);
    domain::StoredEvent event;  // one for all, whose memory is used again
    for (; more; more = rows.Next()) {
      if (auto done = unsealer.Unseal(RowOf(rows), event); !done) {
        return domain::Propagate(done);
      }
      visit(std::move(event));
    }
    return unsealer.head();
  });
}

Result<Head> SqliteEventLog::ReadHead(const SessionId& session) const {
  Lookups& lookups = *lookups_;
  const std::lock_guard lock(lookups.mutex);
  return Guarded(file_, [&]() -> Result<Head> {
    // A session and its first event are written together.
    Rows rows = lookups.head.Query(std::string_view(session.value));
    if (!rows.Next()) return Refuse(kSessionNotFound);
    return Head{SeqOf(rows.Number(0)), Bytes<domain::Hash>(rows.Bytes(1))};
  });
}

Result<domain::SideData> SqliteEventLog::ReadSideData(const SessionId& session) const {
  Lookups& lookups = *lookups_;
  const std::lock_guard lock(lookups.mutex);
  return Guarded(file_, [&]() -> Result<domain::SideData> {
    domain::SideData side;
    bool exists = false;
    std::map<domain::BallotNumber, std::vector<SecretBallots::SealedVote>> sealed;
    for (Rows rows = lookups.side_data.Query(std::string_view(session.value)); rows.Next();) {
      const auto number = static_cast<uint32_t>(rows.Number(2));
      const domain::BallotNumber ballot{static_cast<uint32_t>(rows.Number(4))};
      switch (rows.Number(0)) {
        case 0:
          exists = true;
          break;
        case 1:
          side.tokens[Bytes<domain::Hash>(rows.Bytes(1))] = {number};
          break;
        case 2:
          side.invitations[Bytes<domain::Hash>(rows.Bytes(1))] = {number};
          break;
        case 3:
          side.names[{number}] = rows.Text(3);
          break;
        case 4:
          sealed[ballot];
          break;
        default:
          sealed[ballot].push_back({{number}, std::string(rows.Bytes(1))});
      }
    }
    if (!exists) return Refuse(kSessionNotFound);
    for (const auto& [ballot, votes] : sealed) {
      auto unsealed = secret_ballots_.Unseal({session, ballot}, votes);
      if (!unsealed) return domain::Propagate(unsealed);
      side.secret_ballots[ballot] = std::move(*unsealed);
    }
    return side;
  });
}

Result<std::optional<SessionId>> SqliteEventLog::FindJoinCode(const std::string& join_code) const {
  Lookups& lookups = *lookups_;
  const std::lock_guard lock(lookups.mutex);
  return Guarded(file_, [&]() -> Result<std::optional<SessionId>> {
    Rows rows = lookups.join_code.Query(std::string_view(join_code));
    if (!rows.Next()) return std::nullopt;
    return SessionId{rows.Text(0)};
  });
}

Result<SessionRecord> SqliteEventLog::Lookups::RecordOf(const Rows& rows,
                                                        const DatabaseFile& file) {
  SessionRecord record;
  record.session.value = rows.Text(1);
  if (!record.title.ParseFromString(rows.Text(2))) {
    return tl::unexpected(file.WhileReading({SQLITE_CORRUPT, "a session's title"}));
  }
  record.phase = static_cast<v1::SessionPhase>(rows.Number(3));
  record.join_code = rows.Text(4);
  record.create_time = TimeOf(rows.Number(5));
  if (!rows.IsNull(6)) record.next_deadline = TimeOf(rows.Number(6));
  record.reply_due = rows.Text(7);
  if (!rows.IsNull(8)) record.erase_time = TimeOf(rows.Number(8));
  for (Rows accounts = facilitators.Query(rows.Number(0)); accounts.Next();) {
    record.facilitators.push_back({accounts.Text(0)});
  }
  return record;
}

Result<std::vector<SessionRecord>> SqliteEventLog::ListSessions(
    const domain::AccountId& account, size_t limit, const std::optional<SessionId>& after) const {
  Lookups& lookups = *lookups_;
  const std::lock_guard lock(lookups.mutex);
  return Guarded(file_, [&]() -> Result<std::vector<SessionRecord>> {
    std::vector<SessionRecord> records;
    int64_t before_time = std::numeric_limits<int64_t>::max();
    RowId before_row = std::numeric_limits<RowId>::max();
    if (after) {
      Rows rows = lookups.place_in_list.Query(std::string_view(after->value));
      if (!rows.Next()) return records;
      before_time = rows.Number(0);
      before_row = rows.Number(1);
    }
    for (Rows rows = lookups.list.Query(std::string_view(account.value), before_time, before_row,
                                        static_cast<int64_t>(limit));
         rows.Next();) {
      auto record = lookups.RecordOf(rows, file_);
      if (!record) return domain::Propagate(record);
      records.push_back(std::move(*record));
    }
    return records;
  });
}

Result<std::vector<SessionId>> SqliteEventLog::SessionsWithWork(domain::Time now) const {
  Lookups& lookups = *lookups_;
  const std::lock_guard lock(lookups.mutex);
  return Guarded(file_, [&]() -> Result<std::vector<SessionId>> {
    std::vector<SessionId> sessions = erasures_.SessionsAgain();
    for (Rows rows = lookups.to_open.Query(Micros(now)); rows.Next();) {
      sessions.push_back({rows.Text(0)});
    }
    return sessions;
  });
}

Result<std::vector<std::string>> SqliteEventLog::ToEraseAgain(const SessionId& session) const {
  return erasures_.Again(session);
}

}  // namespace vooraf::store::sqlite
