// Results beyond counts with the program, against a real server: ratings shown while people rate,
// and a rule for when to stop.
#include <gtest/gtest.h>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

constexpr const char* kPeople[] = {"anna", "bram", "carla", "dirk"};

class Results : public ::testing::Test {
 protected:
  Results() {
    for (const std::string name : kPeople) evening_.Join(name, "bewoners");
  }

  bool Shows(const std::string& who, const std::vector<std::string>& command,
             const std::string& text) {
    return evening_[who].Must(command).find(text) != std::string::npos;
  }

  Evening evening_;
  system_test::CommandLine& fatima_ = evening_.facilitator();
};

TEST_F(Results, W12W13RatingsAreShownOnceEnoughPeopleRated) {
  fatima_.Must({"item", "add", "--statements", "Wat is nodig?", "--live"});
  fatima_.Must({"round", "open", "6"});
  fatima_.Must({"statement", "propose", "6", "Een boom op elke hoek"});
  evening_["anna"].Must({"statement", "rate", "1", "agree"});
  evening_["bram"].Must({"statement", "rate", "1", "disagree"});
  EXPECT_FALSE(Shows("dirk", {"watch", "--once"}, "So far"));
  evening_["carla"].Must({"statement", "rate", "1", "agree"});
  EXPECT_TRUE(Shows("dirk", {"watch", "--once"}, "2 agree, 1 disagree, 0 pass"));
  EXPECT_TRUE(Shows("anna", {"watch", "--once"}, "shown, stays as it is"));
  const auto changed = evening_["anna"].Run({"statement", "rate", "1", "disagree"});
  EXPECT_NE(changed.exit_code, 0);
  EXPECT_NE(changed.err.find("is among those shown already"), std::string::npos);

  // Dirk comes after the batch, and nobody with him.
  evening_["dirk"].Must({"statement", "rate", "1", "agree"});
  fatima_.Must({"round", "reveal", "6", "--yes"});
  EXPECT_TRUE(Shows("dirk", {"watch", "--once"}, "Your rating of statement 1 does not count"));
  EXPECT_TRUE(Shows("anna", {"watch", "--once"}, "2 agree, 1 disagree, 0 pass"));
}

TEST_F(Results, A6TheStopRuleIsToldAndWhenItIsReached) {
  fatima_.Must({"item", "add", "--question", "Hoe nu?", "--option", "Zo", "--option", "Anders",
                "--stop-after", "3", "--stop-at-percent", "25"});
  const auto hold_round = [&](const std::vector<std::string>& answers) {
    fatima_.Must({"round", "open", "6"});
    for (size_t i = 0; i < answers.size(); ++i) {
      evening_[kPeople[i]].Must({"answer", "6", answers[i]});
    }
    fatima_.Must({"round", "reveal", "6", "--yes"});
  };
  hold_round({"1", "1", "1", "1"});
  EXPECT_TRUE(Shows("anna", {"watch", "--once"}, "stop after round 3"));
  EXPECT_FALSE(Shows("anna", {"watch", "--once"}, "That is reached now"));
  hold_round({"2", "2", "1", "1"});
  EXPECT_FALSE(Shows("anna", {"watch", "--once"}, "That is reached now"));
  hold_round({"2", "2", "2", "1"});
  EXPECT_TRUE(Shows("anna", {"watch", "--once"}, "That is reached now"));
}

}  // namespace
}  // namespace vooraf::cli
