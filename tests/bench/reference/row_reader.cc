#include "tests/bench/reference/row_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <optional>
#include <vector>

#include "tests/bench/measure/process.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::bench {
namespace {

template <class Message>
std::optional<Message> Parse(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  Message message;
  if (!message.ParseFromArray(column.getBlob(), column.getBytes())) {
    throw BenchError("a stored row cannot be parsed");
  }
  return message;
}

}  // namespace

RowsRead ReadRows(const std::filesystem::path& database, const std::string& session) {
  const auto start = std::chrono::steady_clock::now();
  SQLite::Database db(database.string(), SQLite::OPEN_READONLY);
  SQLite::Statement rows(db,
                         "SELECT structure, content FROM events, sessions "
                         "WHERE sessions.session = ? AND key > (sessions.id << 32) "
                         "AND key < ((sessions.id + 1) << 32) ORDER BY key");
  rows.bind(1, session);
  RowsRead out;
  while (rows.executeStep()) {
    const auto structure = Parse<log::v1::Event>(rows.getColumn(0));
    const auto content = Parse<log::v1::Content>(rows.getColumn(1));
    out.events += structure ? 1 : 0;
  }
  out.taken = std::chrono::steady_clock::now() - start;
  return out;
}

std::filesystem::path FindDatabase(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string extension = entry.path().extension();
    if (extension == ".db" || extension == ".sqlite" || extension == ".sqlite3") {
      found.push_back(entry.path());
    }
  }
  if (found.size() != 1) {
    throw BenchError(fmt::format("{} databases in {}", found.size(), folder.string()));
  }
  return found.front();
}

}  // namespace vooraf::bench
