// Deciding with the program, against a real server: a ballot withdrawn, consent with an objection
// that an amendment meets, one of several options, approval, and the agreement.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;

json::object Json(const std::string& text) { return json::parse(text).as_object(); }

const std::vector<std::string> kPeople{"anna", "bram", "carla"};

// Three residents who have talked about the first item and written a joint answer.
class Decide : public ::testing::Test {
 protected:
  Decide() {
    for (const std::string& name : kPeople) evening_.Join(name, "bewoners");
    fatima_.Must({"round", "open", "1"});
    fatima_.Must({"round", "reveal", "--yes"});
    fatima_.Must({"joint-answer", "draft", "1", "nl=Wij denken mee"});
  }

  void Open(const std::vector<std::string>& how, const std::string& item = "1") {
    std::vector<std::string> command{"ballot",         "open",        item,
                                     "--what-happens", "In het plan", "--who-decides",
                                     "De raad",        "--when",      "In juni"};
    command.insert(command.end(), how.begin(), how.end());
    fatima_.Must(command);
  }
  void VoteAll(const std::vector<std::string>& votes) {
    for (size_t i = 0; i < kPeople.size(); ++i) {
      evening_[kPeople[i]].Must({"ballot", "vote", votes[i]});
    }
  }
  // The ballot as everyone sees it.
  json::object Ballot(const std::string& number) {
    return Json(evening_["anna"].Must({"--json", "ballot", "show", number}));
  }

  Evening evening_;
  system_test::CommandLine& fatima_ = evening_.facilitator();
};

TEST_F(Decide, B16AWithdrawnBallotSaysWhyAndAnotherCanBeOpened) {
  Open({});
  evening_["anna"].Must({"ballot", "vote", "voor"});
  EXPECT_NE(fatima_.Run({"ballot", "withdraw", "--yes"}).exit_code, 0);
  fatima_.Must({"ballot", "withdraw", "--reason", "Te vroeg", "--yes"});
  const std::string watched = evening_["anna"].Must({"watch", "--once"});
  EXPECT_NE(watched.find("Te vroeg"), std::string::npos) << watched;
  EXPECT_EQ(evening_["bram"].Run({"ballot", "vote", "voor", "--ballot", "1"}).exit_code, 1);
  Open({});
  VoteAll({"voor", "voor", "voor"});
  fatima_.Must({"ballot", "close", "--yes"});
  EXPECT_EQ(Ballot("2").at("result").at("outcome").as_string(), "BALLOT_OUTCOME_PASSED");
}

TEST_F(Decide, B18AnObjectionIsHeldReleasedAndMetByAnAmendment) {
  Open({"--method", "consent"});
  EXPECT_NE(evening_["anna"].Run({"ballot", "vote", "bezwaar"}).exit_code, 0);
  VoteAll({"akkoord", "akkoord", "akkoord"});
  evening_["carla"].Must(
      {"ballot", "vote", "bezwaar", "--why", "De bushalte gaat weg", "--need", "Een halte"});
  EXPECT_EQ(fatima_.Must({"objection", "list"}).find("bushalte"), std::string::npos);
  fatima_.Must({"ballot", "close", "--yes"});
  EXPECT_EQ(Ballot("1").at("result").at("outcome").as_string(), "BALLOT_OUTCOME_FAILED");

  EXPECT_NE(fatima_.Must({"objection", "list"}).find("bushalte"), std::string::npos);
  EXPECT_EQ(evening_["anna"].Must({"objection", "list"}).find("bushalte"), std::string::npos);
  fatima_.Must({"objection", "release", "1"});
  EXPECT_NE(evening_["anna"].Must({"objection", "list"}).find("bushalte"), std::string::npos);

  evening_["bram"].Must({"amendment", "propose", "1", "De halte gaat naar het plein"});
  EXPECT_EQ(evening_["anna"].Must({"amendment", "list"}).find("plein"), std::string::npos);
  fatima_.Must({"amendment", "release", "1"});
  fatima_.Must({"amendment", "accept", "1", "nl=Wij denken mee; de halte gaat naar het plein"});
  EXPECT_NE(fatima_.Run({"amendment", "decline", "1"}).exit_code, 0);
  fatima_.Must({"objection", "resolve", "1"});
  const auto shown = Json(evening_["anna"].Must({"--json", "item", "show", "1"}));
  EXPECT_EQ(shown.at("objections").at(0).at("resolved_by_version").as_int64(), 2);
  EXPECT_EQ(shown.at("amendments").at(0).at("accepted_as_version").as_int64(), 2);

  Open({"--method", "instemming"});
  VoteAll({"akkoord", "akkoord", "akkoord"});
  fatima_.Must({"ballot", "close", "--yes"});
  EXPECT_EQ(Ballot("2").at("result").at("outcome").as_string(), "BALLOT_OUTCOME_PASSED");
}

