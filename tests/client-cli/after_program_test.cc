// After a session: what people are told, and the log as proof.
#include <gtest/gtest.h>
#include <sodium.h>

#include <boost/json.hpp>
#include <string>

#include "tests/client-cli/evening.h"
#include "vooraf/v1/log_service.pb.h"

namespace vooraf::cli {
namespace {

boost::json::object Json(const std::string& text) { return boost::json::parse(text).as_object(); }

TEST(FollowUps, AreToldAndReadWithTheJoinCodeAlone) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();
  fatima.Must({"facts", "set", "--reply-date", "2020-01-31", "--reply-from", "De wethouder"});
  EXPECT_EQ(fatima.Run({"follow-up", "add", "Te vroeg"}).exit_code, 1);
  fatima.Must({"session", "close", "--yes"});
  EXPECT_NE(fatima.Must({"--lang", "nl", "session", "list"}).find("2020-01-31"), std::string::npos);

  // The stranger has never joined.
  auto& stranger = evening["stranger"];
  std::string seen = stranger.Must({"--lang", "nl", "follow-up", "list", evening.code()});
  EXPECT_NE(seen.find("nog niets over verteld"), std::string::npos) << seen;
  EXPECT_NE(seen.find("Die dag is voorbij"), std::string::npos) << seen;
  EXPECT_NE(seen.find("De wethouder"), std::string::npos) << seen;

  EXPECT_EQ(evening["anna"].Run({"follow-up", "add", "Niet van mij"}).exit_code, 3);
  EXPECT_EQ(fatima.Run({"follow-up", "add", "Wat?", "--next-reply", "ooit"}).exit_code, 1);
  fatima.Must({"follow-up", "add", "nl=De raad besluit in de zomer", "--item", "1", "--next-reply",
               "2999-09-01"});
  for (auto* reader : {&stranger, &evening["anna"]}) {
    seen = reader->Must({"--lang", "nl", "follow-up", "list", evening.code()});
    EXPECT_NE(seen.find("De raad besluit in de zomer"), std::string::npos) << seen;
    EXPECT_NE(seen.find("uiterlijk 2999-09-01"), std::string::npos) << seen;
  }
  seen = evening["anna"].Must({"--lang", "nl", "session", "show"});
  EXPECT_NE(seen.find("De raad besluit in de zomer"), std::string::npos) << seen;
  const auto told = Json(stranger.Must({"--json", "follow-up", "list", evening.code()}));
  EXPECT_EQ(told.at("follow_ups").as_array().size(), 1u);
  EXPECT_EQ(fatima.Must({"session", "list"}).find("2020-01-31"), std::string::npos);
  EXPECT_EQ(stranger.Run({"follow-up", "list", "AAAA-AAAA"}).exit_code, 1);
}

TEST(Copy, TakesThePlanButNotThePromise) {
  Evening evening;
  auto& fatima = evening.facilitator();
  fatima.Must({"facts", "set", "--fixed", "Het riool", "--reply-date", "2026-05-31"});
  EXPECT_EQ(fatima.Run({"session", "create", "--copy", evening.session(), "--template", "avond"})
                .exit_code,
            2);
  fatima.Must({"session", "create", "--copy", evening.session()});
  const auto plan = Json(fatima.Must({"--json", "session", "plan", "get"}));
  const std::string text = boost::json::serialize(plan);
  EXPECT_NE(text.find("Het riool"), std::string::npos) << text;
  EXPECT_EQ(text.find("2026-05-31"), std::string::npos) << text;
  EXPECT_NE(text.find("Gemeente Voorbeeld"), std::string::npos) << text;

  // Not for who takes part, nor for another account.
  evening.server().AddFacilitator("gerda", "a long enough password");
  auto& gerda = evening["gerda"];
  gerda.Must({"auth", "sign-in", "gerda", "--password-stdin"}, "a long enough password");
  EXPECT_NE(gerda.Run({"session", "create", "--copy", evening.session()}).exit_code, 0);
}

TEST(Checkpoint, IsSignedByTheServerAndGrowsWithTheLog) {
  ASSERT_GE(sodium_init(), 0);
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& anna = evening["anna"];
  const auto read = [&] {
    const auto json = Json(anna.Must({"--json", "log", "checkpoint"}));
    const auto bytes = [&](const char* field) {
      const std::string text(json.at(field).as_string());
      std::string decoded(text.size(), '\0');
      size_t size = 0;
      EXPECT_EQ(sodium_base642bin(reinterpret_cast<unsigned char*>(decoded.data()), decoded.size(),
                                  text.data(), text.size(), nullptr, &size, nullptr,
                                  sodium_base64_VARIANT_ORIGINAL),
                0);
      decoded.resize(size);
      return decoded;
    };
    const auto raw = [](const std::string& text) {
      return reinterpret_cast<const unsigned char*>(text.data());
    };
    const std::string checkpoint = bytes("checkpoint"), signature = bytes("signature"),
                      key = bytes("public_key");
    EXPECT_EQ(
        crypto_sign_verify_detached(raw(signature), raw(checkpoint), checkpoint.size(), raw(key)),
        0);
    v1::Checkpoint parsed;
    EXPECT_TRUE(parsed.ParseFromString(checkpoint));
    EXPECT_EQ(parsed.session(), evening.session());
    EXPECT_EQ(parsed.hash().size(), 32u);
    return std::pair(parsed, key);
  };
  const auto [before, key] = read();
  evening.Join("bram", "bewoners");
  const auto [after, same_key] = read();
  EXPECT_GT(after.seq(), before.seq());
  EXPECT_NE(after.hash(), before.hash());
  EXPECT_EQ(same_key, key);
  evening.server().Kill();
  evening.server().Start();
  EXPECT_EQ(read().second, key);
  EXPECT_NE(anna.Must({"--lang", "nl", "log", "checkpoint"}).find("Vingerafdruk"),
            std::string::npos);
  EXPECT_NE(evening["stranger"].Run({"log", "checkpoint", "--session", evening.code()}).exit_code,
            0);
}

}  // namespace
}  // namespace vooraf::cli
