#include "server/store/chain.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <algorithm>
#include <numeric>

#include "tests/store/hex.h"

namespace vooraf::store {
namespace {

using testing::Hex;

// Computed by Python's hashlib from the form that chain.h describes. Stored logs depend on it, so
// it never changes.
TEST(Chain, HashesInTheFormDescribed) {
  std::string salt(32, '\0');
  std::iota(salt.begin(), salt.end(), '\0');
  Link link{.session = "session-a",
            .seq = 1,
            .time_us = 1'700'000'001'000'000,
            .structure_digest = Digest(salt, "structure"),
            .content_digest = Digest(salt, "content")};
  EXPECT_EQ(Hex(link.structure_digest),
            "da218de6aac29a3c64757f654a08b36add9975dfde3c17a614fbd184ac91c7a2");
  const domain::Hash first = ChainHash({}, link);
  EXPECT_EQ(Hex(first), "f83a826af56636c4875a1695ac4a8ee7af8687bb5cc253325ffb5cc609692294");
  link.seq = 2;
  link.time_us = -1;
  link.content_digest.reset();
  EXPECT_EQ(Hex(ChainHash(first, link)),
            "c6a150004a832b63bf6dc7e889ac9bed06f536b42119ca0ac8b96425a8c751f5");
}

// The same for events with a choice.
TEST(Chain, Z1HashesAChoiceInTheFormDescribed) {
  std::string salt(32, '\0');
  std::iota(salt.begin(), salt.end(), '\0');
  Link link{.session = "session-a",
            .seq = 1,
            .time_us = 1'700'000'001'000'000,
            .structure_digest = Digest(salt, "structure"),
            .choice_digest = Digest(salt, "choice"),
            .content_digest = Digest(salt, "content")};
  const domain::Hash first = ChainHash({}, link);
  EXPECT_EQ(Hex(first), "bdf6e5c264539ae4bf0566a4c13bdf8400aa43708a5fb68c03616dc3ca861c5b");
  link.seq = 2;
  link.time_us = -1;
  link.content_digest.reset();
  EXPECT_EQ(Hex(ChainHash(first, link)),
            "1e90dda676b06d840b444d2612d139ab415240efb01bf0e060cac6e974e76529");
}

// Against OpenSSL's own way through a message, at every length up to some that need many blocks.
TEST(Chain, ADigestIsSha256OfAnyLength) {
  std::string filled(700, '\0');
  std::iota(filled.begin(), filled.end(), '\0');
  const std::string_view message = filled;
  for (size_t size = 0; size <= message.size(); ++size) {
    const std::string_view salt = message.substr(0, std::min<size_t>(size, 32));
    const std::string_view bytes = message.substr(salt.size(), size - salt.size());
    domain::Hash expected;
    ASSERT_EQ(EVP_Digest(message.data(), size, expected.data(), nullptr, EVP_sha256(), nullptr), 1);
    EXPECT_EQ(Digest(salt, bytes), expected) << size;
  }
}

// The longest link there can be: longer ids are refused before.
TEST(Chain, ALongSessionIdIsHashedToo) {
  const std::string session(255, 's');
  Link link{.session = session, .seq = 1, .choice_digest = domain::Hash{}};
  link.content_digest = domain::Hash{};
  const domain::Hash hash = ChainHash({}, link);
  std::string message = "vooraf.2" + std::string(32, '\0') + '\xff' + session +
                        std::string(7, '\0') + '\1' + std::string(8 + 32, '\0') + '\3' +
                        std::string(64, '\0');
  domain::Hash expected;
  ASSERT_EQ(
      EVP_Digest(message.data(), message.size(), expected.data(), nullptr, EVP_sha256(), nullptr),
      1);
  EXPECT_EQ(hash, expected);
}

TEST(Chain, EachSaltIsAnother) {
  Salt a{}, b{};
  FillFromSystem(a);
  FillFromSystem(b);
  EXPECT_NE(a, b);
  EXPECT_NE(a, Salt{});
}

}  // namespace
}  // namespace vooraf::store