TEST_F(Decide, B21B22OptionsAreVotedForByNumberOrName) {
  const std::vector<std::string> options{"--option", "Voorjaar", "--option", "Najaar"};
  auto one_of = options;
  one_of.insert(one_of.end(), {"--method", "one-of", "--scope", "iedereen"});
  Open(one_of);
  VoteAll({"1", "najaar", "2"});
  fatima_.Must({"ballot", "close", "--yes"});
  EXPECT_EQ(Ballot("1").at("result").at("winners").at(0).as_int64(), 2);

  auto approval = options;
  approval.insert(approval.end(), {"--method", "goedkeuring"});
  Open(approval);
  VoteAll({"1,2", "voorjaar", "geen"});
  EXPECT_NE(evening_["anna"].Run({"ballot", "vote", "1,3"}).exit_code, 0);
  fatima_.Must({"ballot", "close", "--yes"});
  const auto result = Ballot("2").at("result").as_object();
  EXPECT_EQ(result.at("outcome").as_string(), "BALLOT_OUTCOME_PASSED");
  EXPECT_EQ(result.at("option_everyone").at("cast").as_int64(), 3);
  EXPECT_EQ(result.at("option_everyone").at("counts").at(0).at("count").as_int64(), 2);
}

TEST_F(Decide, Q1ASecretVoteIsToldToNobodyNotEvenItsVoter) {
  Open({"--secret", "--scope", "iedereen"});
  const std::string voted = evening_["anna"].Run({"ballot", "vote", "tegen"}).err;
  EXPECT_NE(voted.find("secret vote"), std::string::npos) << voted;
  EXPECT_EQ(voted.find(" no"), std::string::npos) << voted;
  VoteAll({"voor", "voor", "tegen"});
  EXPECT_NE(evening_["bram"].Must({"watch", "--once"}).find("You voted."), std::string::npos);
  EXPECT_EQ(evening_["bram"].Must({"--json", "watch", "--once"}).find("YES_NO_VOTE"),
            std::string::npos);
  EXPECT_NE(evening_["bram"].Run({"ballot", "vote", "tegen", "--need", "Meer groen"}).exit_code, 0);
  EXPECT_NE(fatima_.Run({"ballot", "hands", "bewoners", "--yes-votes", "3"}).exit_code, 0);
  fatima_.Must({"ballot", "close", "--yes"});
  const auto result = Ballot("1").at("result").as_object();
  EXPECT_EQ(result.at("everyone").at("yes").as_int64(), 2);
  EXPECT_EQ(result.at("everyone").at("no").as_int64(), 1);
  EXPECT_EQ(evening_["bram"].Must({"--json", "watch", "--once"}).find("YES_NO_VOTE"),
            std::string::npos);
}

TEST_F(Decide, J6AnAgreementIsPutTogetherFromTheJointAnswers) {
  const auto added = Json(fatima_.Must({"--json", "item", "add", "--agreement"}));
  const std::string item = std::to_string(added.at("item").as_int64());
  fatima_.Must({"joint-answer", "draft", item});
  const std::string shown = evening_["anna"].Must({"joint-answer", "show", item});
  EXPECT_NE(shown.find("Wij denken mee"), std::string::npos) << shown;
  Open({"--method", "consent"}, item);
  VoteAll({"akkoord", "akkoord", "akkoord"});
  fatima_.Must({"ballot", "close", "--yes"});
  EXPECT_EQ(Ballot("1").at("result").at("outcome").as_string(), "BALLOT_OUTCOME_PASSED");
}

}  // namespace
}  // namespace vooraf::cli
