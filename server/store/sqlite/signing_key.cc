#include "server/store/sqlite/signing_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "server/store/chain.h"
#include "server/store/refusals.h"
#include "server/store/sqlite/durable_file.h"

namespace vooraf::store {

using sqlite::Descriptor;
using sqlite::FailedFile;

domain::Result<SigningSeed> ReadOrMakeSigningSeed(const std::filesystem::path& file) {
  SigningSeed seed;
  if (const Descriptor there(file, O_RDONLY); there) {
    // One byte more than it should have tells whether it has.
    std::array<uint8_t, sizeof(SigningSeed) + 1> bytes;
    const ssize_t size = pread(there.number(), bytes.data(), bytes.size(), 0);
    if (size < 0) return FailedFile(file);
    if (size != static_cast<ssize_t>(seed.size())) {
      return domain::Refuse(kSigningKeyDamaged, {{"file", file.string()}});
    }
    std::copy_n(bytes.begin(), seed.size(), seed.begin());
    return seed;
  }
  if (errno != ENOENT) return FailedFile(file);
  // Under another name until it is whole, so that a crash leaves no half key.
  const std::filesystem::path made = file.string() + ".new";
  FillFromSystem(seed);
  const Descriptor written(made, O_WRONLY | O_CREAT | O_TRUNC);
  if (!written || !sqlite::WriteDurably(written, seed)) return FailedFile(made);
  if (rename(made.c_str(), file.c_str()) != 0) return FailedFile(file);
  if (auto synced = sqlite::SyncFolder(file.parent_path()); !synced) {
    return domain::Propagate(synced);
  }
  return seed;
}

}  // namespace vooraf::store
