// The program as people and scripts use it, against a real server.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using system_test::Ran;

json::object Json(const std::string& text) { return json::parse(text).as_object(); }

TEST(Program, ExitCodesSayWhatKindOfTroubleItIs) {
  Evening evening;
  auto& anna = evening["anna"];
  EXPECT_EQ(anna.Run({"bogus"}).exit_code, 2);
  EXPECT_EQ(anna.Run({"watch"}).exit_code, 2);  // which session?
  EXPECT_EQ(anna.Run({"session", "list"}).exit_code, 3);
  EXPECT_EQ(anna.Run({"watch", "--session", evening.session()}).exit_code, 3);
  EXPECT_EQ(anna.Run({"session", "find", "ABCDEFGH"}).exit_code, 1);
  EXPECT_EQ(anna.Run({"auth", "sign-in", "fatima", "--password-stdin"}, "a wrong one").exit_code,
            3);
  EXPECT_EQ(anna.Run({"session", "list", "--server", "127.0.0.1:1", "--tries", "1"}).exit_code, 3);
  EXPECT_EQ(anna.Run({"session", "find", "X", "--server", "127.0.0.1:1", "--tries", "1"}).exit_code,
            4);
  EXPECT_EQ(anna.Run({"session", "find", "X", "--server", "no address"}).exit_code, 2);
  EXPECT_EQ(anna.Run({"session", "plan", "set", "/nowhere.json", "--session", evening.session()})
                .exit_code,
            6);
}

TEST(Program, SaysWhatToDoInTheReadersLanguage) {
  Evening evening;
  const Ran dutch = evening["anna"].Run({"--lang", "nl", "session", "list"});
  EXPECT_NE(dutch.err.find("Meld u eerst aan"), std::string::npos) << dutch.err;
  const Ran english = evening["anna"].Run({"--lang", "en", "session", "list"});
  EXPECT_NE(english.err.find("Sign in first"), std::string::npos) << english.err;
  // The server's own sentences come in the same language.
  EXPECT_NE(evening["anna"].Run({"--lang", "nl", "session", "find", "ABCDEFGH"}).err,
            evening["anna"].Run({"--lang", "en", "session", "find", "ABCDEFGH"}).err);
}

TEST(Program, JsonGoesToStdoutAndErrorsAsJsonToStderr) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();
  EXPECT_EQ(Json(fatima.Must({"--json", "session", "list"})).at("sessions").as_array().size(), 1u);
  EXPECT_EQ(Json(fatima.Must({"--json", "people", "list"})).at("people").as_array().size(), 2u);
  EXPECT_EQ(Json(fatima.Must({"item", "list", "--json"})).at("items").as_array().size(), 5u);
  EXPECT_TRUE(Json(fatima.Must({"--json", "auth", "whoami"})).contains("account"));
  EXPECT_TRUE(Json(fatima.Must({"--json", "session", "plan", "get"})).contains("plan"));
  const auto once = Json(evening["anna"].Must({"--json", "watch", "--once"}));
  EXPECT_TRUE(once.at("snapshot").as_bool());
  const Ran refused = evening["anna"].Run({"--json", "session", "find", "ABCDEFGH"});
  EXPECT_EQ(refused.out, "");
  const auto error = Json(refused.err).at("error").as_object();
  EXPECT_EQ(error.at("exit_code").as_int64(), 1);
  EXPECT_FALSE(error.at("reason").as_string().empty());
}

TEST(Program, WhatCouldNotBeSentGoesLaterAndCountsOnce) {
  Evening evening;
  auto& fatima = evening.facilitator();
  evening.server().Kill();
  const Ran kept = fatima.Run({"timer", "start", "20m", "--tries", "1"});
  EXPECT_EQ(kept.exit_code, 4) << kept.err;
  EXPECT_EQ(Json(fatima.Must({"--json", "outbox", "list"})).at("commands").as_array().size(), 1u);
  evening.server().Start();
  // Any next command takes it along.
  const Ran seen = fatima.Run({"--lang", "nl", "watch", "--once"});
  EXPECT_EQ(seen.exit_code, 0) << seen.err;
  EXPECT_NE(seen.out.find("Nog "), std::string::npos) << seen.out;
  EXPECT_NE(seen.err.find("Van eerder alsnog verstuurd"), std::string::npos) << seen.err;
  EXPECT_TRUE(Json(fatima.Must({"--json", "outbox", "list"})).at("commands").as_array().empty());
}

