// What is said of results beyond their counts, on a terminal; compared with golden/*.txt.
#include "client-cli/view/conclusions_view.h"

#include <gtest/gtest.h>

#include "tests/client-cli/drawing.h"

namespace vooraf::cli {
namespace {

using client::SnapshotPtr;

// A ladder of five steps, of residents, physical domain and social domain.
SnapshotPtr Ladder(const std::string& result, const std::string& more = "") {
  std::string steps;
  int number = 0;
  for (const char* label : {"Raadplegen", "Adviseren", "Samen maken", "Samen beslissen", "Zelf"}) {
    steps += "steps { option: " + std::to_string(++number) +
             " label { entries { language: \"nl\" value: \"" + label + "\" } } }";
  }
  return SessionOf(SampleHead(2, "SESSION_PHASE_LIVE") + R"(
    changed { key: "item/2" item { phase: ITEM_PHASE_REVEALED rounds: 1 item { item: 2
      title { entries { language: "nl" value: "Hoeveel zeggenschap?" } }
      stop_rule { rounds_max: 3 changed_max { numerator: 1 denominator: 5 } }
      question { scale { )" +
                   steps + R"( } } } } }
    changed { key: "round/2/1" round { item: 2 round: 1 revealed: true )" +
                   more + " result { " + result + " } } }");
}

std::string Counts(std::initializer_list<int> counts) {
  std::string text;
  int option = 0;
  for (const int count : counts) {
    text +=
        " counts { option: " + std::to_string(++option) + " count: " + std::to_string(count) + " }";
  }
  return text;
}

SnapshotPtr Whole(int agreement) {
  return Ladder("aspects {" + std::string(kSamplePartition) + R"(
      parts { part: 1 answered: 9 )" +
                Counts({0, 0, 3, 6, 0}) + R"( lower_median: 4 upper_median: 4
        lower_quartile: 3 upper_quartile: 4 agreement: )" +
                std::to_string(agreement) + R"( }
      parts { part: 2 answered: 6 )" +
                Counts({6, 0, 0, 0, 0}) + R"( lower_median: 1 upper_median: 1
        lower_quartile: 1 upper_quartile: 1 agreement: 1000 }
      parts { part: 3 answered: 3 )" +
                Counts({1, 1, 1, 0, 0}) + R"( lower_median: 2 upper_median: 2
        lower_quartile: 1 upper_quartile: 3 }
      everyone { answered: 18 }
      differences { compared: 4 found { option: 2 part: 1 other_part: 2 }
        found { option: 3 part: 1 other_part: 2 } } }
    gap { expected_lower_median: 4 offered_upper_median: 1 steps: 3 })");
}

TEST(ConclusionsView, AllIsSaidInWords) {
  ExpectGolden("conclusions_80", Drawn(Whole(836), {}));
  ExpectGolden("conclusions_40_ascii", Drawn(Whole(836), {40, "en", false}));
}

TEST(ConclusionsView, AgreementIsSaidInWordsAndAsANumber) {
  const auto said = [](int agreement, const char* words) {
    return Drawn(Whole(agreement), {120}).find(words) != std::string::npos;
  };
  EXPECT_TRUE(said(600, "grotendeels eens (0,60"));
  EXPECT_TRUE(said(599, "deels eens (0,60"));
  EXPECT_TRUE(said(200, "deels eens (0,20"));
  EXPECT_TRUE(said(199, "lopen uiteen (0,20"));
  EXPECT_TRUE(said(-199, "lopen uiteen (-0,20"));
  EXPECT_TRUE(said(-200, "tegenover elkaar (-0,20"));
}

// Of fewer than five the middle answer is told, and nothing more.
TEST(ConclusionsView, D7OfFewNothingIsSaidButTheMiddle) {
  const auto drawn = Drawn(Ladder(R"(aspects { partition { parts { part: 1 groups: 1 } }
      parts { part: 1 answered: 4 )" +
                                  Counts({1, 1, 2, 0, 0}) + R"( lower_median: 2 upper_median: 3
        lower_quartile: 1 upper_quartile: 3 } everyone { answered: 4 } })"),
                           {});
  EXPECT_NE(drawn.find("tussen \"Adviseren\" en \"Samen maken\""), std::string::npos);
  EXPECT_EQ(drawn.find("middelste helft"), std::string::npos);
  EXPECT_EQ(drawn.find('%'), std::string::npos);
  // One part has nothing to differ from.
  EXPECT_EQ(drawn.find("Verschillen de groepen"), std::string::npos);
}

TEST(ConclusionsView, WithoutDifferencesThereAreTooFewPeopleToSay) {
  const auto drawn = Drawn(Ladder("aspects {" + std::string(kSamplePartition) + R"(
      parts { part: 1 answered: 4 } parts { part: 2 answered: 4 } parts { part: 3 answered: 4 }
      everyone { answered: 12 } differences {} })"),
                           {});
  EXPECT_NE(drawn.find("Verschillen de groepen?\n  Te weinig mensen om dat te zeggen."),
            std::string::npos);
  EXPECT_EQ(drawn.find("steekproef"), std::string::npos);
}

