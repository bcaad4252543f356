// The floor and the evening's time by the program, against a real server.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using system_test::Ran;

json::object Json(const std::string& text) { return json::parse(text).as_object(); }

TEST(FloorProgram, TurnsInADiscussion) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening["hanna"].Must({"join", evening.code(), "--group", "bewoners", "--home"});
  auto& fatima = evening.facilitator();
  fatima.Must({"item", "add", "--discussion", "Wat viel u op?"});
  fatima.Must({"discussion", "open", "Wat viel"});
  fatima.Must({"floor", "rules", "evenwichtig", "--turn", "2m"});
  evening["anna"].Must({"floor", "raise"});
  evening["hanna"].Must({"floor", "say", "Het plein is te donker"});
  EXPECT_EQ(evening["anna"].Run({"floor", "say", "Ik zit hier"}).exit_code, 1);
  EXPECT_EQ(evening["anna"].Run({"floor", "grant"}).exit_code, 3);

  // Nobody but facilitators is sent the words before their release.
  EXPECT_EQ(evening["anna"].Must({"watch", "--once", "--json"}).find("donker"), std::string::npos);
  const auto before = Json(fatima.Must({"floor", "show", "--json"}));
  EXPECT_EQ(before.at("queue").as_object().at("waiting").as_int64(), 2);
  EXPECT_EQ(before.at("text_turns").as_array().size(), 1u);

  EXPECT_EQ(Json(fatima.Must({"floor", "grant", "--json"})).at("participant").as_int64(), 2);
  const std::string seen = evening["anna"].Must({"watch", "--once", "--lang", "nl"});
  EXPECT_NE(seen.find("Aan het woord: Bewoners"), std::string::npos) << seen;
  EXPECT_NE(seen.find("U heeft het woord"), std::string::npos) << seen;
  EXPECT_EQ(fatima.Run({"floor", "release", "1"}).exit_code, 1);
  evening["anna"].Must({"floor", "yield"});
  fatima.Must({"floor", "release", "1"});
  EXPECT_NE(evening["anna"].Must({"watch", "--once"}).find("donker"), std::string::npos);
  const auto after = Json(fatima.Must({"floor", "show", "--json"}));
  EXPECT_EQ(after.at("speaking").as_object().at("everyone").as_object().at("turns").as_int64(), 2);
  fatima.Must({"discussion", "close"});
}

TEST(FloorProgram, TimeAndSkipping) {
  Evening evening;
  auto& fatima = evening.facilitator();
  fatima.Must({"item", "add", "--discussion", "Hoe was het?", "--minutes", "400", "--optional"});
  const auto time = Json(fatima.Must({"session", "time", "--json"}));
  EXPECT_GE(time.at("minutes_planned").as_int64(), 400);
  EXPECT_EQ(time.at("minutes_since_start").as_int64(), 0);
  fatima.Must({"item", "skip", "Hoe was"});
  const std::string agenda = fatima.Must({"item", "list", "--lang", "nl"});
  EXPECT_NE(agenda.find("overgeslagen"), std::string::npos) << agenda;
  EXPECT_NE(fatima.Run({"session", "time", "--lang", "nl"}).out.find("Nog "), std::string::npos);
}

}  // namespace
}  // namespace vooraf::cli
