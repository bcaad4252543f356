#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {
namespace {

[[noreturn]] void Fail(sqlite3* db, int code) {
  // Without a connection there is no more than the code.
  const int extended = db ? sqlite3_extended_errcode(db) : code;
  throw SqliteError{extended, sqlite3_errstr(extended)};
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, int flags,
                       std::chrono::milliseconds busy_timeout, const char* vfs) {
  sqlite3* db = nullptr;
  // Each connection is used under a lock of ours, so SQLite need not take one.
  const int code = sqlite3_open_v2(file.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, vfs);
  db_.reset(db);
  if (code != SQLITE_OK) Fail(db, code);
  sqlite3_busy_timeout(db, static_cast<int>(busy_timeout.count()));
}

void Connection::Execute(const std::string& sql) {
  const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(db_.get(), code);
}

int64_t Connection::QueryNumber(const std::string& sql) {
  Statement statement(*this, sql);
  Rows rows = statement.Query();
  return rows.Next() ? rows.Number(0) : 0;
}

Statement::Statement(const Connection& connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) sqlite::Fail(connection.handle(), code);
  statement_.reset(statement);
}

bool Statement::Step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Fail();
}

void Statement::Fail() const {
  sqlite3* db = sqlite3_db_handle(statement_.get());
  sqlite::Fail(db, sqlite3_errcode(db));
}

void Statement::Bind(int index, int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), index, value) != SQLITE_OK) Fail();
}

void Statement::Bind(int index, std::string_view text) {
  const int code = sqlite3_bind_text(statement_.get(), index, text.data(),
                                     static_cast<int>(text.size()), SQLITE_STATIC);
  if (code != SQLITE_OK) Fail();
}

void Statement::Bind(int index, Blob blob) {
  const int code = sqlite3_bind_blob(statement_.get(), index, blob.bytes.data(),
                                     static_cast<int>(blob.bytes.size()), SQLITE_STATIC);
  if (code != SQLITE_OK) Fail();
}

void Statement::Bind(int index, std::nullopt_t) {
  if (sqlite3_bind_null(statement_.get(), index) != SQLITE_OK) Fail();
}

}  // namespace vooraf::store::sqlite