TEST(ConclusionsView, TheGapIsToldEitherWay) {
  const auto gap = [](int expected, int offered) {
    const auto session = Ladder("gap { expected_lower_median: " + std::to_string(expected) +
                                " offered_upper_median: " + std::to_string(offered) +
                                " steps: " + std::to_string(expected - offered) + " }");
    return Drawn(session, {200});
  };
  EXPECT_NE(
      gap(4, 1).find("verwachten meer dan professionals bieden: \"Samen beslissen\" tegenover "
                     "\"Raadplegen\". Verschil in treden: 3."),
      std::string::npos);
  EXPECT_NE(gap(1, 3).find("bieden meer dan bewoners verwachten: \"Samen maken\" tegenover "
                           "\"Raadplegen\". Verschil in treden: 2."),
            std::string::npos);
  EXPECT_NE(gap(2, 2).find("Bewoners verwachten wat professionals bieden: \"Adviseren\"."),
            std::string::npos);
}

TEST(ConclusionsView, TheStopRuleIsToldAndWhenItIsReached) {
  const std::string answers = "aspects { partition { too_few: true } everyone { answered: 2 } }";
  const auto before = Drawn(Ladder(answers), {200});
  EXPECT_NE(before.find("stoppen na ronde 3"), std::string::npos);
  EXPECT_NE(before.find("hoogstens 1 van de 5 anders antwoorden"), std::string::npos);
  EXPECT_EQ(before.find("nu bereikt"), std::string::npos);
  EXPECT_NE(Drawn(Ladder(answers, "stop_rule_reached: true"), {200}).find("nu bereikt"),
            std::string::npos);
}

std::string Statement(int number, const std::string& fields) {
  const std::string n = std::to_string(number);
  return "changed { key: \"statement/" + n + "\" statement { statement: " + n +
         " item: 3 released: true text: \"Stelling " + n + "\" " + kSamplePartition + fields +
         " } }";
}

SnapshotPtr Statements(const std::string& phase, const std::string& more) {
  return SessionOf(SampleHead(3, "SESSION_PHASE_LIVE") + R"(
    changed { key: "item/3" item { phase: )" +
                   phase + R"( rounds: 1 item { item: 3
      title { entries { language: "nl" value: "Wat is nodig?" } }
      statements { live_ratings: true wording { entries { language: "nl" value: "Nodig is ..." } } } } } }
    changed { key: "round/3/1" round { item: 3 round: 1 progress { )" +
                   kSamplePartition + R"(
      everyone { answered: 9 roll: 18 } } } } )" +
                   more);
}

TEST(ConclusionsView, StatementsStandByCommonGroundWithTheirPlaces) {
  const auto session = Statements(
      "ITEM_PHASE_REVEALED",
      Statement(
          1,
          R"( result { statement: 1 smallest_share_part: 2 smallest_share_place: 3 consensus_place: 3
        parts { part: 1 agree: 9 } parts { part: 2 disagree: 6 } parts { part: 3 agree: 3 }
        everyone { agree: 12 disagree: 6 } } differences { statement: 1 part: 1 other_part: 2 })") +
          Statement(2, R"( result { statement: 2 parts { part: 1 agree: 9 } parts { part: 2 }
        parts { part: 3 agree: 3 } everyone { agree: 12 } })") +
          Statement(
              3,
              R"( result { statement: 3 smallest_share_part: 3 smallest_share_place: 1 consensus_place: 2
        parts { part: 1 agree: 9 } parts { part: 2 agree: 6 } parts { part: 3 agree: 2 pass: 1 }
        everyone { agree: 17 pass: 1 } })") +
          Statement(
              4,
              R"( result { statement: 4 smallest_share_part: 3 smallest_share_place: 1 consensus_place: 1
        parts { part: 1 agree: 9 } parts { part: 2 agree: 6 } parts { part: 3 agree: 2 pass: 1 }
        everyone { agree: 17 pass: 1 } })") +
          R"(changed { key: "my_item/3" my_item { item: 3 ratings { statement: 1 rating: RATING_AGREE
           left_out: true } ratings { statement: 4 rating: RATING_AGREE shown: true } } })");
  const auto drawn = Drawn(session, {});
  ExpectGolden("common_ground_80", drawn);
  ExpectGolden("common_ground_40", Drawn(session, {40, "nl", true}));
  // By place, equal ones by number; what a part did not rate comes last.
  const auto at = [&](const char* text) { return drawn.find(text); };
  EXPECT_LT(at("Stelling 3"), at("Stelling 4"));
  EXPECT_LT(at("Stelling 4"), at("Stelling 1"));
  EXPECT_LT(at("Stelling 1"), at("Stelling 2"));
}

TEST(ConclusionsView, RatingsShownLiveStandThereWhileTheRoundIsOpen) {
  const auto session = Statements(
      "ITEM_PHASE_ANSWERING",
      Statement(1, "live { part: 1 agree: 2 disagree: 1 } live { part: 3 pass: 3 }") +
          R"(changed { key: "my_item/3" my_item { item: 3 ratings { statement: 1 rating: RATING_AGREE
           shown: true } } })");
  ExpectGolden("live_ratings_80", Drawn(session, {}));
  ExpectGolden("live_ratings_40_ascii", Drawn(session, {40, "en", false}));
}

}  // namespace
}  // namespace vooraf::cli
