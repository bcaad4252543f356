#include "server/store/sqlite/raw_log.h"

#include <cctype>
#include <chrono>

#include "server/store/refusals.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/event_row.h"
#include "server/store/sqlite/migrations.h"

namespace vooraf::store {

using domain::Result;
using domain::SessionId;

namespace sqlite {
namespace {

constexpr std::chrono::seconds kBusyTimeout{2};

// The way to say that nobody else has the file: SQLite then needs no shared index beside it, which
// it could not make on a disk that cannot be written.
std::string UnsharedUri(const std::filesystem::path& path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const unsigned char c : std::filesystem::absolute(path).string()) {
    if (std::isalnum(c) || c == '/' || c == '.' || c == '-' || c == '_') {
      uri += static_cast<char>(c);
    } else {
      uri += {'%', kHex[c >> 4], kHex[c & 15]};
    }
  }
  return uri + "?immutable=1";
}

// What has been committed and lies beside the database still.
bool HasWriteAheadLog(const std::filesystem::path& database) {
  std::error_code error;
  const auto size = std::filesystem::file_size(database.string() + "-wal", error);
  return !error && size > 0;
}

// Fixes the moment that is read: until the first read SQLite has chosen none.
int64_t BeginReading(Connection& connection) {
  connection.Execute("BEGIN");
  return connection.QueryNumber("PRAGMA application_id");
}

Connection OpenReadOnly(const std::filesystem::path& path) {
  try {
    Connection connection(path, SQLITE_OPEN_READONLY, kBusyTimeout);
    BeginReading(connection);
    return connection;
  } catch (const SqliteError& error) {
    const bool shared_index_missing =
        error.code() == SQLITE_CANTOPEN || error.code() == SQLITE_READONLY;
    if (!shared_index_missing || HasWriteAheadLog(path)) throw;
  }
  Connection connection(UnsharedUri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, kBusyTimeout);
  BeginReading(connection);
  return connection;
}

class SqliteRawLog final : public RawLog {
 public:
  // Throws SqliteError.
  SqliteRawLog(DatabaseFile file, Connection connection, int64_t schema)
      : file_(std::move(file)),
        connection_(std::move(connection)),
        list_(connection_, "SELECT session FROM sessions ORDER BY id"),
        find_(connection_, "SELECT id FROM sessions WHERE session = ?1"),
        join_code_(connection_,
                   "SELECT sessions.session FROM session_records"
                   " JOIN sessions ON sessions.id = session_records.session WHERE join_code = ?1"),
        read_(connection_,
              schema < kSchemaWithChoices ? kSelectEventsWithoutChoices : kSelectEvents),
        // Skips from session to session by the key, whatever the number of events.
        strays_(connection_,
                "WITH RECURSIVE holders (id) AS ("
                " SELECT (SELECT key >> 32 FROM events ORDER BY key LIMIT 1)"
                " UNION ALL SELECT (SELECT key >> 32 FROM events"
                "  WHERE key > (holders.id << 32) + 0xffffffff ORDER BY key LIMIT 1)"
                "  FROM holders WHERE id IS NOT NULL)"
                " SELECT coalesce(sum((SELECT count(*) FROM events"
                "  WHERE key BETWEEN holders.id << 32 AND (holders.id << 32) + 0xffffffff)), 0)"
                " FROM holders WHERE id IS NOT NULL AND id NOT IN (SELECT id FROM sessions)") {}

  Result<std::vector<SessionId>> ListSessions() override {
    return Guarded([&]() -> Result<std::vector<SessionId>> {
      std::vector<SessionId> sessions;
      for (Rows rows = list_.Query(); rows.Next();) sessions.push_back({rows.Text(0)});
      return sessions;
    });
  }

  Result<std::optional<SessionId>> FindJoinCode(const std::string& join_code) override {
    return Guarded([&]() -> Result<std::optional<SessionId>> {
      Rows rows = join_code_.Query(std::string_view(join_code));
      if (!rows.Next()) return std::nullopt;
      return SessionId{rows.Text(0)};
    });
  }

  Result<void> ReadRows(const SessionId& session,
                        const std::function<bool(const RowView&)>& visit) override {
    return Guarded([&]() -> Result<void> {
      Rows found = find_.Query(std::string_view(session.value));
      if (!found.Next()) return Refuse(kSessionNotFound);
      const RowId row = found.Number(0);
      for (Rows rows = read_.Query(EventKey(row, 0), EventKey(row + 1, 0) - 1); rows.Next();) {
        if (!visit(RowOf(rows))) break;
      }
      return {};
    });
  }

  Result<uint64_t> CountStrayEvents() override {
    return Guarded([&]() -> Result<uint64_t> {
      Rows rows = strays_.Query();
      return rows.Next() ? static_cast<uint64_t>(rows.Number(0)) : 0;
    });
  }

 private:
  template <class Read>
  auto Guarded(Read read) -> decltype(read()) {
    try {
      return read();
    } catch (const SqliteError& error) {
      return tl::unexpected(file_.WhileReading(error));
    }
  }

  const DatabaseFile file_;
  Connection connection_;
  Statement list_;
  Statement find_;
  Statement join_code_;
  Statement read_;
  Statement strays_;
};

Result<std::unique_ptr<RawLog>> Open(const DatabaseFile& file) {
  try {
    Connection connection = OpenReadOnly(file.path);
    const std::string name = file.path.string();
    if (connection.QueryNumber("PRAGMA application_id") != kApplicationId) {
      return Refuse(kDatabaseNotOurs, {{"file", name}});
    }
    const int64_t schema = connection.QueryNumber("PRAGMA user_version");
    if (schema > static_cast<int64_t>(Migrations().size())) {
      return Refuse(kDatabaseNewer, {{"file", name},
                                     {"version", NewestVersion(connection)},
                                     {"own_version", VOORAF_VERSION}});
    }
    return std::make_unique<SqliteRawLog>(file, std::move(connection), schema);
  } catch (const SqliteError& error) {
    return tl::unexpected(file.WhileOpening(error));
  }
}

}  // namespace
}  // namespace sqlite

Result<std::unique_ptr<RawLog>> OpenRawLog(const std::filesystem::path& database) {
  return sqlite::Open({database, sqlite::kBusyTimeout});
}

bool IsDatabase(std::string_view first_bytes) {
  constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  return first_bytes.starts_with(kMagic);
}

}  // namespace vooraf::store
