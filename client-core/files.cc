#include "client-core/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "client-core/problems.h"
#include "client-core/secrets.h"

namespace vooraf::client {
namespace {

namespace fs = std::filesystem;

// While a file is being written it bears a name that FilesIn passes over.
constexpr std::string_view kTemporary = ".tmp-";
constexpr mode_t kOwnerOnlyFolder = 0700;
constexpr mode_t kOwnerOnlyFile = 0600;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

tl::unexpected<Error> Unwritable(const fs::path& path, int cause) {
  return Fail(kFileUnwritable, {{"path", path.string()}, {"cause", std::strerror(cause)}});
}

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

// A rename or removal is on disk once its folder is.
bool SyncFolder(const fs::path& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return fd && ::fsync(fd.get()) == 0;
}

// Writes and syncs a file beside the path.
Result<fs::path> WriteTemporary(const fs::path& path, std::string_view bytes) {
  const fs::path folder = path.parent_path();
  if (auto made = MakePrivateFolder(folder); !made) return tl::unexpected(made.error());
  fs::path temporary = folder / fmt::format("{}{}", kTemporary, HexOf(RandomBytes(8)));
  const Descriptor fd(
      ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnlyFile));
  if (!fd) return Unwritable(path, errno);
  if (!WriteAll(fd.get(), bytes) || ::fsync(fd.get()) != 0) {
    const int cause = errno;
    ::unlink(temporary.c_str());
    return Unwritable(path, cause);
  }
  return temporary;
}

}  // namespace

Result<void> MakePrivateFolder(const fs::path& folder) {
  struct stat info {};
  if (::stat(folder.c_str(), &info) == 0) {
    const bool ours = S_ISDIR(info.st_mode) && info.st_uid == ::geteuid();
    if (!ours || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
      return Fail(kFileOpenToOthers, {{"path", folder.string()}});
    }
    return {};
  }
  const fs::path parent = folder.parent_path();
  std::error_code ignored;
  if (!parent.empty() && !fs::exists(parent, ignored)) {
    if (auto made = MakePrivateFolder(parent); !made) return made;
  }
  // EEXIST: another process was as quick.
  if (::mkdir(folder.c_str(), kOwnerOnlyFolder) != 0 && errno != EEXIST) {
    return Unwritable(folder, errno);
  }
  if (!parent.empty()) SyncFolder(parent);
  return {};
}

Result<void> WriteDurably(const fs::path& path, std::string_view bytes) {
  const auto temporary = WriteTemporary(path, bytes);
  if (!temporary) return tl::unexpected(temporary.error());
  if (::rename(temporary->c_str(), path.c_str()) != 0) {
    const int cause = errno;
    ::unlink(temporary->c_str());
    return Unwritable(path, cause);
  }
  if (!SyncFolder(path.parent_path())) return Unwritable(path, errno);
  return {};
}

Result<bool> WriteNewDurably(const fs::path& path, std::string_view bytes) {
  const auto temporary = WriteTemporary(path, bytes);
  if (!temporary) return tl::unexpected(temporary.error());
  const int linked = ::link(temporary->c_str(), path.c_str());
  const int cause = errno;
  ::unlink(temporary->c_str());
  if (linked != 0 && cause == EEXIST) return false;
  if (linked != 0) return Unwritable(path, cause);
  if (!SyncFolder(path.parent_path())) return Unwritable(path, errno);
  return true;
}

Result<bool> WriteNewPrivate(const fs::path& path, std::string_view bytes) {
  const Descriptor fd(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnlyFile));
  if (!fd && errno == EEXIST) return false;
  if (!fd) return Unwritable(path, errno);
  if (!WriteAll(fd.get(), bytes) || ::fsync(fd.get()) != 0) {
    const int cause = errno;
    ::unlink(path.c_str());
    return Unwritable(path, cause);
  }
  return true;
}

Result<std::optional<std::string>> ReadWhole(const fs::path& path) {
  const auto unreadable = [&](int cause) {
    return Fail(kFileUnreadable, {{"path", path.string()}, {"cause", std::strerror(cause)}});
  };
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!fd) return unreadable(errno);
  std::string bytes;
  char buffer[4096];
  for (;;) {
    const ssize_t got = ::read(fd.get(), buffer, sizeof(buffer));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<size_t>(got));
  }
}

Result<void> RemoveDurably(const fs::path& path) {
  if (::unlink(path.c_str()) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    return Unwritable(path, errno);
  }
  if (!SyncFolder(path.parent_path())) return Unwritable(path, errno);
  return {};
}

std::vector<std::string> FilesIn(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    std::string name = entry.path().filename();
    if (entry.is_regular_file(ignored) && !name.starts_with(kTemporary)) {
      names.push_back(std::move(name));
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string AsFileName(std::string_view text) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  std::string name;
  for (const char c : text) {
    const bool leading_dot = c == '.' && name.empty();
    if (plain.find(c) != std::string_view::npos && !leading_dot) {
      name += c;
    } else {
      name += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return name;
}

}  // namespace vooraf::client
