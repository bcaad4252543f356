// Counting files of ballots: forms, errors, JSON and text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "client-cli/tally/count.h"
#include "client-cli/view/tally_view.h"

namespace vooraf::cli {
namespace {

using ::testing::HasSubstr;

boost::json::object Counted(const std::string& bytes, const std::string& method = {}) {
  const auto file = ReadBallots("votes", bytes, method);
  if (!file) return {{"error", file.error().reason}, {"says", file.error().Sentence("en")}};
  const auto counted = CountBallots("votes", *file);
  if (!counted)
    return {{"error", counted.error().reason}, {"says", counted.error().Sentence("en")}};
  return TallyJson(*file, *counted);
}
std::string Text(const boost::json::value& value) { return boost::json::serialize(value); }

constexpr char kBlt[] = R"(# Residents' council
4 2
-4
9 1 2 3 0
(x1) 5 1 3 0
3 2 4 0
8 3 4 0
1 1=2 - 3 0
1 0
0
"Anna" "Bo" "Cas" "Dirk"
"Council"
)";

TEST(TallyFile, M27BltIsReadWithWithdrawnEqualAndEmpty) {
  const auto json = Counted(kBlt);
  EXPECT_EQ(Text(json.at("winners")), R"(["Anna","Cas"])");
  EXPECT_EQ(Text(json.at("options")), R"(["Anna","Bo","Cas"])");
  EXPECT_EQ(json.at("votes").as_int64(), 27);
  EXPECT_EQ(json.at("blank").as_int64(), 2);
  EXPECT_EQ(json.at("working").at("quota").as_int64(), 9);
  const auto& votes = json.at("rounds").at(1).at("votes");
  EXPECT_DOUBLE_EQ(votes.at("Bo").to_number<double>(), 6.21426);
  EXPECT_EQ(Text(Counted(kBlt, "plurality").at("winners")), R"(["Anna"])");
}

TEST(TallyFile, M27NamesInBltEndOnTheirLineAndHoldNoQuotes) {
  const auto with_name = [](const std::string& name) {
    return Counted("2 1\n3 1 2 0\n0\n\"Anna\"\n" + name);
  };
  EXPECT_EQ(Text(with_name("\"Bo\"# the other").at("winners")), R"(["Anna"])");
  EXPECT_EQ(Text(with_name("\"\"").at("winners")), R"(["Anna"])");
  EXPECT_EQ(Text(with_name("\"Bo\"\r\n\"Council\"\r\n").at("winners")), R"(["Anna"])");
  for (const char* name :
       {"\"Bo", "\"Bo\n\"", "\"", "\"Bo \"B\" Bos\"", "\"Bo\"\"Council\"", "Bo"}) {
    const auto refused = with_name(name);
    ASSERT_TRUE(refused.contains("error")) << name;
    EXPECT_EQ(Text(refused.at("error")), R"("BLT_WRONG")") << name;
    EXPECT_THAT(Text(refused.at("says")), HasSubstr("line 5")) << name;
  }
}

TEST(TallyFile, M14YesAndNoAreKnownByTheirWordsInWhateverCase) {
  EXPECT_EQ(Text(Counted(R"({"method": "yes-no", "options": ["NO", "Yes"],
                             "ballots": [{"choice": "NO", "count": 3}, {"choice": "Yes"}]})")
                     .at("passed")),
            "false");
}

