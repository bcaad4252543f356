// SHA-256 by OpenSSL's older calls: opening a session of 100,000 events computes 200,000 of them,
// and through EVP each takes half as long again.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "server/store/chain.h"

#include <openssl/rand.h>
#include <openssl/sha.h>

#include <algorithm>
#include <boost/endian/conversion.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace vooraf::store {
namespace {

constexpr std::string_view kTag = "vooraf.1";
constexpr std::string_view kTagWithChoice = "vooraf.2";
constexpr size_t kSessionBytesMax = 255;
// A one and the message's length in bits.
constexpr size_t kPaddingBytesMin = 1 + sizeof(uint64_t);

// A short message, put together first, with the padding that ends every message (FIPS
// 180-4, 5.1.1): where OpenSSL takes it part by part and pads it, hashing takes a tenth longer.
class ShortMessage {
 public:
  static constexpr size_t kBytesMax = 8 * SHA256_CBLOCK - kPaddingBytesMin;

  // REQUIRES of all that is added: no more than kBytesMax.
  void Add(std::string_view bytes) { Add(bytes.data(), bytes.size()); }
  void Add(const domain::Hash& hash) { Add(hash.data(), hash.size()); }
  void Add(uint8_t byte) { Add(&byte, sizeof(byte)); }
  void Add(uint64_t number) {
    boost::endian::native_to_big_inplace(number);
    Add(&number, sizeof(number));
  }

  // REQUIRES: called once, last.
  domain::Hash Sha256() {
    const uint64_t bits = boost::endian::native_to_big(uint64_t{8} * size_);
    const size_t blocks = (size_ + kPaddingBytesMin + SHA256_CBLOCK - 1) / SHA256_CBLOCK;
    const size_t padded = blocks * SHA256_CBLOCK;
    std::memset(bytes_.data() + size_, 0, padded - size_);
    bytes_[size_] = 0x80;
    std::memcpy(bytes_.data() + padded - sizeof(bits), &bits, sizeof(bits));
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, bytes_.data(), padded);
    domain::Hash hash;
    for (size_t i = 0; i < std::size(context.h); ++i) {
      boost::endian::store_big_u32(hash.data() + 4 * i, context.h[i]);
    }
    return hash;
  }

 private:
  void Add(const void* bytes, size_t size) {
    std::copy_n(static_cast<const uint8_t*>(bytes), size, bytes_.data() + size_);
    size_ += size;
  }

  std::array<uint8_t, 8 * SHA256_CBLOCK> bytes_;
  size_t size_ = 0;
};

constexpr size_t kLinkBytesMax =
    kTag.size() + 2 + kSessionBytesMax + 2 * sizeof(uint64_t) + 4 * sizeof(domain::Hash);
static_assert(kLinkBytesMax <= ShortMessage::kBytesMax);

}  // namespace

void FillFromSystem(std::span<uint8_t> bytes) {
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1) return;
  // A salt that can be guessed would let an erased text be guessed.
  std::fputs("vooraf: the system gives no random numbers\n", stderr);
  std::abort();
}

domain::Hash Digest(std::string_view salt, std::string_view bytes) {
  if (salt.size() + bytes.size() <= ShortMessage::kBytesMax) {
    ShortMessage message;
    message.Add(salt);
    message.Add(bytes);
    return message.Sha256();
  }
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, salt.data(), salt.size());
  SHA256_Update(&context, bytes.data(), bytes.size());
  domain::Hash hash;
  SHA256_Final(hash.data(), &context);
  return hash;
}

domain::Hash ChainHash(const domain::Hash& previous, const Link& link) {
  const std::string_view session = link.session.substr(0, kSessionBytesMax);
  ShortMessage message;
  message.Add(link.choice_digest ? kTagWithChoice : kTag);
  message.Add(previous);
  message.Add(static_cast<uint8_t>(session.size()));
  message.Add(session);
  message.Add(link.seq);
  message.Add(static_cast<uint64_t>(link.time_us));
  message.Add(link.structure_digest);
  if (link.choice_digest) {
    message.Add(static_cast<uint8_t>(link.content_digest ? 3 : 1));
    message.Add(*link.choice_digest);
  }
  if (link.content_digest) message.Add(*link.content_digest);
  return message.Sha256();
}

}  // namespace vooraf::store
