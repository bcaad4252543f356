#include "server/live/secrets.h"

#include <sodium.h>

#include <array>
#include <cassert>
#include <string_view>

#include "server/domain/join_code.h"

namespace vooraf::live {
namespace {

constexpr std::string_view kBase32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr size_t kSessionIdLength = 26;  // of 5 bits each
constexpr std::string_view kSessionIdTag = "vooraf session id 1";

}  // namespace

domain::SessionId DeriveSessionId(const domain::AccountId& account,
                                  const domain::RequestId& request_id) {
  static_assert(std::tuple_size_v<domain::Hash> == crypto_hash_sha256_BYTES);
  // The request id has a fixed length and stands before the account, so that no two pairs are
  // hashed as the same bytes.
  std::string bytes(kSessionIdTag);
  bytes.append(reinterpret_cast<const char*>(request_id.data()), request_id.size());
  bytes.append(account.value);
  domain::Hash hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());

  std::string id;
  uint32_t bits = 0;
  int held = 0;
  for (const uint8_t byte : hash) {
    bits = (bits << 8) | byte;
    held += 8;
    for (; held >= 5 && id.size() < kSessionIdLength; held -= 5) {
      id += kBase32[(bits >> (held - 5)) & 31];
    }
    if (id.size() == kSessionIdLength) break;
  }
  return {id};
}

std::string MakeJoinCode(Random& random) {
  constexpr size_t kSymbols = domain::kJoinCodeSymbols.size();
  // Bytes from here on would make the first symbols likelier.
  constexpr uint8_t kFair = 256 / kSymbols * kSymbols;
  std::string code;
  while (code.size() < domain::kJoinCodeLength) {
    std::array<uint8_t, 16> bytes;
    random.Fill(bytes);
    for (const uint8_t byte : bytes) {
      if (byte < kFair && code.size() < domain::kJoinCodeLength) {
        code += domain::kJoinCodeSymbols[byte % kSymbols];
      }
    }
  }
  return code;
}

}  // namespace vooraf::live