TEST(Program, WhatWaitsCanBeDropped) {
  Evening evening;
  auto& fatima = evening.facilitator();
  evening.server().Kill();
  EXPECT_EQ(fatima.Run({"timer", "start", "1m", "--tries", "1"}).exit_code, 4);
  EXPECT_EQ(fatima.Run({"outbox", "drop", "2"}).exit_code, 1);
  EXPECT_EQ(fatima.Run({"outbox", "retry", "--tries", "1"}).exit_code, 4);
  EXPECT_EQ(fatima.Run({"outbox", "drop", "1"}).exit_code, 0);
  evening.server().Start();
  EXPECT_EQ(fatima.Run({"watch", "--once"}).out.find("Nog "), std::string::npos);
}

TEST(Program, AWatchSurvivesTheServersDeath) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening["anna"].StartWatch();
  evening.server().Kill();
  evening.server().Start();
  evening.facilitator().Must({"session", "close", "--yes"});
  const std::string watched = evening["anna"].FinishWatch();
  EXPECT_NE(watched.find("SESSION_PHASE_CLOSED"), std::string::npos);
}

TEST(Program, E10ATemplateIsCopiedChangedAndKept) {
  Evening evening;
  auto& fatima = evening.facilitator();
  const std::string file = (evening.folder() / "straat.textproto").string();
  // To a pipe it is UTF-8, whatever the terminal is.
  const std::string avond = fatima.Must({"template", "export", "avond"});
  EXPECT_NE(avond.find("\ntemplate: \"avond\"\n"), std::string::npos);
  fatima.Must({"template", "export", "avond", "--new-name", "straat", "--out", file});
  std::ostringstream written;
  written << std::ifstream(file).rdbuf();
  EXPECT_NE(written.str().find("\ntemplate: \"straat\"\n"), std::string::npos);
  // All but the name is as it was.
  EXPECT_EQ(written.str().size(), avond.size() + 1);

  const Ran taken = fatima.Run({"template", "import", "-"}, avond);
  EXPECT_EQ(taken.exit_code, 1);
  EXPECT_NE(taken.out.find("-:"), std::string::npos) << taken.out;
  const Ran wrong =
      fatima.Run({"template", "check", "-"}, "template: \"x\"\nplan {\n  titel {}\n}\n");
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_NE(wrong.out.find("-:3:"), std::string::npos) << wrong.out;

  fatima.Must({"template", "check", file});
  fatima.Must({"template", "import", file});
  const std::string listed = fatima.Must({"template", "list"});
  EXPECT_LT(listed.find("avond"), listed.find("straat")) << listed;
  EXPECT_NE(fatima.Must({"template", "show", "straat"}).find("1. "), std::string::npos);
  EXPECT_EQ(fatima.Must({"template", "export", "straat"}), written.str());
  fatima.Must({"session", "create", "--template", "straat"});
  fatima.Must({"template", "remove", "straat", "--yes"});
  EXPECT_EQ(fatima.Run({"template", "show", "straat"}).exit_code, 1);
}

TEST(Program, E12AnswerSheetsAreOneFile) {
  Evening evening;
  const std::string file = (evening.folder() / "bladen.html").string();
  evening.facilitator().Must({"template", "sheets", "avond", "-o", file, "--lang", "nl"});
  std::ostringstream html;
  html << std::ifstream(file).rdbuf();
  EXPECT_EQ(html.str().find("<!DOCTYPE html>"), 0u);
  EXPECT_EQ(html.str().rfind("</html>\n"), html.str().size() - 8);
}

