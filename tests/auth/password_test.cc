#include "server/auth/password.h"

#include <gtest/gtest.h>

namespace vooraf::auth {
namespace {

TEST(Password, MatchesItselfAlone) {
  const auto hash = HashPassword("correct horse battery", kLeastHashCost);
  ASSERT_TRUE(hash);
  EXPECT_TRUE(hash->starts_with("$argon2id$"));
  EXPECT_TRUE(PasswordMatches("correct horse battery", *hash));
  EXPECT_FALSE(PasswordMatches("correct horse batterz", *hash));
  EXPECT_FALSE(PasswordMatches("", *hash));
  EXPECT_FALSE(PasswordMatches("correct horse battery", ""));
}

TEST(Password, IsHashedDifferentlyEachTime) {
  EXPECT_NE(*HashPassword("correct horse battery", kLeastHashCost),
            *HashPassword("correct horse battery", kLeastHashCost));
}

TEST(Password, MustBeLongEnoughAndOnOneLine) {
  EXPECT_TRUE(CheckNewPassword("twelve chars"));
  EXPECT_TRUE(CheckNewPassword("één twee drie"));
  EXPECT_FALSE(CheckNewPassword("eleven char"));
  EXPECT_FALSE(CheckNewPassword(std::string(201, 'x')));
  EXPECT_FALSE(CheckNewPassword("twelve\ncharacters"));
  EXPECT_FALSE(CheckNewPassword(std::string("twelve\0characters", 17)));
}

TEST(Wipe, LeavesNothing) {
  std::string secret = "correct horse battery";
  Wipe(secret);
  EXPECT_TRUE(secret.empty());
}

}  // namespace
}  // namespace vooraf::auth
