#include "server/auth/signer.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <string>

namespace vooraf::auth {
namespace {

// SOURCE: RFC 8032, 7.1, tests 1 and 2.
constexpr std::array<uint8_t, 32> kSeed = {
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
    0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};

TEST(Signer, SignsAsPublished) {
  const Signer signer(kSeed);
  EXPECT_EQ(signer.public_key().substr(0, 4), "\xd7\x5a\x98\x01");
  EXPECT_EQ(signer.Sign("").substr(0, 4), std::string("\xe5\x56\x43\x00", 4));
}

TEST(Signer, WhatWasSignedCanBeTold) {
  const Signer signer(kSeed);
  const std::string signature = signer.Sign("the log");
  const auto* raw = reinterpret_cast<const unsigned char*>(signature.data());
  const auto* key = reinterpret_cast<const unsigned char*>(signer.public_key().data());
  const auto verify = [&](std::string_view message) {
    return crypto_sign_verify_detached(raw, reinterpret_cast<const unsigned char*>(message.data()),
                                       message.size(), key);
  };
  EXPECT_EQ(verify("the log"), 0);
  EXPECT_NE(verify("the lag"), 0);
}

}  // namespace
}  // namespace vooraf::auth
