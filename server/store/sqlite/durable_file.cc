#include "server/store/sqlite/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "server/store/sqlite/file_lock.h"

namespace vooraf::store::sqlite {
namespace {

constexpr mode_t kFolderOfOwner = 0700;
constexpr mode_t kFileOfOwner = 0600;

}  // namespace

Descriptor::Descriptor(const std::filesystem::path& file, int flags)
    : number_(open(file.c_str(), flags | O_CLOEXEC, kFileOfOwner)) {}

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

tl::unexpected<domain::Error> FailedFile(const std::filesystem::path& file) {
  return tl::unexpected(CannotOpen(file, {errno, std::generic_category()}));
}

domain::Result<void> MakeDurableFolder(const std::filesystem::path& folder) {
  if (mkdir(folder.c_str(), kFolderOfOwner) == 0) return SyncFolder(folder.parent_path());
  if (errno != EEXIST) return FailedFile(folder);
  return {};
}

domain::Result<void> SyncFolder(const std::filesystem::path& folder) {
  const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
  if (!opened || fsync(opened.number()) != 0) return FailedFile(folder);
  return {};
}

bool WriteDurably(const Descriptor& file, std::span<const uint8_t> bytes) {
  size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t written =
        pwrite(file.number(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    done += static_cast<size_t>(written);
  }
  return fsync(file.number()) == 0;
}

}  // namespace vooraf::store::sqlite
