// A thin layer over SQLite's C interface: connections, statements and rows that clean up after
// themselves. Errors are thrown as SqliteError within this folder; the classes that implement ports
// catch them, so none leaves it.
//
// Thread contract: a connection and its statements serve one thread at a time.
#pragma once

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/domain/ids.h"

namespace vooraf::store::sqlite {

struct SqliteError {
  int extended_code = SQLITE_OK;
  // SQLite's own words for the code; holds no data.
  std::string text;

  int code() const { return extended_code & 0xff; }
};

class Connection {
 public:
  // `vfs`: SQLite's name for a file system, null for the usual one.
  Connection(const std::filesystem::path& file, int flags, std::chrono::milliseconds busy_timeout,
             const char* vfs = nullptr);

  // Runs statements that return nothing.
  void Execute(const std::string& sql);
  // The single number that a statement returns.
  int64_t QueryNumber(const std::string& sql);

  bool in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  int64_t last_insert_id() const { return sqlite3_last_insert_rowid(db_.get()); }
  int64_t rows_changed() const { return sqlite3_changes64(db_.get()); }
  sqlite3* handle() const { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  std::unique_ptr<sqlite3, Close> db_;
};

// Bytes to bind as a BLOB rather than as TEXT.
struct Blob {
  explicit Blob(const std::string& bytes) : bytes(bytes) {}
  template <size_t n>
  explicit Blob(const std::array<uint8_t, n>& bytes)
      : bytes(reinterpret_cast<const char*>(bytes.data()), n) {}
  std::string_view bytes;
};

class Rows;

// A prepared statement, made once and used again and again.
class Statement {
 public:
  // REQUIRES: the connection outlives this.
  Statement(const Connection& connection, std::string_view sql);

  // Both bind the values to ?1, ?2, ... without copying them: they must outlive the call, or the
  // rows.
  template <class... Values>
  void Run(const Values&... values);
  template <class... Values>
  [[nodiscard]] Rows Query(const Values&... values);

 private:
  friend class Rows;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  // True while there is a row.
  bool Step();
  void Reset() { sqlite3_reset(statement_.get()); }
  [[noreturn]] void Fail() const;

  void Bind(int index, int64_t value);
  void Bind(int index, uint32_t value) { Bind(index, int64_t{value}); }
  void Bind(int index, std::string_view text);
  void Bind(int index, Blob blob);
  void Bind(int index, std::nullopt_t);
  template <class T>
  void Bind(int index, const std::optional<T>& value) {
    value ? Bind(index, *value) : Bind(index, std::nullopt);
  }

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// What a query returns, row by row. Views are valid until the next row.
class Rows {
 public:
  explicit Rows(Statement& statement) : statement_(&statement) {}
  ~Rows() {
    if (statement_) statement_->Reset();
  }
  Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;

  bool Next() { return statement_->Step(); }

  int64_t Number(int column) const { return sqlite3_column_int64(raw(), column); }
  bool IsNull(int column) const { return sqlite3_column_type(raw(), column) == SQLITE_NULL; }
  // TEXT or BLOB.
  std::string_view Bytes(int column) const {
    const void* bytes = sqlite3_column_blob(raw(), column);
    return {static_cast<const char*>(bytes),
            static_cast<size_t>(sqlite3_column_bytes(raw(), column))};
  }
  std::optional<std::string_view> MaybeBytes(int column) const {
    if (IsNull(column)) return std::nullopt;
    return Bytes(column);
  }
  std::string Text(int column) const { return std::string(Bytes(column)); }

 private:
  sqlite3_stmt* raw() const { return statement_->statement_.get(); }

  Statement* statement_;
};

template <class... Values>
void Statement::Run(const Values&... values) {
  Rows rows = Query(values...);
  while (rows.Next()) {
  }
}

template <class... Values>
Rows Statement::Query(const Values&... values) {
  Rows rows(*this);
  int index = 0;
  (Bind(++index, values), ...);
  return rows;
}

inline int64_t Micros(domain::Time time) { return time.time_since_epoch().count(); }
inline domain::Time TimeOf(int64_t micros) {
  return domain::Time(std::chrono::microseconds(micros));
}

}  // namespace vooraf::store::sqlite
