// Passwords as argon2id hashes, as libsodium writes them.
// Thread contract: any thread, but slow on purpose (tens of milliseconds, 64 MiB): never on one
// that others wait for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "server/domain/error.h"

namespace vooraf::auth {

inline constexpr size_t kPasswordCharsMin = 12;
inline constexpr size_t kPasswordCharsMax = 200;

struct HashCost {
  unsigned long long operations = 2;
  size_t memory_bytes = size_t{64} << 20;
};
// For tests alone.
inline constexpr HashCost kLeastHashCost{.operations = 1, .memory_bytes = size_t{8} << 10};

// Error PASSWORD_UNFIT.
domain::Result<void> CheckNewPassword(std::string_view password);

// Error PASSWORD_NO_MEMORY.
domain::Result<std::string> HashPassword(std::string_view password, const HashCost& cost = {});

bool PasswordMatches(std::string_view password, const std::string& hash);

// Overwrites a password that is no longer needed.
void Wipe(std::string& secret);

}  // namespace vooraf::auth
