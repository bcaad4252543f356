#include "client-core/secrets.h"

#include <sodium.h>

#include <cstdlib>

namespace vooraf::client {
namespace {

constexpr std::string_view kParticipantPrefix = "vp_";
constexpr std::string_view kInvitationPrefix = "vi_";
constexpr size_t kParticipantTokenBytes = 32;
constexpr size_t kInvitationBytes = 16;
constexpr size_t kRequestIdBytes = 16;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

// Without a source of randomness nothing here may go on.
void Initialise() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) std::abort();
}

std::optional<std::string> Unwrap(std::string_view text, std::string_view prefix, size_t size) {
  if (!text.starts_with(prefix)) return std::nullopt;
  auto bytes = FromBase64Url(text.substr(prefix.size()));
  if (!bytes || bytes->size() != size) return std::nullopt;
  return bytes;
}

}  // namespace

std::string RandomBytes(size_t count) {
  Initialise();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string Sha256(std::string_view bytes) {
  Initialise();
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hash;
}

std::string HexOf(std::string_view bytes) {
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  hex.pop_back();
  return hex;
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
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, nullptr, kVariant) != 0) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

std::string NewRequestId() { return RandomBytes(kRequestIdBytes); }

std::string NewParticipantToken() {
  return std::string(kParticipantPrefix) + Base64Url(RandomBytes(kParticipantTokenBytes));
}

std::optional<std::string> ParticipantTokenHash(std::string_view token) {
  const auto bytes = Unwrap(token, kParticipantPrefix, kParticipantTokenBytes);
  if (!bytes) return std::nullopt;
  return Sha256(*bytes);
}

std::string NewInvitation() {
  return std::string(kInvitationPrefix) + Base64Url(RandomBytes(kInvitationBytes));
}

std::optional<std::string> InvitationSecret(std::string_view invitation) {
  return Unwrap(invitation, kInvitationPrefix, kInvitationBytes);
}

}  // namespace vooraf::client
