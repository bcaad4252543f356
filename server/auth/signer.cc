#include "server/auth/signer.h"

#include <sodium.h>

#include <cstdlib>

namespace vooraf::auth {

static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);

Signer::Signer(std::span<const uint8_t, 32> seed) : public_key_(crypto_sign_PUBLICKEYBYTES, '\0') {
  // Fails only where the system gives no random numbers.
  if (sodium_init() < 0) std::abort();
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(public_key_.data()), secret_key_.data(),
                           seed.data());
}

Signer::~Signer() { sodium_memzero(secret_key_.data(), secret_key_.size()); }

std::string Signer::Sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                       secret_key_.data());
  return signature;
}

}  // namespace vooraf::auth
