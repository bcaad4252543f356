#include "client-cli/arguments.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/problems.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::cli {
namespace {

const std::vector<Candidate> kSteps{{1, "informing", {"U hoort het", "You hear it"}},
                                    {2, "consult", {"U geeft uw mening", "Your opinion"}},
                                    {3, "advise", {"U geeft advies", "Your advice"}},
                                    {12, "", {"Geen mening"}}};

TEST(Choose, ByNumberMarkOrLabelInAnyLanguage) {
  EXPECT_EQ(*Choose("2", kSteps), 2u);
  EXPECT_EQ(*Choose("12", kSteps), 12u);
  EXPECT_EQ(*Choose("consult", kSteps), 2u);
  EXPECT_EQ(*Choose("U GEEFT ADVIES", kSteps), 3u);
  EXPECT_EQ(*Choose("u geeft a", kSteps), 3u);
  EXPECT_EQ(*Choose("hoort", kSteps), 1u);
  EXPECT_EQ(*Choose("opinion", kSteps), 2u);
  EXPECT_EQ(*Choose("geen mening", kSteps), 12u);
}

TEST(Choose, NeverGuesses) {
  EXPECT_EQ(Choose("u geeft", kSteps).error().problem, &kAmbiguousName);
  EXPECT_EQ(Choose("mening", kSteps).error().problem, &kAmbiguousName);
  EXPECT_EQ(Choose("4", kSteps).error().problem, &kNoSuchName);
  EXPECT_EQ(Choose("", kSteps).error().problem, &kNoSuchName);
  EXPECT_EQ(Choose("x", {}).error().problem, &kNothingToChoose);
  EXPECT_NE(Choose("9", kSteps).error().Sentence("nl").find("3 U geeft advies"), std::string::npos);
}

TEST(Words, AreTakenInBothLanguages) {
  EXPECT_EQ(*VoteFrom("yes"), type::v1::YES_NO_VOTE_YES);
  EXPECT_EQ(*VoteFrom("Tegen"), type::v1::YES_NO_VOTE_NO);
  EXPECT_EQ(*RatingFrom("geen-mening"), type::v1::RATING_PASS);
  EXPECT_EQ(*AspectFrom("verwacht"), type::v1::ASPECT_EXPECTED);
  EXPECT_EQ(*RoleFrom("scherm"), type::v1::ROLE_SCREEN);
  EXPECT_EQ(*ScopeFrom("elke-groep"), type::v1::SCOPE_EVERY_GROUP);
  EXPECT_EQ(*BasisFrom("present"), type::v1::BASIS_PRESENT);
  EXPECT_EQ(*ConsentFrom("bezwaar"), type::v1::CONSENT_VOTE_OBJECTION);
  EXPECT_EQ(*MethodFrom("one-of"), type::v1::DECISION_METHOD_ONE_OF_SEVERAL);
  EXPECT_EQ(*MethodFrom("goedkeuring"), type::v1::DECISION_METHOD_APPROVAL);
  const auto wrong = VoteFrom("misschien");
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().Sentence("nl").find("abstain (onthouding)"), std::string::npos);
}

TEST(TextFrom, KnowsTheSessionsLanguages) {
  const auto text = TextFrom({"nl=Hallo", "en=Hello"}, {"nl", "en"}, "nl");
  ASSERT_EQ(text.entries_size(), 2);
  EXPECT_EQ(text.entries(1).language(), "en");
  EXPECT_EQ(text.entries(1).value(), "Hello");
  // What is no language before '=' belongs to the text.
  EXPECT_EQ(TextFrom({"x=y"}, {"nl"}, "nl").entries(0).value(), "x=y");
  EXPECT_EQ(TextFrom({"plain"}, {"nl"}, "nl").entries(0).language(), "nl");
}

TEST(DurationFrom, ReadsWhatPeopleWrite) {
  using std::chrono::seconds;
  EXPECT_EQ(*DurationFrom("5m"), seconds(300));
  EXPECT_EQ(*DurationFrom("90s"), seconds(90));
  EXPECT_EQ(*DurationFrom("1h30m"), seconds(5400));
  EXPECT_EQ(*DurationFrom("1u30m"), seconds(5400));
  EXPECT_EQ(*DurationFrom("5:00"), seconds(300));
  EXPECT_EQ(*DurationFrom("1:00:05"), seconds(3605));
  EXPECT_EQ(*DurationFrom("5"), seconds(300));
  EXPECT_EQ(*DurationFrom("8h"), seconds(28800));
  for (const char* bad : {"", "0s", "0", "-5m", "5x", "m", "5m5", "9h", "8h1s", "5:", ":5", "a:b",
                          "99999999999s", "1.5h", "5 m"}) {
    EXPECT_FALSE(DurationFrom(bad)) << bad;
  }
}

TEST(ThresholdFrom, TellsMoreThanFromAtLeast) {
  EXPECT_FALSE(ThresholdFrom(">1/2")->exactly_is_enough());
  EXPECT_TRUE(ThresholdFrom(">=2/3")->exactly_is_enough());
  EXPECT_TRUE(ThresholdFrom("2/3")->exactly_is_enough());
  EXPECT_EQ(ThresholdFrom("2/3")->share().denominator(), 3u);
  EXPECT_EQ(FractionFrom("1")->numerator(), 1u);
  for (const char* bad : {"", ">", "3/2", "1/0", "1/1001", "a/b", "1/2/3", "0.5", "-1/2"}) {
    EXPECT_FALSE(ThresholdFrom(bad)) << bad;
  }
}

TEST(ParseMessage, TakesJsonAndText) {
  type::v1::SessionPlan plan;
  ASSERT_TRUE(ParseMessage("f", R"( {"languages": ["nl"], "meeting_link": "https://x"})", &plan));
  EXPECT_EQ(plan.meeting_link(), "https://x");
  ASSERT_TRUE(ParseMessage("f", "languages: \"en\"", &plan));
  EXPECT_EQ(plan.languages(0), "en");
  const auto bad = ParseMessage("plan.json", "languages: \"en\" nonsense: 3", &plan);
  ASSERT_FALSE(bad);
  EXPECT_NE(bad.error().Sentence("en").find("plan.json"), std::string::npos);
  EXPECT_NE(bad.error().Sentence("en").find("nonsense"), std::string::npos);
  EXPECT_FALSE(ParseMessage("f", "{\"languages\": 3}", &plan));
}

TEST(ChooseItem, KnowsTheCurrentOne) {
  client::SessionModel model;
  v1::SessionUpdate update;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"(snapshot: true revision { seq: 1 }
         changed { key: "session" session { items: 1 items: 2 current_item: 2 } }
         changed { key: "item/1" item { item { item: 1 title {
           entries { language: "nl" value: "Welke vorm?" } } } } }
         changed { key: "item/2" item { item { item: 2 title {
           entries { language: "nl" value: "Over wie?" } } } } })",
      &update));
  const auto empty = model.Current();
  EXPECT_EQ(ChooseItem(*empty, ".").error().problem, &kNoCurrentItem);
  model.Apply({update});
  const auto session = model.Current();
  EXPECT_EQ((*ChooseItem(*session, "."))->item().item(), 2u);
  EXPECT_EQ((*ChooseItem(*session, ""))->item().item(), 2u);
  EXPECT_EQ((*ChooseItem(*session, "vorm"))->item().item(), 1u);
  EXPECT_FALSE(ChooseItem(*session, "3"));
}

}  // namespace
}  // namespace vooraf::cli
