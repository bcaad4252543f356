// A write transaction that is undone unless committed.
//
// Thread contract: its connection's.
#pragma once

#include "server/store/sqlite/connection.h"

namespace vooraf::store::sqlite {

class Transaction {
 public:
  // Takes the write lock at once, so that what is read within cannot change before it is written.
  explicit Transaction(Connection& connection) : connection_(connection) {
    connection_.Execute("BEGIN IMMEDIATE");
  }
  ~Transaction() {
    // After some errors SQLite has undone it by itself.
    if (!connection_.in_transaction()) return;
    sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;

  void Commit() { connection_.Execute("COMMIT"); }

 private:
  Connection& connection_;
};

}  // namespace vooraf::store::sqlite
