#include "server/store/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

#include "server/store/refusals.h"

namespace vooraf::store::sqlite {
namespace {

constexpr int kOwnerOnly = 0600;

tl::unexpected<domain::Error> CannotOpenFile(const std::filesystem::path& file) {
  return tl::unexpected(CannotOpen(file, {errno, std::generic_category()}));
}

int OpenOrMake(const std::filesystem::path& file) {
  return open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
}

// The holder's process number, as it wrote it.
std::string HolderOf(int descriptor) {
  std::array<char, 20> text;
  const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
  return size > 0 ? std::string(text.data(), static_cast<size_t>(size)) : "?";
}

}  // namespace

domain::Error CannotOpen(const std::filesystem::path& file, std::error_code cause) {
  switch (cause.value()) {
    case EACCES:
    case EPERM:
    case EROFS:
      return {&kDatabaseReadOnly, {{"file", file.string()}}};
    case ENOSPC:
    case EDQUOT:
      return {&kDiskFull, {}};
    default:
      return {&kDatabaseCannotOpen, {{"file", file.string()}, {"cause", cause.message()}}};
  }
}

domain::Result<FileLock> FileLock::Take(const std::filesystem::path& database) {
  std::filesystem::path file = database;
  file += ".lock";
  const int descriptor = OpenOrMake(file);
  if (descriptor < 0) return CannotOpenFile(file);
  FileLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return CannotOpenFile(file);
    return Refuse(kDatabaseInUse, {{"file", database.string()}, {"process", HolderOf(descriptor)}});
  }
  // Only for the message above, so a full disk may prevent it.
  const std::string process = std::to_string(getpid());
  if (ftruncate(descriptor, 0) == 0) {
    [[maybe_unused]] const ssize_t written = pwrite(descriptor, process.data(), process.size(), 0);
  }
  return lock;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

domain::Result<void> MakeFile(const std::filesystem::path& database) {
  const int descriptor = OpenOrMake(database);
  if (descriptor < 0) return CannotOpenFile(database);
  close(descriptor);
  return {};
}

}  // namespace vooraf::store::sqlite
