// People in the wrong place, put right on the command line.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;

json::object Json(const std::string& text) { return json::parse(text).as_object(); }

TEST(People, AreMovedAndMoveThemselves) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& anna = evening["anna"];
  EXPECT_EQ(anna.Run({"move", "fysiek"}).exit_code, 0);
  const auto people = [&] {
    return Json(evening.facilitator().Must({"--json", "people", "list"})).at("people").as_array();
  };
  EXPECT_EQ(people().at(1).at("group").as_int64(), 2);
  EXPECT_EQ(anna.Run({"move", "nergens"}).exit_code, 2);
  evening.facilitator().Must({"people", "move", "2", "bewoners"});
  EXPECT_EQ(people().at(1).at("group").as_int64(), 1);
}

TEST(People, AreKeptOutAndRemovedAndCanJoinAnew) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();
  fatima.Must({"people", "lock"});
  EXPECT_EQ(evening["bram"].Run({"join", evening.code(), "--group", "bewoners"}).exit_code, 1);
  EXPECT_NE(evening["anna"].Must({"--lang", "nl", "watch", "--once"}).find("niemand meer bij"),
            std::string::npos);
  fatima.Must({"people", "unlock"});
  fatima.Must({"people", "remove", "2", "--reason", "Deed dubbel mee", "--yes"});
  EXPECT_NE(fatima.Must({"people", "list"}).find("Deed dubbel mee"), std::string::npos);
  auto& anna = evening["anna"];
  EXPECT_NE(anna.Must({"--lang", "nl", "watch", "--once"}).find("uit dit gesprek gehaald"),
            std::string::npos);
  // Told once; then she joins as somebody new.
  EXPECT_EQ(anna.Run({"join", evening.code(), "--group", "bewoners"}).exit_code, 1);
  EXPECT_EQ(anna.Run({"join", evening.code(), "--group", "bewoners"}).exit_code, 0);
}

TEST(People, WithoutADeviceAnswerThroughSomebodyElse) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& anna = evening["anna"];
  const auto added = Json(anna.Must({"--json", "help-person", "add", "bewoners"}));
  EXPECT_EQ(added.at("participant").as_int64(), 3);
  EXPECT_NE(anna.Must({"--lang", "nl", "help-person", "list"}).find("Deelnemer 3"),
            std::string::npos);
  evening.facilitator().Must({"round", "open", "1"});
  anna.Must({"answer", "1", "1", "--for", "3"});
  const std::string seen = anna.Must({"--lang", "nl", "watch", "--once"});
  EXPECT_NE(seen.find("Door u ingevuld voor anderen"), std::string::npos) << seen;
  EXPECT_NE(seen.find("Deelnemer 3"), std::string::npos) << seen;
  EXPECT_EQ(anna.Run({"answer", "1", "1", "--for", "9"}).exit_code, 1);
  EXPECT_EQ(anna.Run({"move", "fysiek", "--for", "3"}).exit_code, 0);
  EXPECT_EQ(anna.Run({"leave", "--for", "3", "--yes"}).exit_code, 0);
}

TEST(Facts, AreFilledInByWhoKnows) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening.Join("sam", "fysiek");
  auto& sam = evening["sam"];
  sam.Must({"facts", "set", "--fixed", "Het riool", "--reply-date", "2026-05-31"});
  sam.Must({"facts", "set", "--open", "De bomen"});
  sam.Must({"facts", "task", "Het plein", "--form", "beleid"});
  EXPECT_EQ(sam.Run({"facts", "target", "Jongeren", "--presence", "afwezig"}).exit_code, 3);
  evening.facilitator().Must({"facts", "target", "Jongeren", "--presence", "afwezig"});
  auto& anna = evening["anna"];
  EXPECT_EQ(anna.Run({"facts", "set", "--open", "Alles"}).exit_code, 1);
  const std::string seen = anna.Must({"--lang", "nl", "facts", "show"});
  for (const char* words :
       {"Het riool", "De bomen", "2026-05-31", "Het plein", "Jongeren", "niet ingevuld"}) {
    EXPECT_NE(seen.find(words), std::string::npos) << words << " in\n" << seen;
  }
  EXPECT_EQ(Json(anna.Must({"--json", "facts", "show"})).at("version").as_int64(), 3);
}

TEST(Counts, AreEnteredAndMarkedInTheResult) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();
  fatima.Must({"round", "open", "1"});
  EXPECT_EQ(fatima.Run({"counts", "enter", "1", "bewoners", "veel"}).exit_code, 2);
  fatima.Must({"counts", "enter", "1", "bewoners", "1=6", "2=2", "--dont-know", "1"});
  EXPECT_NE(fatima.Must({"--lang", "nl", "watch", "--once"}).find("9 met de hand geteld"),
            std::string::npos);
  fatima.Must({"round", "reveal", "1", "--yes"});
  const std::string seen = evening["anna"].Must({"--lang", "nl", "watch", "--once"});
  EXPECT_NE(seen.find("9 met de hand geteld"), std::string::npos) << seen;
}

}  // namespace
}  // namespace vooraf::cli
