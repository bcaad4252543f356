// Which file a database is in, how connections to it are opened, and what its errors mean.
//
// Thread contract: immutable.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "server/domain/error.h"
#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {

struct DatabaseFile {
  std::filesystem::path path;
  std::chrono::milliseconds busy_timeout{};
  const char* vfs = nullptr;

  // For the one connection that writes.
  Connection OpenToWrite() const;
  // For connections that read while it writes.
  Connection OpenToRead() const;

  domain::Error WhileOpening(const SqliteError& error) const;
  domain::Error WhileReading(const SqliteError& error) const;
};

}  // namespace vooraf::store::sqlite
