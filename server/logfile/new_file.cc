#include "server/logfile/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "server/logfile/refusals.h"

namespace vooraf::logfile {
namespace {

constexpr int kOwnerOnly = 0600;

}  // namespace

domain::Result<NewFile> NewFile::Make(const std::optional<std::filesystem::path>& file) {
  if (!file) return NewFile(std::nullopt, STDOUT_FILENO);
  NewFile made(*file, open(file->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
  if (made.descriptor_ >= 0) return made;
  if (errno == EEXIST) return Refuse(kFileThere, {{"file", file->string()}});
  return made.Unwritable();
}

NewFile::~NewFile() {
  if (!file_ || descriptor_ < 0) return;
  close(descriptor_);
  if (!finished_) unlink(file_->c_str());
}

NewFile::NewFile(NewFile&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      finished_(other.finished_) {}

domain::Result<void> NewFile::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Unwritable();
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

domain::Result<void> NewFile::Finish() {
  if (file_ && fsync(descriptor_) != 0) return Unwritable();
  finished_ = true;
  return {};
}

tl::unexpected<domain::Error> NewFile::Unwritable() const {
  return Refuse(kFileUnwritable, {{"file", file_ ? file_->string() : std::string("stdout")},
                                  {"cause", std::strerror(errno)}});
}

}  // namespace vooraf::logfile
