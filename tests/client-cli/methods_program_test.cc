// A ballot by every method with the program, against a real server: opened, voted in, closed,
// counted again from its votes, and exported for the offline count.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;

struct Case {
  std::string method;              // as typed
  std::vector<std::string> how;    // further options of `ballot open`
  std::vector<std::string> votes;  // of three residents
  std::string outcome;             // of the ballot
  std::vector<int64_t> winners;
  std::string tally_method;  // of the exported file
};

class Methods : public ::testing::TestWithParam<Case> {
 protected:
  Methods() {
    for (const std::string name : {"anna", "bram", "carla"}) evening_.Join(name, "bewoners");
    fatima_.Must({"round", "open", "1"});
    fatima_.Must({"round", "reveal", "--yes"});
    fatima_.Must({"joint-answer", "draft", "1", "nl=Bomen op het plein"});
  }

  void Hold(const std::vector<std::string>& more) {
    std::vector<std::string> open{
        "ballot",  "open",   "1",       "--what-happens", "In het plan",    "--who-decides",
        "De raad", "--when", "In juni", "--method",       GetParam().method};
    open.insert(open.end(), GetParam().how.begin(), GetParam().how.end());
    open.insert(open.end(), more.begin(), more.end());
    fatima_.Must(open);
    const std::vector<std::string> people{"anna", "bram", "carla"};
    for (size_t i = 0; i < people.size(); ++i) {
      evening_[people[i]].Must({"ballot", "vote", GetParam().votes[i]});
    }
    fatima_.Must({"ballot", "close", "--yes"});
  }

  void ExpectResult() {
    const auto ballot = json::parse(evening_["anna"].Must({"--json", "ballot", "show"}));
    const auto& result = ballot.at("result");
    EXPECT_EQ(result.at("outcome").as_string(), GetParam().outcome);
    std::vector<int64_t> winners;
    for (const auto& winner : result.at("winners").as_array()) winners.push_back(winner.as_int64());
    EXPECT_EQ(winners, GetParam().winners);
    EXPECT_FALSE(evening_["anna"].Must({"ballot", "show"}).empty());
  }

  // The votes are those of an offline count of the same, for a facilitator and for a resident.
  void ExpectRecount() {
    fatima_.Must({"ballot", "recount", "--explain"});
    const auto recounted = json::parse(evening_["bram"].Must({"--json", "ballot", "recount"}));
    EXPECT_TRUE(recounted.at("same_as_stored").as_bool());
    const std::string file = evening_["carla"].Must({"ballot", "export"});
    EXPECT_EQ(json::parse(file).at("method").as_string(), GetParam().tally_method);
    const std::filesystem::path path = evening_.folder() / "votes.json";
    std::ofstream(path) << file;
    const auto counted = json::parse(fatima_.Must({"--json", "tally", path.string()}));
    EXPECT_EQ(counted.at("winners"), recounted.at("winners"));
  }

  Evening evening_;
  system_test::CommandLine& fatima_ = evening_.facilitator();
};

TEST_P(Methods, B25B31AreHeldToldAndCountedAgain) {
  Hold({});
  ExpectResult();
  ExpectRecount();
}

class SecretMethods : public Methods {};

TEST_P(SecretMethods, Q4TheSameInSecret) {
  Hold({"--secret", "--scope", "everyone"});
  ExpectResult();
  ExpectRecount();
}

const std::vector<std::string> kThree{"--option", "Groen", "--option", "Blauw", "--option", "Rood"};

std::vector<std::string> Three(std::vector<std::string> more) {
  more.insert(more.end(), kThree.begin(), kThree.end());
  return more;
}

const std::string kPassed = "BALLOT_OUTCOME_PASSED";
const std::string kTied = "BALLOT_OUTCOME_TIED";

std::vector<Case> AllCases() {
  return {Case{"yes-no", {}, {"voor", "voor", "tegen"}, kPassed, {}, "yes-no"},
          Case{"one-of", Three({}), {"1", "groen", "3"}, kPassed, {1}, "plurality"},
          Case{"approval", Three({}), {"1,2", "2", "geen"}, kPassed, {2}, "approval"},
          Case{"consent", {}, {"akkoord", "akkoord", "onthouding"}, kPassed, {}, "consent"},
          Case{"fist-to-five", {}, {"3", "4", "5"}, kPassed, {}, "fist-to-five"},
          Case{"gradients", {}, {"1", "3", "8"}, kPassed, {}, "gradients"},
          Case{"points",
               Three({"--points", "4"}),
               {"1=4", "2=2,3=1", "rood=3"},
               kTied,
               {1, 3},
               "points"},
          Case{"systemic",
               Three({}),
               {"1=0,2=9,3=5", "1=10,2=0,3=5", "1=4,2=4,3=3"},
               kTied,
               {2, 3},
               "systemic"},
          Case{"score",
               Three({"--highest-score", "5"}),
               {"1=5", "2=5,1=1", "3=2"},
               kPassed,
               {1},
               "score"},
          Case{"majority-judgment",
               Three({}),
               {"1=5,2=2,3=0", "1=4,2=3,3=0", "1=0,2=3,3=5"},
               kPassed,
               {1},
               "majority-judgment"},
          Case{"majority", Three({}), {"1,2", "1,3", "2"}, kPassed, {1}, "majority"},
          Case{"irv", Three({}), {"1,2", "1", "3,1"}, kPassed, {1}, "irv"},
          Case{"borda", Three({}), {"1,2,3", "2,1", "onthouding"}, kTied, {1, 2}, "borda"},
          Case{"schulze", Three({}), {"2,1", "2", "3"}, kPassed, {2}, "schulze"},
          Case{"stv", Three({"--seats", "2"}), {"1", "1,2", "2"}, kPassed, {1, 2}, "stv"}};
}

// All but those by which people say why.
std::vector<Case> SecretCases() {
  std::vector<Case> cases = AllCases();
  std::erase_if(cases, [](const Case& each) {
    return each.method == "consent" || each.method == "fist-to-five";
  });
  return cases;
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  std::string name = info.param.method;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Methods, ::testing::ValuesIn(AllCases()), NameOf);
INSTANTIATE_TEST_SUITE_P(All, SecretMethods, ::testing::ValuesIn(SecretCases()), NameOf);

}  // namespace
}  // namespace vooraf::cli
