#include "server/store/chain.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace vooraf::store {
namespace {

constexpr std::string_view kTag("vooraf.log.v1\0\0\0", 16);

// These calls fail only where OpenSSL is installed without SHA-256 or the system gives no random
// numbers. Nothing may be written or believed then.
void Require(int succeeded) {
  if (succeeded == 1) return;
  std::fputs("vooraf: OpenSSL's SHA-256 or random numbers do not work on this system\n", stderr);
  std::abort();
}

std::array<char, 8> BigEndian(uint64_t value) {
  std::array<char, 8> bytes;
  for (size_t i = 8; i-- > 0; value >>= 8) bytes[i] = static_cast<char>(value & 0xff);
  return bytes;
}

template <class Bytes>
std::string_view View(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

domain::Hash Sha256(EVP_MD_CTX* context, std::initializer_list<std::string_view> parts) {
  Require(EVP_DigestInit_ex2(context, nullptr, nullptr));
  for (const std::string_view part : parts) {
    Require(EVP_DigestUpdate(context, part.data(), part.size()));
  }
  domain::Hash hash;
  Require(EVP_DigestFinal_ex(context, hash.data(), nullptr));
  return hash;
}

}  // namespace

void FillFromSystem(std::span<uint8_t> bytes) {
  Require(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())));
}

void Hasher::Free::operator()(void* context) const {
  EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context));
}

Hasher::Hasher() : context_(EVP_MD_CTX_new()) {
  Require(EVP_DigestInit_ex2(static_cast<EVP_MD_CTX*>(context_.get()), EVP_sha256(), nullptr));
}

domain::Hash Hasher::Digest(std::string_view salt, std::string_view bytes) {
  return Sha256(static_cast<EVP_MD_CTX*>(context_.get()), {salt, bytes});
}

domain::Hash Hasher::Chain(const domain::Hash& previous, const Link& link) {
  const auto session_size = BigEndian(link.session.size());
  const auto seq = BigEndian(link.seq);
  const auto time = BigEndian(static_cast<uint64_t>(link.time_us));
  const domain::Hash content_digest = link.content_digest.value_or(domain::Hash{});
  return Sha256(static_cast<EVP_MD_CTX*>(context_.get()),
                {kTag, View(previous), View(session_size), link.session, View(seq), View(time),
                 View(link.structure_digest), View(content_digest)});
}

}  // namespace vooraf::store
