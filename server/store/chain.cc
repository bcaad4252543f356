// SHA-256 by OpenSSL's older calls: opening a session of 100,000 events computes 200,000 of them,
// and through EVP each takes half as long again.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "server/store/chain.h"

#include <openssl/rand.h>
#include <openssl/sha.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace vooraf::store {
namespace {

constexpr std::string_view kTag = "vooraf.1";
constexpr std::string_view kTagWithChoice = "vooraf.2";
constexpr size_t kSessionBytesMax = 255;
constexpr size_t kLinkBytesMax =
    kTag.size() + 2 + kSessionBytesMax + 2 * sizeof(uint64_t) + 4 * sizeof(domain::Hash);

// SHA-256 over parts one after another.
template <class... Parts>
domain::Hash Sha256(Parts... parts) {
  SHA256_CTX context;
  SHA256_Init(&context);
  (SHA256_Update(&context, parts.data(), parts.size()), ...);
  domain::Hash hash;
  SHA256_Final(hash.data(), &context);
  return hash;
}

// A link as it is hashed. Put together first: handing it over part by part takes longer.
class LinkBytes {
 public:
  void Add(std::string_view bytes) {
    std::memcpy(bytes_.data() + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void Add(const domain::Hash& hash) {
    std::memcpy(bytes_.data() + size_, hash.data(), hash.size());
    size_ += hash.size();
  }
  void Add(uint8_t byte) { bytes_[size_++] = byte; }
  // Big-endian.
  void Add(uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) Add(static_cast<uint8_t>(number >> shift));
  }

  std::span<const uint8_t> bytes() const { return {bytes_.data(), size_}; }

 private:
  std::array<uint8_t, kLinkBytesMax> bytes_;
  size_t size_ = 0;
};

}  // namespace

void FillFromSystem(std::span<uint8_t> bytes) {
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1) return;
  // A salt that can be guessed would let an erased text be guessed.
  std::fputs("vooraf: the system gives no random numbers\n", stderr);
  std::abort();
}

domain::Hash Digest(std::string_view salt, std::string_view bytes) { return Sha256(salt, bytes); }

domain::Hash ChainHash(const domain::Hash& previous, const Link& link) {
  const std::string_view session = link.session.substr(0, kSessionBytesMax);
  LinkBytes bytes;
  bytes.Add(link.choice_digest ? kTagWithChoice : kTag);
  bytes.Add(previous);
  bytes.Add(static_cast<uint8_t>(session.size()));
  bytes.Add(session);
  bytes.Add(link.seq);
  bytes.Add(static_cast<uint64_t>(link.time_us));
  bytes.Add(link.structure_digest);
  if (link.choice_digest) {
    bytes.Add(static_cast<uint8_t>(link.content_digest ? 3 : 1));
    bytes.Add(*link.choice_digest);
  }
  if (link.content_digest) bytes.Add(*link.content_digest);
  return Sha256(bytes.bytes());
}

}  // namespace vooraf::store
