#include "server/auth/token.h"

#include <gtest/gtest.h>

namespace vooraf::auth {
namespace {

TEST(ReadAuthorization, TellsParticipantsFromFacilitators) {
  const std::string secret(32, 'x');
  const auto participant = ReadAuthorization("Bearer vp_" + Base64Url(secret));
  ASSERT_TRUE(participant);
  EXPECT_EQ(participant->participant, Sha256(secret));
  EXPECT_FALSE(participant->facilitator);
  const NewToken token = MakeFacilitatorToken();
  const auto facilitator = ReadAuthorization("Bearer " + token.text);
  ASSERT_TRUE(facilitator);
  EXPECT_EQ(facilitator->facilitator, token.hash);
  EXPECT_FALSE(facilitator->participant);
}

TEST(ReadAuthorization, RefusesEverythingElse) {
  const std::string right = Base64Url(std::string(32, 'x'));
  for (const std::string& header :
       {std::string(), std::string("Bearer"), std::string("Bearer "), "Basic vp_" + right,
        "bearer vp_" + right, "Bearer " + right, "Bearer vp_" + right + "=",
        "Bearer vp_" + right + "AA", "Bearer vp_" + right.substr(1), "Bearer vp_ " + right,
        "Bearer vp_" + std::string(43, '+'), "Bearer vp_" + std::string(100'000, 'A')}) {
    const auto read = ReadAuthorization(header);
    ASSERT_FALSE(read) << header;
    EXPECT_EQ(read.error().reason(), "AUTHORIZATION_MALFORMED");
  }
}

TEST(MakeFacilitatorToken, MakesAnotherEachTime) {
  EXPECT_NE(MakeFacilitatorToken().text, MakeFacilitatorToken().text);
  EXPECT_EQ(MakeFacilitatorToken().text.size(), 46u);
}

TEST(MakeAccountId, Has26SmallLettersAndDigits) {
  const std::string id = MakeAccountId().value;
  EXPECT_EQ(id.size(), 26u);
  EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), id.npos);
}

}  // namespace
}  // namespace vooraf::auth
