// Signs what the server says about a log, so that others can hold it to that.
//
// Thread contract: immutable; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vooraf::auth {

// Ed25519.
class Signer {
 public:
  // `seed`: 32 secret bytes. The same seed makes the same key.
  explicit Signer(std::span<const uint8_t, 32> seed);
  ~Signer();
  Signer(const Signer&) = delete;

  // 64 bytes.
  std::string Sign(std::string_view message) const;
  // 32 bytes.
  const std::string& public_key() const { return public_key_; }

 private:
  std::array<uint8_t, 64> secret_key_;
  std::string public_key_;
};

}  // namespace vooraf::auth
