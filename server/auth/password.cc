#include "server/auth/password.h"

#include <sodium.h>

#include <array>

#include "server/auth/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::auth {

domain::Result<void> CheckNewPassword(std::string_view password) {
  const size_t chars = domain::CountChars(password);
  const bool one_line = password.find_first_of(std::string_view("\n\r\0", 3)) == password.npos;
  if (chars < kPasswordCharsMin || chars > kPasswordCharsMax || !one_line) {
    return domain::Refuse(kPasswordUnfit, {{"min", std::to_string(kPasswordCharsMin)},
                                           {"max", std::to_string(kPasswordCharsMax)}});
  }
  return {};
}

domain::Result<std::string> HashPassword(std::string_view password, const HashCost& cost) {
  std::array<char, crypto_pwhash_STRBYTES> hash;
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.operations,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return domain::Refuse(kNoMemory, {{"mib", std::to_string(cost.memory_bytes >> 20)}});
  }
  return std::string(hash.data());
}

bool PasswordMatches(std::string_view password, const std::string& hash) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void Wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

}  // namespace vooraf::auth
