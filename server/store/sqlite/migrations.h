// The schema's history: numbered SQL files in migrations/, built into the program, each applied
// once and in order.
//
// Thread contract: Migrate is called before anything else uses the database.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/domain/error.h"
#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {

struct Migration {
  std::string_view name;  // of its file
  std::string_view sql;
};

// Migration n stands at n - 1. Made from the files at build time.
std::span<const Migration> Migrations();

// Marks a SQLite file as ours, in its header: "VOOR".
inline constexpr int64_t kApplicationId = 0x564f4f52;

// Brings the database to the newest schema, all or nothing, and notes that `version` has written
// here. Errors: DATABASE_NOT_OURS, DATABASE_NEWER; throws SqliteError.
domain::Result<void> Migrate(Connection& connection, std::span<const Migration> migrations,
                             const std::string& file, const std::string& version);

// The newest release that has written here.
std::string NewestVersion(Connection& connection);

}  // namespace vooraf::store::sqlite
