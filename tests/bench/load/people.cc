#include "tests/bench/load/people.h"

#include <fmt/format.h>
#include <sodium.h>

#include <atomic>
#include <cstring>
#include <string_view>

namespace vooraf::bench {
namespace {

using Digest = std::array<uint8_t, crypto_hash_sha256_BYTES>;

Digest Sha256(const void* data, size_t size) {
  Digest digest;
  crypto_hash_sha256(digest.data(), static_cast<const uint8_t*>(data), size);
  return digest;
}

std::string Base64Url(const Digest& bytes) {
  char text[64];
  sodium_bin2base64(text, sizeof(text), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text;
}

}  // namespace

Person MakePerson(uint64_t seed, uint64_t number) {
  const std::string name = fmt::format("person {} of {}", number, seed);
  const Digest token = Sha256(name.data(), name.size());
  const Digest hash = Sha256(token.data(), token.size());
  return {.authorization = "Bearer vp_" + Base64Url(token),
          .token_hash = std::string(hash.begin(), hash.end())};
}

std::string FreshRequestId() {
  // A random half per process and a count spread over the other: drawing from the system for each
  // would cost the load generator more than the rest of a call's making.
  static const uint64_t process = [] {
    uint64_t value;
    randombytes_buf(&value, sizeof(value));
    return value;
  }();
  static std::atomic<uint64_t> count{0};
  const uint64_t mixed = (count.fetch_add(1, std::memory_order_relaxed) + process) *
                         0x9e3779b97f4a7c15u;  // odd, so that no two counts meet
  std::string id(16, '\0');
  std::memcpy(id.data(), &mixed, 8);
  std::memcpy(id.data() + 8, &process, 8);
  return id;
}

}  // namespace vooraf::bench
