#include "server/store/sqlite/ballot_keys.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "server/store/sqlite/durable_file.h"
#include "server/store/sqlite/file_lock.h"

namespace vooraf::store::sqlite {
namespace {

namespace fs = std::filesystem;
using domain::Result;

constexpr std::string_view kEnding = ".key";

bool Write(const Descriptor& file, const BallotKey& key) {
  return WriteDurably(file, {key.data(), BallotKey::kBytes});
}

}  // namespace

BallotKey::~BallotKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

BallotKeys::BallotKeys(const fs::path& database) : folder_(database.string() + ".keys") {
  // Fails only where the system gives no random numbers, which the server has looked at before.
  if (sodium_init() < 0) std::abort();
}

fs::path BallotKeys::FileOf(const BallotId& id) const {
  return folder_ /
         (id.session.value + "." + std::to_string(id.ballot.value) + std::string(kEnding));
}

Result<bool> BallotKeys::Make(const BallotId& id) {
  const std::lock_guard lock(mutex_);
  if (auto made = MakeDurableFolder(folder_); !made) return domain::Propagate(made);
  const fs::path path = FileOf(id);
  const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
  if (!file && errno == EEXIST) return false;
  if (!file) return FailedFile(path);
  const auto key = std::make_shared<BallotKey>();
  randombytes_buf(key->data(), BallotKey::kBytes);
  if (!Write(file, *key)) {
    auto failed = FailedFile(path);
    unlink(path.c_str());
    return failed;
  }
  if (auto synced = SyncFolder(folder_); !synced) return domain::Propagate(synced);
  known_[id] = key;
  return true;
}

Result<std::shared_ptr<const BallotKey>> BallotKeys::Find(const BallotId& id) {
  const std::lock_guard lock(mutex_);
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  const fs::path path = FileOf(id);
  const Descriptor file(path, O_RDONLY);
  if (!file && errno == ENOENT) return nullptr;
  if (!file) return FailedFile(path);
  const auto key = std::make_shared<BallotKey>();
  const ssize_t size = pread(file.number(), key->data(), BallotKey::kBytes, 0);
  if (size < 0) return FailedFile(path);
  if (size != static_cast<ssize_t>(BallotKey::kBytes)) return nullptr;
  known_[id] = key;
  return std::shared_ptr<const BallotKey>(key);
}

// REQUIRES: mutex_ is held.
Result<void> BallotKeys::Overwrite(const BallotId& id) {
  known_.erase(id);
  const fs::path path = FileOf(id);
  const Descriptor file(path, O_WRONLY);
  if (!file && errno == ENOENT) return {};
  if (!file) return FailedFile(path);
  const BallotKey zeros;
  if (!Write(file, zeros) || ftruncate(file.number(), 0) != 0 || fsync(file.number()) != 0) {
    return FailedFile(path);
  }
  return {};
}

Result<void> BallotKeys::Empty(const BallotId& id) {
  const std::lock_guard lock(mutex_);
  return Overwrite(id);
}

Result<void> BallotKeys::Destroy(const BallotId& id) {
  const std::lock_guard lock(mutex_);
  if (auto overwritten = Overwrite(id); !overwritten) return overwritten;
  const fs::path path = FileOf(id);
  if (unlink(path.c_str()) == 0) return SyncFolder(folder_);
  if (errno != ENOENT) return FailedFile(path);
  return {};
}

Result<std::vector<BallotId>> BallotKeys::List() {
  std::vector<BallotId> ids;
  std::error_code error;
  fs::directory_iterator files(folder_, error);
  if (error == std::errc::no_such_file_or_directory) return ids;
  for (; !error && files != fs::directory_iterator(); files.increment(error)) {
    const std::string name = files->path().filename().string();
    if (!name.ends_with(kEnding)) continue;
    const std::string stem = name.substr(0, name.size() - kEnding.size());
    const size_t dot = stem.rfind('.');
    if (dot == std::string::npos) continue;
    BallotId id{{stem.substr(0, dot)}, {}};
    std::from_chars(stem.data() + dot + 1, stem.data() + stem.size(), id.ballot.value);
    if (FileOf(id) == files->path()) ids.push_back(std::move(id));
  }
  if (error) return tl::unexpected(CannotOpen(folder_, error));
  return ids;
}

}  // namespace vooraf::store::sqlite
