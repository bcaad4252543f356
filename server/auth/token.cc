#include "server/auth/token.h"

#include <sodium.h>

#include <array>

#include "server/auth/refusals.h"

namespace vooraf::auth {
namespace {

constexpr size_t kTokenBytes = 32;
constexpr std::string_view kParticipantMark = "vp_";
constexpr std::string_view kFacilitatorMark = "vf_";
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::optional<domain::Hash> HashOfToken(std::string_view text) {
  std::array<unsigned char, kTokenBytes> token;
  size_t length = 0;
  const char* end = nullptr;
  const bool whole = sodium_base642bin(token.data(), token.size(), text.data(), text.size(),
                                       nullptr, &length, &end, kVariant) == 0 &&
                     length == kTokenBytes && end == text.data() + text.size();
  if (!whole) return std::nullopt;
  return Sha256({reinterpret_cast<const char*>(token.data()), token.size()});
}

}  // namespace

domain::Result<Credentials> ReadAuthorization(std::string_view header) {
  constexpr std::string_view kScheme = "Bearer ";
  Credentials credentials;
  if (header.starts_with(kScheme)) {
    header.remove_prefix(kScheme.size());
    if (header.starts_with(kParticipantMark)) {
      credentials.participant = HashOfToken(header.substr(kParticipantMark.size()));
    } else if (header.starts_with(kFacilitatorMark)) {
      credentials.facilitator = HashOfToken(header.substr(kFacilitatorMark.size()));
    }
  }
  if (!credentials.participant && !credentials.facilitator) {
    return domain::Refuse(kAuthorizationMalformed);
  }
  return credentials;
}

NewToken MakeFacilitatorToken() {
  std::string bytes(kTokenBytes, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return {.text = std::string(kFacilitatorMark) + Base64Url(bytes), .hash = Sha256(bytes)};
}

domain::AccountId MakeAccountId() {
  constexpr std::string_view kSymbols = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr size_t kLength = 26;
  domain::AccountId id;
  for (size_t i = 0; i < kLength; ++i) id.value += kSymbols[randombytes_uniform(kSymbols.size())];
  return id;
}

domain::Hash Sha256(std::string_view bytes) {
  domain::Hash hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hash;
}

std::string Base64Url(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), kVariant);
  text.pop_back();  // the terminating zero
  return text;
}

std::optional<std::string> FromBase64Url(std::string_view text) {
  std::string bytes(text.size(), '\0');
  size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &length, &end, kVariant) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace vooraf::auth