TEST(Program, InvitationsAreShownOnceAndAreForOnePerson) {
  Evening evening;
  const std::string file = (evening.folder() / "invitations.txt").string();
  evening.facilitator().Must(
      {"invitation", "create", "--count", "2", "--group", "bewoners", "--out", file});
  struct stat info {};
  ASSERT_EQ(::stat(file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  std::ifstream in(file);
  std::string word;
  std::string invitation;
  while (in >> word) {
    if (word.starts_with("vi_")) invitation = word;
  }
  EXPECT_EQ(evening["anna"]
                .Run({"join", evening.code(), "--invitation", "-"}, invitation + "\n")
                .exit_code,
            0);
  EXPECT_EQ(evening["bram"].Run({"join", evening.code(), "--invitation", invitation}).exit_code, 1);
  EXPECT_EQ(evening["bram"].Run({"join", evening.code(), "--invitation", "vi_x"}).exit_code, 2);
  // An existing file is never written over.
  EXPECT_EQ(
      evening.facilitator().Run({"invitation", "create", "--count", "1", "--out", file}).exit_code,
      2);
}

TEST(Program, APlanGoesOutAndComesBack) {
  Evening evening;
  auto& fatima = evening.facilitator();
  fatima.Must({"session", "create", "--template", "eerste-gesprek"});
  const std::string file = (evening.folder() / "plan.json").string();
  fatima.Must({"session", "plan", "get", "--out", file});
  fatima.Must({"session", "plan", "set", file});
  fatima.Must({"item", "add", "--question", "Blijven de bomen?", "--option", "Alle", "--option",
               "Sommige", "--reason"});
  fatima.Must({"item", "add", "--title", "Zeggenschap", "--question", "Hoeveel?", "--scale",
               "--option", "Raadplegen", "--option", "Adviseren", "--aspect", "aangeboden",
               "--aspect", "verwacht=Wat verwacht u?"});
  fatima.Must({"item", "add", "--statements", "Wat is nodig?"});
  const std::string listed = fatima.Must({"item", "list"});
  EXPECT_NE(listed.find("6. Blijven de bomen?"), std::string::npos) << listed;
  EXPECT_NE(fatima.Must({"item", "show", "zeggenschap"}).find("Adviseren"), std::string::npos);
}

TEST(Program, SignsOutAndIsForgotten) {
  Evening evening;
  evening.facilitator().Must({"auth", "sign-out"});
  EXPECT_EQ(evening.facilitator().Run({"session", "list"}).exit_code, 3);
  EXPECT_EQ(evening.facilitator().Run({"auth", "sign-out"}).exit_code, 3);
}

TEST(Program, LeavingAndComingBack) {
  Evening evening;
  evening.Join("anna", "bewoners");
  EXPECT_EQ(evening["anna"].Run({"name", "set", "Anna"}).exit_code, 1);  // names are not asked
  evening["anna"].Must({"leave", "--yes"});
  evening.Join("anna", "sociaal");
  const auto people =
      Json(evening.facilitator().Must({"--json", "people", "list"})).at("people").as_array();
  EXPECT_EQ(people.size(), 3u);
}

TEST(Program, ReasonsAndTimers) {
  Evening evening;
  evening.Join("anna", "bewoners");
  evening.Join("bram", "bewoners");
  evening.Join("carla", "bewoners");
  auto& fatima = evening.facilitator();
  fatima.Must({"round", "open", "1"});
  evening["anna"].Must({"answer", ".", "1", "--reason", "-"}, "Wij kennen de straat\n");
  evening["bram"].Must({"answer", "1", "2"});
  evening["carla"].Must({"answer", "1", "--skip"});
  fatima.Must({"round", "reveal", "--yes"});
  EXPECT_NE(fatima.Must({"reason", "list"}).find("Wij kennen de straat"), std::string::npos);
  EXPECT_EQ(evening["bram"].Must({"item", "show"}).find("Wij kennen"), std::string::npos);
  fatima.Must({"reason", "release", "1", "1"});
  EXPECT_NE(evening["bram"].Must({"item", "show", "1"}).find("Wij kennen"), std::string::npos);
  fatima.Must({"timer", "start", "5m", "--item", "1"});
  fatima.Must({"timer", "stop"});
  EXPECT_EQ(fatima.Run({"timer", "stop"}).exit_code, 1);
}

TEST(Program, TellsOfItself) {
  Evening evening;
  auto& anna = evening["anna"];
  EXPECT_TRUE(anna.Must({"version"}).starts_with("vooraf "));
  EXPECT_TRUE(anna.Must({"man"}).starts_with(".TH VOORAF 1"));
  EXPECT_NE(anna.Must({"completion", "bash"}).find("complete"), std::string::npos);
  EXPECT_EQ(anna.Run({"completion", "tcsh"}).exit_code, 2);
  EXPECT_NE(anna.Must({"answer", "--help"}).find("vooraf answer 1 2"), std::string::npos);
}

}  // namespace
}  // namespace vooraf::cli
