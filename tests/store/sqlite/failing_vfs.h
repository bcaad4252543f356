// A file system for SQLite that fails when told to: everything goes to the usual one, except the
// write or sync that a test has chosen.
//
// Thread contract: one thread at a time.
#pragma once

#include <sqlite3.h>

#include <string>

namespace vooraf::store::testing {

class FailingVfs {
 public:
  enum class Operation { kWrite, kSync };

  FailingVfs();
  ~FailingVfs();
  FailingVfs(const FailingVfs&) = delete;

  const char* name() const { return name_.c_str(); }

  // From now on, this operation on files whose name ends like this fails with SQLite's `code`,
  // after `good` more that succeed, until Heal.
  void Fail(Operation operation, std::string name_end, int code, int good = 0);
  void Heal() { code_ = SQLITE_OK; }

 private:
  friend struct FailingFile;
  // What an operation on the file comes to, before it is passed on.
  int Check(Operation operation, const std::string& file);

  std::string name_;
  sqlite3_vfs vfs_{};
  sqlite3_vfs* usual_ = nullptr;

  Operation operation_ = Operation::kWrite;
  std::string name_end_;
  int code_ = SQLITE_OK;
  int good_ = 0;
};

}  // namespace vooraf::store::testing
