#include "server/store/chain.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <cstdio>
#include <cstdlib>

namespace vooraf::store {
namespace {

constexpr std::string_view kTag = "vooraf.1";

// These calls fail only where OpenSSL is installed without SHA-256 or the system gives no random
// numbers. Nothing may be written or believed then.
void Require(int succeeded) {
  if (succeeded == 1) return;
  std::fputs("vooraf: OpenSSL's SHA-256 or random numbers do not work on this system\n", stderr);
  std::abort();
}

void Add(std::string& bytes, const domain::Hash& hash) {
  bytes.append(reinterpret_cast<const char*>(hash.data()), hash.size());
}

// 8 bytes, big-endian.
void Add(std::string& bytes, uint64_t number) {
  std::array<char, 8> big_endian;
  for (size_t i = 8; i-- > 0; number >>= 8) big_endian[i] = static_cast<char>(number);
  bytes.append(big_endian.data(), big_endian.size());
}

}  // namespace

void FillFromSystem(std::span<uint8_t> bytes) {
  Require(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())));
}

void Hasher::Free::operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }

Hasher::Hasher() : context_(EVP_MD_CTX_new()) {
  Require(EVP_DigestInit_ex2(context_.get(), EVP_sha256(), nullptr));
}

domain::Hash Hasher::Digest(std::string_view salt, std::string_view bytes) {
  bytes_.assign(salt);
  bytes_.append(bytes);
  return Sha256OfBytes();
}

domain::Hash Hasher::Chain(const domain::Hash& previous, const Link& link) {
  bytes_.assign(kTag);
  Add(bytes_, previous);
  bytes_ += static_cast<char>(link.session.size());
  bytes_.append(link.session);
  Add(bytes_, link.seq);
  Add(bytes_, static_cast<uint64_t>(link.time_us));
  Add(bytes_, link.structure_digest);
  if (link.content_digest) Add(bytes_, *link.content_digest);
  return Sha256OfBytes();
}

domain::Hash Hasher::Sha256OfBytes() {
  domain::Hash hash;
  Require(EVP_DigestInit_ex2(context_.get(), nullptr, nullptr));
  Require(EVP_DigestUpdate(context_.get(), bytes_.data(), bytes_.size()));
  Require(EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr));
  return hash;
}

}  // namespace vooraf::store
