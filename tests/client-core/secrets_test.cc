#include "client-core/secrets.h"

#include <gtest/gtest.h>

namespace vooraf::client {
namespace {

TEST(Secrets, SixteenAndThirtyTwoBytes) {
  EXPECT_EQ(NewRequestId().size(), 16u);
  EXPECT_NE(NewRequestId(), NewRequestId());
  const std::string token = NewParticipantToken();
  EXPECT_TRUE(token.starts_with("vp_"));
  EXPECT_EQ(token.size(), 3u + 43u);
  EXPECT_EQ(NewInvitation().size(), 3u + 22u);
}

// The server hashes the decoded bytes; a hash of the text would let nobody in.
TEST(Secrets, AParticipantsHashIsOfTheBytesThemselves) {
  const std::string bytes(32, '\x07');
  const std::string token = "vp_" + Base64Url(bytes);
  EXPECT_EQ(*ParticipantTokenHash(token), Sha256(bytes));
  EXPECT_EQ(HexOf(Sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Secrets, OnlyOurOwnFormsAreTaken) {
  const std::string good = Base64Url(std::string(32, 'x'));
  for (const std::string bad : {"", "vp_", "vp_abc", good.c_str(), "vp_!!!!"}) {
    EXPECT_FALSE(ParticipantTokenHash(bad)) << bad;
  }
  EXPECT_FALSE(ParticipantTokenHash("vp_" + good + "="));
  EXPECT_FALSE(InvitationSecret("vi_" + good));
  EXPECT_EQ(*InvitationSecret("vi_" + Base64Url(std::string(16, 'x'))), std::string(16, 'x'));
}

TEST(Secrets, Base64UrlGoesThereAndBack) {
  for (size_t size = 0; size < 40; ++size) {
    const std::string bytes = RandomBytes(size);
    EXPECT_EQ(*FromBase64Url(Base64Url(bytes)), bytes);
  }
  EXPECT_FALSE(FromBase64Url("a+b/"));
}

}  // namespace
}  // namespace vooraf::client
