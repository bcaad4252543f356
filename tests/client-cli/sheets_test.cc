// Answer sheets, compared with golden/sheets_*.html. VOORAF_UPDATE_GOLDEN=1 writes them anew: open
// them in a browser before they are committed.
#include "client-cli/sheets.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vooraf::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// One of each, and words that would like to be more than words.
constexpr char kTemplate[] = R"(
template: "blad"
plan {
  title { entries { language: "nl" value: "Plein & straat <script>alert(1)</script>" } }
  occasion { entries { language: "nl" value: "Eerste regel\nTweede \"regel\"" } }
  privacy { retention_days: 30
    contact { entries { language: "nl" value: "privacy@example.org" } } }
  groups { side: SIDE_RESIDENT
    name { entries { language: "nl" value: "Bewoners" } entries { language: "en" value: "Residents" } }
    self_description { entries { language: "nl" value: "Ik woon hier" } entries { language: "en" value: "I live here" } } }
  groups { side: SIDE_PROFESSIONAL
    name { entries { language: "nl" value: "Fysiek domein" } } }
  items {
    title { entries { language: "nl" value: "Vorm" } }
    explanation { entries { language: "nl" value: "Waarom we dit vragen." } }
    question { reason_asked: true
      wording { entries { language: "nl" value: "Wat bedoelt u?" } }
      one_choice {
        options { label { entries { language: "nl" value: "Meedenken" } }
          explanation { entries { language: "nl" value: "Over een plan" } }
          warning { entries { language: "nl" value: "denk om de anderen" } } }
        options { label { entries { language: "nl" value: "Meedoen' onclick='x" } } }
      } } }
  items {
    title { entries { language: "nl" value: "Doelen" } }
    question {
      wording { entries { language: "nl" value: "Wat telt?" } }
      several_choices { choices_min: 1 choices_max: 2
        options { label { entries { language: "nl" value: "Plan" } } }
        options { label { entries { language: "nl" value: "Vertrouwen" } } }
        options { label { entries { language: "nl" value: "Geld" } } }
      } } }
  items {
    title { entries { language: "nl" value: "Zeggenschap" } }
    question {
      wording { entries { language: "nl" value: "Hoeveel?" } }
      scale {
        steps { label { entries { language: "nl" value: "Raadplegen" } } }
        steps { label { entries { language: "nl" value: "Adviseren" } } }
        aspects { aspect: ASPECT_NOW wording { entries { language: "nl" value: "Nu?" } } }
        aspects { aspect: ASPECT_EXPECTED sides: SIDE_RESIDENT
          wording { entries { language: "nl" value: "Verwacht u?" } } }
      } } }
  items {
    title { entries { language: "nl" value: "Nodig" } }
    statements { wording { entries { language: "nl" value: "Om samen te werken ..." } } } }
  items {
    title { entries { language: "nl" value: "Volgorde" } }
    question { wording { entries { language: "nl" value: "Wat eerst?" } }
      ranking { places_max: 2
        options { label { entries { language: "nl" value: "Bomen" } } }
        options { label { entries { language: "nl" value: "Banken" } } } } } }
  items {
    title { entries { language: "nl" value: "Punten" } }
    question { wording { entries { language: "nl" value: "Wat is het waard?" } }
      points { points: 10
        options { label { entries { language: "nl" value: "Licht" } } }
        options { label { entries { language: "nl" value: "Groen" } } } } } }
  items {
    title { entries { language: "nl" value: "Cijfer" } }
    question { wording { entries { language: "nl" value: "Welk cijfer?" } }
      scores { lowest: 1 highest: 10
        options { label { entries { language: "nl" value: "De straat nu" } } } } } }
  items {
    title { entries { language: "nl" value: "Eigen woorden" } }
    question { wording { entries { language: "nl" value: "Wat mist u?" } }
      open_text { chars_max: 500 } } }
}
)";

std::string SheetsIn(const char* language) {
  type::v1::SessionTemplate entry;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(kTemplate, &entry));
  return AnswerSheets(entry, Texts(language));
}

size_t CountOf(const std::string& text, const std::string& what) {
  size_t count = 0;
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

void ExpectGolden(const std::string& name, const std::string& html) {
  const std::string path = std::string(VOORAF_GOLDEN) + "/" + name + ".html";
  if (std::getenv("VOORAF_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path) << html;
    return;
  }
  std::ifstream file(path);
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(html, golden) << path;
}

TEST(AnswerSheets, AreAsDrawn) {
  ExpectGolden("sheets_nl", SheetsIn("nl"));
  ExpectGolden("sheets_en", SheetsIn("en"));
}

TEST(AnswerSheets, E11EachClosedQuestionCanBeLeftOpen) {
  const std::string html = SheetsIn("nl");
  // Six lists, and a ladder with a row for both columns.
  EXPECT_EQ(CountOf(html, "Weet ik (nog) niet"), 7u);
  EXPECT_EQ(CountOf(html, "Sla over"), 7u);
  EXPECT_EQ(CountOf(html, "<span class=\"box\"></span>"), 2u + 4u + 5u + 4u * 2u + 4u * 2u);
  EXPECT_EQ(CountOf(html, "<span class=\"box number\"></span>"), 2u + 2u + 1u);
}

TEST(AnswerSheets, E11SayWhatHappensWithTheAnswers) {
  const std::string html = SheetsIn("nl");
  EXPECT_THAT(html, HasSubstr("Uw antwoord telt mee in uw groep."));
  EXPECT_THAT(html, HasSubstr("30 dagen na het afsluiten"));
  EXPECT_THAT(html, HasSubstr("Kiest een kleine groep allemaal hetzelfde, dan is dat te zien."));
  EXPECT_THAT(html, HasSubstr("privacy@example.org"));
}

TEST(AnswerSheets, E12HoldNothingThatRunsOrIsFetched) {
  for (const char* language : {"nl", "en"}) {
    const std::string html = SheetsIn(language);
    for (const char* live : {"<script", "<img", "<link", "<a ", "onclick='",
                             "src=", "href=", "url(", "http:", "https:", "@import"}) {
      EXPECT_THAT(html, Not(HasSubstr(live)));
    }
    EXPECT_THAT(html, HasSubstr("Plein &amp; straat &lt;script&gt;alert(1)&lt;/script&gt;"));
    EXPECT_THAT(html, HasSubstr("Meedoen&#39; onclick=&#39;x"));
  }
}

}  // namespace
}  // namespace vooraf::cli
