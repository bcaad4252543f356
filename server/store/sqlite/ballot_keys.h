// The keys of secret ballots: one file each, in a folder beside the database and never in it, so
// that a copy of the database holds no votes that can be read. A key is on disk before its ballot
// opens and is destroyed when the ballot is over: overwritten, then removed.
//
// What a file system or a drive keeps of blocks that were overwritten is beyond this program;
// docs/SECRET_BALLOTS.md says so.
//
// Thread contract: any thread; calls wait for one another.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::store::sqlite {

struct BallotId {
  domain::SessionId session;
  domain::BallotNumber ballot;
  auto operator<=>(const BallotId&) const = default;
};

// Wiped when it goes.
class BallotKey {
 public:
  static constexpr size_t kBytes = 32;

  BallotKey() = default;
  ~BallotKey();
  BallotKey(const BallotKey&) = delete;

  uint8_t* data() { return bytes_.data(); }
  const uint8_t* data() const { return bytes_.data(); }

 private:
  std::array<uint8_t, kBytes> bytes_{};
};

// Errors of all functions: DATABASE_READ_ONLY, DATABASE_CANNOT_OPEN, DISK_FULL, with the file.
class BallotKeys {
 public:
  explicit BallotKeys(const std::filesystem::path& database);

  // Makes a random key, and returns once it is durable. False if the ballot has one already; it
  // stays as it is.
  domain::Result<bool> Make(const BallotId& id);
  // Null if there is none, or only what Empty left.
  domain::Result<std::shared_ptr<const BallotKey>> Find(const BallotId& id);
  // Overwrites the key and leaves an empty file, which says that the ballot's end is not finished.
  domain::Result<void> Empty(const BallotId& id);
  // Overwrites the key and removes its file.
  domain::Result<void> Destroy(const BallotId& id);
  // The ballots that have a file.
  domain::Result<std::vector<BallotId>> List();

 private:
  std::filesystem::path FileOf(const BallotId& id) const;
  domain::Result<void> Overwrite(const BallotId& id);

  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<BallotId, std::shared_ptr<const BallotKey>> known_;
};

}  // namespace vooraf::store::sqlite
