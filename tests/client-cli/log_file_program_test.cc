// Logs as files, by the program: checked beside a running server, exported, and imported elsewhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;
using system_test::Ran;
using ::testing::HasSubstr;

json::object Json(const std::string& text) { return json::parse(text).as_object(); }

class LogFile : public ::testing::Test {
 protected:
  LogFile() {
    evening_.Join("anna", "bewoners");
    std::ofstream(checkpoint_) << fatima().Must({"--json", "log", "checkpoint"});
  }

  system_test::CommandLine& fatima() { return evening_.facilitator(); }
  std::string data() { return evening_.server().database().parent_path().string(); }
  std::string File(const std::string& name) { return (evening_.server().folder() / name).string(); }
  std::string Export() {
    const std::string file = File("talk.jsonl");
    fatima().Must({"log", "export", "--data", data(), "--session", evening_.session(), file});
    return file;
  }

  Evening evening_;
  const std::string checkpoint_ = File("checkpoint.json");
};

TEST_F(LogFile, L12IsCheckedBesideARunningServer) {
  const Ran whole = fatima().Run({"--lang", "nl", "log", "verify", data()});
  EXPECT_EQ(whole.exit_code, 0) << whole.err;
  EXPECT_THAT(whole.out, HasSubstr("Gesprek " + evening_.session()));
  EXPECT_THAT(whole.out, HasSubstr("Er is niets veranderd."));
  const auto told = Json(fatima().Must({"--json", "log", "verify", data()}));
  EXPECT_TRUE(told.at("whole").as_bool());
  EXPECT_EQ(told.at("kind").as_string(), "database");
}

TEST_F(LogFile, L13IsHeldToAFingerprintThatSomebodyKept) {
  const std::string file = Export();
  for (const std::string& path : {data(), file}) {
    const Ran whole =
        fatima().Run({"--lang", "en", "log", "verify", path, "--checkpoint", checkpoint_});
    EXPECT_EQ(whole.exit_code, 0) << whole.err;
    EXPECT_THAT(whole.out, HasSubstr("It leads to the fingerprint that you keep"));
    EXPECT_THAT(whole.out, HasSubstr("signed with the key"));
  }
  const auto kept =
      Json(fatima().Must({"--json", "log", "verify", file, "--checkpoint", checkpoint_}));
  const auto& checkpoint = kept.at("checkpoint").as_object();
  const std::string seq = std::to_string(checkpoint.at("seq").to_number<uint64_t>());
  std::string hash(checkpoint.at("hash").as_string());
  const std::vector<std::string> typed = {"log", "verify", file, "--seq", seq, "--hash"};
  const auto with = [&](const std::string& last) {
    auto arguments = typed;
    arguments.push_back(last);
    return arguments;
  };
  EXPECT_EQ(fatima().Run(with(hash)).exit_code, 0);
  EXPECT_EQ(fatima().Run(with("no hash")).exit_code, 2);
  hash[0] = hash[0] == 'a' ? 'b' : 'a';
  const Ran other = fatima().Run(with(hash));
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_THAT(other.err, HasSubstr("is not what it was"));
}

TEST_F(LogFile, L11SaysWhereItWasChanged) {
  const std::string file = Export();
  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const size_t line = text.find("{\"seq\":2,");
  const size_t digit = text.find("\"time_us\":", line) + 12;
  text[digit] = text[digit] == '1' ? '2' : '1';
  std::ofstream(File("changed.jsonl")) << text;
  const Ran changed = fatima().Run({"--lang", "en", "log", "verify", File("changed.jsonl")});
  EXPECT_EQ(changed.exit_code, 1);
  EXPECT_THAT(changed.out, HasSubstr("Event 2 does not follow from the one before"));
  const Ran machine = fatima().Run({"--json", "log", "verify", File("changed.jsonl")});
  const auto told = Json(machine.out);
  EXPECT_FALSE(told.at("whole").as_bool());
  const auto& problem =
      told.at("sessions").as_array().front().at("problems").as_array().front().as_object();
  EXPECT_EQ(problem.at("reason").as_string(), "EVENT_CHANGED");
  EXPECT_EQ(problem.at("seq").as_string(), "2");
}

TEST_F(LogFile, L16IsImportedIntoAnotherDataFolder) {
  const std::string file = Export();
  const std::string there = File("there");
  std::filesystem::create_directory(there);
  const Ran running = fatima().Run({"log", "import", file, "--data", data()});
  EXPECT_EQ(running.exit_code, 6);
  EXPECT_THAT(running.err, HasSubstr("proces"));
  const auto done = Json(fatima().Must({"--json", "log", "import", file, "--data", there}));
  EXPECT_EQ(done.at("from").as_string(), evening_.session());
  const auto told =
      Json(fatima().Must({"--json", "log", "verify", there, "--checkpoint", checkpoint_}));
  const auto& found = told.at("sessions").as_array().front().as_object();
  EXPECT_EQ(found.at("session").as_string(), done.at("session").as_string());
  const auto& origin = found.at("imported_from").as_array().front().as_object();
  EXPECT_EQ(origin.at("session").as_string(), evening_.session());
  EXPECT_TRUE(origin.at("leads_there").as_bool());
  EXPECT_EQ(fatima().Run({"log", "import", file, "--data", there}).exit_code, 6);
}

TEST_F(LogFile, L14AnExportIsAskedForBySession) {
  EXPECT_EQ(fatima().Run({"log", "export", "--data", data()}).exit_code, 2);
  EXPECT_EQ(fatima().Run({"log", "export", "--session", "NOSUCHID", "--data", data()}).exit_code,
            6);
  const std::string text =
      fatima().Must({"log", "export", "--session", evening_.session(), "--data", data()});
  EXPECT_EQ(Json(text.substr(0, text.find('\n'))).at("format").as_string(), "vooraf.log");
}

}  // namespace
}  // namespace vooraf::cli
