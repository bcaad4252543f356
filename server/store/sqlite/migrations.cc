#include "server/store/sqlite/migrations.h"

#include <array>
#include <cstdio>

#include "server/store/refusals.h"
#include "server/store/sqlite/transaction.h"

namespace vooraf::store::sqlite {
namespace {

// "1.10.2" comes after "1.9.0".
std::array<int, 3> Parts(const std::string& version) {
  std::array<int, 3> parts{};
  std::sscanf(version.c_str(), "%d.%d.%d", &parts[0], &parts[1], &parts[2]);
  return parts;
}

}  // namespace

std::string NewestVersion(Connection& connection) {
  std::string newest;
  Statement statement(connection, "SELECT version FROM releases");
  for (Rows rows = statement.Query(); rows.Next();) {
    if (newest.empty() || Parts(newest) < Parts(rows.Text(0))) newest = rows.Text(0);
  }
  return newest;
}

domain::Result<void> Migrate(Connection& connection, std::span<const Migration> migrations,
                             const std::string& file, const std::string& version) {
  // Takes the write lock, so that a database which another program holds is found out here.
  Transaction transaction(connection);
  const int64_t application = connection.QueryNumber("PRAGMA application_id");
  const int64_t schema = connection.QueryNumber("PRAGMA user_version");
  const int64_t tables = connection.QueryNumber("SELECT count(*) FROM sqlite_schema");
  const bool fresh = application == 0 && schema == 0 && tables == 0;
  if (!fresh && application != kApplicationId) return Refuse(kDatabaseNotOurs, {{"file", file}});
  if (schema > static_cast<int64_t>(migrations.size())) {
    return Refuse(
        kDatabaseNewer,
        {{"file", file}, {"version", NewestVersion(connection)}, {"own_version", version}});
  }
  if (fresh) connection.Execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  for (const Migration& migration : migrations.subspan(static_cast<size_t>(schema))) {
    connection.Execute(std::string(migration.sql));
  }
  if (schema < static_cast<int64_t>(migrations.size())) {
    connection.Execute("PRAGMA user_version = " + std::to_string(migrations.size()));
  }
  Statement(connection, "INSERT INTO releases (version) VALUES (?1) ON CONFLICT DO NOTHING")
      .Run(std::string_view(version));
  transaction.Commit();
  return {};
}

}  // namespace vooraf::store::sqlite
