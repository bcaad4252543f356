#include "client-cli/texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>

#include "client-cli/problems.h"
#include "client-cli/tally/problems.h"
#include "client-cli/text/sanitise.h"

namespace vooraf::cli {
namespace {

// The places that are filled in, in any order.
std::vector<std::string> PlacesOf(std::string_view text, const char* pattern) {
  std::vector<std::string> places;
  const std::string copy(text);
  const std::regex place(pattern);
  for (std::sregex_iterator at(copy.begin(), copy.end(), place), end; at != end; ++at) {
    places.push_back(at->str());
  }
  std::sort(places.begin(), places.end());
  return places;
}

TEST(Texts, EachStandsInBothLanguagesWithTheSamePlaces) {
  for (const Phrase& phrase : kPhrases) {
    EXPECT_FALSE(phrase.en.empty()) << phrase.name;
    EXPECT_FALSE(phrase.nl.empty()) << phrase.name;
    EXPECT_EQ(PlacesOf(phrase.en, R"(\{\d*\})"), PlacesOf(phrase.nl, R"(\{\d*\})")) << phrase.name;
    EXPECT_EQ(Sanitise(phrase.nl), phrase.nl) << phrase.name;
    EXPECT_EQ(Sanitise(phrase.en), phrase.en) << phrase.name;
  }
}

TEST(Texts, DutchIsDutch) {
  // The same in both by right: names, codes, commands.
  size_t same = 0;
  for (const Phrase& phrase : kPhrases) {
    if (phrase.en != phrase.nl || phrase.name.starts_with("kExamples")) continue;
    ++same;
    EXPECT_LE(phrase.en.size(), 14u) << phrase.name;
  }
  EXPECT_LE(same, 12u);
}

TEST(Texts, ProblemsAreInBothLanguagesWithTheSamePlaces) {
  std::vector<const Problem*> problems(kCliProblems.begin(), kCliProblems.end());
  problems.insert(problems.end(), kTallyProblems.begin(), kTallyProblems.end());
  for (const Problem* problem : problems) {
    EXPECT_FALSE(problem->en.empty()) << problem->reason;
    EXPECT_FALSE(problem->nl.empty()) << problem->reason;
    EXPECT_NE(problem->en, problem->nl) << problem->reason;
    EXPECT_EQ(PlacesOf(problem->en, R"(\{\w+\})"), PlacesOf(problem->nl, R"(\{\w+\})"))
        << problem->reason;
  }
}

// A phrase that cannot be filled in would end the program in the middle of an evening.
TEST(Texts, EachCanBeFilledIn) {
  for (const char* language : {"nl", "en"}) {
    const Texts texts(language);
    for (size_t i = 0; i < kPhrases.size(); ++i) {
      if (kPhrases[i].name.starts_with("kExamples")) continue;
      EXPECT_NO_THROW(texts(static_cast<T>(i), "a", "b", "c", "d")) << kPhrases[i].name;
    }
  }
}

TEST(Texts, FillsIn) {
  EXPECT_EQ(Texts("nl")(T::kAnsweredOf, 7, 11), "7 van 11 antwoordden");
  EXPECT_EQ(Texts("en")(T::kAnsweredOf, 7, 11), "7 of 11 answered");
  EXPECT_EQ(Texts("fy").language(), "en");
}

TEST(LanguageFrom, TheFlagThenTheLocale) {
  const auto from = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "vooraf");
    return LanguageFrom(static_cast<int>(arguments.size()), arguments.data());
  };
  for (const char* variable : {"VOORAF_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    ::unsetenv(variable);
  }
  EXPECT_EQ(from({"watch"}), "en");
  ::setenv("LANG", "nl_NL.UTF-8", 1);
  EXPECT_EQ(from({"watch"}), "nl");
  ::setenv("LC_ALL", "C", 1);
  EXPECT_EQ(from({"watch"}), "en");
  EXPECT_EQ(from({"watch", "--lang", "nl"}), "nl");
  EXPECT_EQ(from({"--lang=nl", "watch"}), "nl");
  EXPECT_EQ(from({"statement", "propose", "1", "--", "--lang=nl"}), "en");
  ::setenv("VOORAF_LANG", "nl", 1);
  EXPECT_EQ(from({"watch"}), "nl");
}

}  // namespace
}  // namespace vooraf::cli
