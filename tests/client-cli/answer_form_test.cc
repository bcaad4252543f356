#include "client-cli/answer_form.h"

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "client-cli/problems.h"

namespace vooraf::cli {
namespace {

constexpr const char* kOptions = R"(
  options { option: 1 label { entries { language: "nl" value: "Bomen" } } }
  options { option: 2 label { entries { language: "nl" value: "Parkeren" } } }
  options { option: 3 label { entries { language: "nl" value: "Licht" } } })";

type::v1::Question Asking(const std::string& kind) {
  type::v1::Question question;
  EXPECT_TRUE(
      google::protobuf::TextFormat::ParseFromString(kind + " {" + kOptions + "}", &question));
  return question;
}

std::string Read(const AnswerForm& form, const type::v1::Question& question) {
  const auto value = ValueFrom(form, question);
  return value ? value->ShortDebugString() : std::string(value.error().problem->reason);
}

TEST(AnswerForm, TakesSeveralChoicesApartOrWithCommas) {
  AnswerForm form;
  for (const auto& typed : std::vector<std::vector<std::string>>{
           {"1", "3"}, {"3,1"}, {"licht", "bomen"}, {"3", "1", "1"}}) {
    form.options = typed;
    EXPECT_EQ(Read(form, Asking("several_choices")), "options { options: 1 options: 3 }")
        << typed.front();
  }
  form.options = {"1,3"};
  EXPECT_EQ(Read(form, Asking("one_choice")), "NO_SUCH_NAME");
  form.options = {"1,"};
  EXPECT_EQ(Read(form, Asking("several_choices")), "NO_SUCH_NAME");
}

TEST(AnswerForm, RanksByNumberOrName) {
  AnswerForm form;
  form.rank = "licht,1";
  EXPECT_EQ(Read(form, Asking("ranking")), "ranking { options: 3 options: 1 }");
  form.rank = "licht,,1";
  EXPECT_EQ(Read(form, Asking("ranking")), "NO_SUCH_NAME");
}

TEST(AnswerForm, DividesPointsAndScoresInTheOrderOfTheOptions) {
  AnswerForm points;
  points.points = "3=2,bomen=5";
  EXPECT_EQ(Read(points, Asking("points")),
            "points { options { option: 1 points: 5 } options { option: 3 points: 2 } }");
  AnswerForm scores;
  scores.scores = "2=10";
  EXPECT_EQ(Read(scores, Asking("scores")), "scores { options { option: 2 score: 10 } }");
  for (const char* bad : {"3", "3=", "3=-1", "3=two", "3=99999999999", "=,", "3=1,"}) {
    points.points = bad;
    EXPECT_EQ(Read(points, Asking("points")), "BAD_FIGURES") << bad;
  }
}

TEST(AnswerForm, SaysHowAQuestionIsAnswered) {
  AnswerForm choice;
  choice.options = {"1"};
  EXPECT_EQ(Read(choice, Asking("ranking")), "RANK_IT");
  EXPECT_EQ(Read(choice, Asking("points")), "DIVIDE_POINTS");
  EXPECT_EQ(Read(choice, Asking("scores")), "SCORE_IT");
  AnswerForm ranked;
  ranked.rank = "1,2";
  EXPECT_EQ(Read(ranked, Asking("one_choice")), "ONE_ANSWER_ONLY");
  EXPECT_EQ(Read({}, Asking("one_choice")), "ONE_ANSWER_ONLY");
}

TEST(AnswerForm, TakesWords) {
  AnswerForm form;
  form.text = "Meer licht";
  type::v1::Question open;
  open.mutable_open_text();
  EXPECT_EQ(Read(form, open), "text { text: \"Meer licht\" }");
  EXPECT_EQ(Read({}, open), "WRITE_IT");
  EXPECT_EQ(Read(form, Asking("one_choice")), "ONE_ANSWER_ONLY");
}

TEST(AnswerForm, DontKnowAndSkipGoWithEveryKindAndWithNothingElse) {
  AnswerForm form;
  form.dont_know = true;
  for (const char* kind : {"one_choice", "several_choices", "ranking", "points", "scores"}) {
    EXPECT_EQ(Read(form, Asking(kind)), "dont_know { }");
  }
  form.rank = "1";
  EXPECT_EQ(Read(form, Asking("ranking")), "ONE_ANSWER_ONLY");
}

}  // namespace
}  // namespace vooraf::cli