TEST(TallyFile, M27EachMethodCountsItsForm) {
  const std::string ranked =
      R"({"options": ["A", "B", "C"], "ballots": [{"ranking": [["A"], ["B", "C"]], "count": 3},
          {"ranking": ["B"], "count": 2}]})";
  const std::string scored =
      R"({"options": ["A", "B"], "ballots": [{"scores": {"A": 5, "B": 1}, "count": 3}]})";
  for (const auto& method : kTallyMethods) {
    const std::string name(method.name);
    if (name == "yes-no" || name == "consent") {
      const auto json = Counted(R"({"ballots": [{"choice": ")" +
                                    std::string(name == "yes-no" ? "yes" : "consent") + R"("}]})",
                                name);
      EXPECT_EQ(Text(json.at("passed")), "true") << name;
      continue;
    }
    const auto json =
        Counted(method.form == BallotForm::kRanking ? ranked
                : name == "approval" ? R"({"options": ["A"], "ballots": [{"approvals": ["A"]}]})"
                                     : scored,
                name);
    ASSERT_FALSE(json.contains("error")) << name << " " << Text(json);
    const bool low_wins = name == "systemic";
    EXPECT_EQ(Text(json.at("winners")), low_wins              ? R"(["B"])"
                                        : name == "gradients" ? R"(["B"])"
                                                              : R"(["A"])")
        << name;
  }
}

TEST(TallyFile, M27ErrorsSayWhereAndWhatToDo) {
  const auto says = [](const std::string& bytes, const std::string& method = {}) {
    const auto json = Counted(bytes, method);
    return json.contains("error") ? std::string(json.at("says").as_string()) : Text(json);
  };
  EXPECT_THAT(says("hello"), HasSubstr("neither JSON"));
  EXPECT_THAT(says("{\"options\":\n[A]}"), HasSubstr("votes, line 2"));
  EXPECT_THAT(says("{}"), HasSubstr("--method"));
  EXPECT_THAT(says(R"({"method": "irv", "ballots": []})"), HasSubstr("options"));
  const std::string head = R"({"method": "irv", "options": ["A", "B"], "ballots": [{},)";
  EXPECT_THAT(says(head + R"({"ranking": [["X"]]}]})"),
              HasSubstr("ballots[2]: there is no option"));
  EXPECT_THAT(says(head + R"({"ranking": ["A", "A"]}]})"), HasSubstr("ballot 2: \"A\" stands"));
  EXPECT_THAT(says(head + R"({"ranking": [["A"], []]}]})"), HasSubstr("place 2"));
  EXPECT_THAT(says(head + R"({"scores": {"A": 1}}]})"), HasSubstr("irv counts ranking"));
  EXPECT_THAT(says(head + R"({"ranking": ["A"], "count": 1.5}]})"), HasSubstr("1.5"));
  EXPECT_THAT(says(head + R"({"ranking": ["A"], "count": 18446744073709551615}]})"),
              HasSubstr("more than 1000000000000"));
  EXPECT_THAT(says(R"({"method": "points", "points": 5, "options": ["A", "B"],
                       "ballots": [{"scores": {"A": 3, "B": 3}}]})"),
              HasSubstr("spends 6 points"));
  EXPECT_THAT(says(R"({"method": "fist-to-five", "options": ["A"],
                       "ballots": [{"scores": {"A": 6}}]})"),
              HasSubstr("from 0 to 5"));
  EXPECT_THAT(says(R"({"method": "yes-no", "threshold": "0/0", "ballots": []})"), HasSubstr("0/0"));
  EXPECT_THAT(says(R"({"method": "plurality", "options": ["A"], "quorum": "3/2", "eligible": 4,
                       "ballots": []})"),
              HasSubstr("3/2"));
  EXPECT_THAT(says("2 1\n1 3 0\n0\n\"A\" \"B\""), HasSubstr("line 2"));
  EXPECT_THAT(says("2 1\n1 1 0\n"), HasSubstr("too soon"));
}

TEST(TallyView, M1TellsATieAsATie) {
  const auto file = *ReadBallots("votes", R"({"method": "irv", "options": ["Plein", "Park"],
      "ballots": [{"choice": "Plein"}, {"choice": "Park"}]})",
                                 "");
  Page page(60, Charset{});
  DrawTally(file, *CountBallots("votes", file), Texts("nl"), &page);
  const std::string text = Render(page.lines(), /*colour=*/false);
  EXPECT_THAT(text, HasSubstr("Gelijk: Plein en Park. De stemmen beslissen niet."));
  EXPECT_THAT(text, HasSubstr("Plein  1"));
}

}  // namespace
}  // namespace vooraf::cli
