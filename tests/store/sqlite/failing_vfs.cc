#include "tests/store/sqlite/failing_vfs.h"

#include <new>

namespace vooraf::store::testing {

// SQLite allocates these; the usual file system's own file lies right behind.
struct FailingFile {
  sqlite3_file base;
  FailingVfs* vfs;
  std::string* path;

  static FailingFile& Of(sqlite3_file* file) { return *reinterpret_cast<FailingFile*>(file); }
  static sqlite3_file* Usual(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<FailingFile*>(file) + 1);
  }

  static int Open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out);
  static int Close(sqlite3_file* file) {
    const int code = Usual(file)->pMethods->xClose(Usual(file));
    delete Of(file).path;
    return code;
  }
  static int Write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    const FailingFile& self = Of(file);
    const int code = self.vfs->Check(FailingVfs::Operation::kWrite, *self.path);
    if (code != SQLITE_OK) return code;
    return Usual(file)->pMethods->xWrite(Usual(file), bytes, size, offset);
  }
  static int Sync(sqlite3_file* file, int flags) {
    const FailingFile& self = Of(file);
    const int code = self.vfs->Check(FailingVfs::Operation::kSync, *self.path);
    if (code != SQLITE_OK) return code;
    return Usual(file)->pMethods->xSync(Usual(file), flags);
  }

  // Hands any other method on to the usual file.
  template <auto kMethod, class... Args>
  static auto Pass(sqlite3_file* file, Args... args) {
    return (Usual(file)->pMethods->*kMethod)(Usual(file), args...);
  }
};

namespace {

using M = sqlite3_io_methods;

const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = FailingFile::Close,
    .xRead = FailingFile::Pass<&M::xRead, void*, int, sqlite3_int64>,
    .xWrite = FailingFile::Write,
    .xTruncate = FailingFile::Pass<&M::xTruncate, sqlite3_int64>,
    .xSync = FailingFile::Sync,
    .xFileSize = FailingFile::Pass<&M::xFileSize, sqlite3_int64*>,
    .xLock = FailingFile::Pass<&M::xLock, int>,
    .xUnlock = FailingFile::Pass<&M::xUnlock, int>,
    .xCheckReservedLock = FailingFile::Pass<&M::xCheckReservedLock, int*>,
    .xFileControl = FailingFile::Pass<&M::xFileControl, int, void*>,
    .xSectorSize = FailingFile::Pass<&M::xSectorSize>,
    .xDeviceCharacteristics = FailingFile::Pass<&M::xDeviceCharacteristics>,
    .xShmMap = FailingFile::Pass<&M::xShmMap, int, int, int, void volatile**>,
    .xShmLock = FailingFile::Pass<&M::xShmLock, int, int, int>,
    .xShmBarrier = FailingFile::Pass<&M::xShmBarrier>,
    .xShmUnmap = FailingFile::Pass<&M::xShmUnmap, int>,
};

}  // namespace

int FailingFile::Open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
  auto* self = static_cast<FailingVfs*>(vfs->pAppData);
  file->pMethods = nullptr;
  const int code = self->usual_->xOpen(self->usual_, path, Usual(file), flags, out);
  if (code != SQLITE_OK) return code;
  FailingFile& made = Of(file);
  made.vfs = self;
  made.path = new std::string(path ? path : "");
  made.base.pMethods = &kMethods;
  return SQLITE_OK;
}

FailingVfs::FailingVfs() : usual_(sqlite3_vfs_find(nullptr)) {
  static int count = 0;
  name_ = "failing-" + std::to_string(++count);
  vfs_ = *usual_;
  vfs_.pNext = nullptr;
  vfs_.zName = name_.c_str();
  vfs_.szOsFile = static_cast<int>(sizeof(FailingFile)) + usual_->szOsFile;
  vfs_.pAppData = this;
  vfs_.xOpen = FailingFile::Open;
  sqlite3_vfs_register(&vfs_, 0);
}

FailingVfs::~FailingVfs() { sqlite3_vfs_unregister(&vfs_); }

void FailingVfs::Fail(Operation operation, std::string name_end, int code, int good) {
  operation_ = operation;
  name_end_ = std::move(name_end);
  code_ = code;
  good_ = good;
}

int FailingVfs::Check(Operation operation, const std::string& file) {
  if (code_ == SQLITE_OK || operation != operation_ || !file.ends_with(name_end_)) return SQLITE_OK;
  if (good_ > 0) {
    --good_;
    return SQLITE_OK;
  }
  return code_;
}

}  // namespace vooraf::store::testing
