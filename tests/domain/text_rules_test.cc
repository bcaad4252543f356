// What text may come in: the T rules, code point by code point.
#include "server/domain/text_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "server/domain/limits.h"
#include "server/domain/refusals.h"

namespace vooraf::domain {
namespace {

std::string Utf8(char32_t c) {
  std::string bytes;
  const auto tail = [&](int shift) { bytes += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    bytes += static_cast<char>(c);
  } else if (c < 0x800) {
    bytes += static_cast<char>(0xC0 | c >> 6);
    tail(0);
  } else if (c < 0x10000) {
    bytes += static_cast<char>(0xE0 | c >> 12);
    tail(6);
    tail(0);
  } else {
    bytes += static_cast<char>(0xF0 | c >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  return bytes;
}

std::string Reason(const Result<void>& result) {
  return result ? "" : std::string(result.error().reason());
}

bool Plain(char32_t c) { return CheckPlain("a" + Utf8(c) + "b", 10, "text").has_value(); }

void ExpectRefused(char32_t first, char32_t last) {
  for (char32_t c = first; c <= last; ++c) EXPECT_FALSE(Plain(c)) << std::hex << uint32_t{c};
}

TEST(TextRules, T2RefusesEveryControlCharacterButLineFeedAndTab) {
  for (char32_t c = 0; c < 0x20; ++c) EXPECT_EQ(Plain(c), c == '\n' || c == '\t') << uint32_t{c};
  ExpectRefused(0x7F, 0x9F);
}

TEST(TextRules, T2RefusesEveryBidirectionalControl) {
  ExpectRefused(0x061C, 0x061C);
  ExpectRefused(0x200E, 0x200F);
  ExpectRefused(0x202A, 0x202E);
  ExpectRefused(0x2066, 0x2069);
}

TEST(TextRules, T2RefusesWhatHidesOrBreaksText) {
  ExpectRefused(0x200B, 0x200B);    // zero width space
  ExpectRefused(0x2028, 0x2029);    // line and paragraph separators
  ExpectRefused(0x2060, 0x2065);    // word joiner, invisible operators
  ExpectRefused(0x206A, 0x206F);    // deprecated format characters
  ExpectRefused(0xFEFF, 0xFEFF);    // byte order mark
  ExpectRefused(0xFFF9, 0xFFFB);    // interlinear annotation
  ExpectRefused(0xE0001, 0xE007F);  // tags
}

TEST(TextRules, T2RefusesAllSixtySixCodePointsThatAreNoCharacters) {
  ExpectRefused(0xFDD0, 0xFDEF);
  for (char32_t plane = 0; plane <= 0x10; ++plane) {
    ExpectRefused(plane << 16 | 0xFFFE, plane << 16 | 0xFFFF);
  }
}

TEST(TextRules, T2AcceptsWhatPeopleWrite) {
  for (const char* text : {"Één ijsje, façade, naïef, Øst, ß", "Ελληνικά", "Русский", "עברית",
                           "العربية", "فارسی", "தமிழ்", "ภาษาไทย", "中文", "日本語", "한국어",
                           "👩‍🔧 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ 🇳🇱",
                           "a\nb\tc", "„citaat” ‘zo’ — … €", "x² + y₃", "می‌خواهم"}) {
    EXPECT_TRUE(CheckPlain(text, 100, "text")) << text;
  }
  EXPECT_TRUE(Plain(0x10FFFD));
  EXPECT_TRUE(Plain(0xD7FF));
  EXPECT_TRUE(Plain(0xE000));
}

TEST(TextRules, T2NamesTheFirstSuchCharacterAndTheField) {
  const auto refused = CheckPlain("a" + Utf8(0x1FFFE) + Utf8(0x202E), 10, "items[2].title");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().refusal, &kTextNotPlain);
  EXPECT_EQ(refused.error().metadata.at("character"), "U+1FFFE");
  EXPECT_EQ(refused.error().metadata.at("field"), "items[2].title");
  EXPECT_EQ(CheckPlain(std::string_view("\0", 1), 10, "t").error().metadata.at("character"),
            "U+0000");
}

TEST(TextRules, T1CountsCharactersOfEveryLength) {
  for (const char32_t c : {U'a', U'é', U'€', U'😀'}) {
    std::string text;
    for (int i = 0; i < 7; ++i) text += Utf8(c);
    EXPECT_EQ(CountChars(text), 7u);
    EXPECT_TRUE(CheckPlain(text, 7, "text"));
    const auto refused = CheckPlain(text, 6, "text");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().refusal, &kTextTooLong);
    EXPECT_EQ(refused.error().metadata.at("length"), "7");
    EXPECT_EQ(refused.error().metadata.at("max"), "6");
  }
  EXPECT_TRUE(CheckPlain("", 0, "text"));
}

RC_GTEST_PROP(TextRules, T1CountsAnyText, (const std::vector<uint32_t>& numbers)) {
  std::string text;
  for (const uint32_t number : numbers) {
    const char32_t c = number % 0x110000;
    text += Utf8(c >= 0xD800 && c < 0xE000 ? U'x' : c);
  }
  RC_ASSERT(CountChars(text) == numbers.size());
  const auto checked = CheckPlain(text, numbers.size(), "text");
  RC_ASSERT(checked.has_value() || checked.error().refusal == &kTextNotPlain);
}

TEST(TextRules, T3BlankTextIsMissing) {
  EXPECT_EQ(Reason(CheckRequired("", 10, "t")), "FIELD_MISSING");
  for (const char32_t c :
       {U' ', U'\n', U'\t', U'\u00A0', U'\u1680', U'\u2003', U'\u202F', U'\u205F', U'\u3000',
        U'\u00AD', U'\u200C', U'\u200D', U'\uFE0F', U'\u2800', U'\u3164'}) {
    EXPECT_EQ(Reason(CheckRequired(Utf8(c) + Utf8(c), 10, "t")), "FIELD_MISSING") << uint32_t{c};
    EXPECT_EQ(Reason(CheckRequired(Utf8(c) + "x", 10, "t")), "") << uint32_t{c};
  }
}

TEST(TextRules, T3IsNotFooledByHarmfulCharacters) {
  EXPECT_EQ(Reason(CheckRequired("\u2060", 10, "t")), "TEXT_NOT_PLAIN");
  EXPECT_EQ(Reason(CheckRequired(" \u202E ", 10, "t")), "TEXT_NOT_PLAIN");
}

// Texts are valid UTF-8 by the time they get here; a broken one must still not be read beyond its
// end (the address sanitizer watches).
TEST(TextRules, ReadsNoFurtherThanTheText) {
  for (const unsigned char lead : {0xC3, 0xE2, 0xF0, 0xFF}) {
    const std::unique_ptr<char[]> bytes(new char[1]{static_cast<char>(lead)});
    (void)CheckPlain(std::string_view(bytes.get(), 1), 10, "t");
    (void)CheckRequired(std::string_view(bytes.get(), 1), 10, "t");
  }
}

type::v1::Text TextIn(const std::vector<std::pair<std::string, std::string>>& entries) {
  type::v1::Text text;
  for (const auto& [language, value] : entries) {
    auto& entry = *text.add_entries();
    entry.set_language(language);
    entry.set_value(value);
  }
  return text;
}

TEST(TextRules, T4TakesEachLanguageOnceUnderATag) {
  EXPECT_EQ(Reason(CheckPlain(TextIn({}), 10, "t")), "");
  EXPECT_EQ(Reason(CheckPlain(TextIn({{"nl", "a"}, {"en", "b"}, {"zh-hant", "c"}}), 10, "t")), "");
  for (const char* tag : {"", "n", "NL", "nl_be", "nl be", "a-tag-of-more", "n\u00E9"}) {
    EXPECT_EQ(Reason(CheckPlain(TextIn({{tag, "a"}}), 10, "t")), "FIELD_INVALID") << tag;
  }
  EXPECT_EQ(Reason(CheckPlain(TextIn({{"nl", "a"}, {"nl", "b"}}), 10, "t")), "FIELD_INVALID");
}

TEST(TextRules, T4BoundsLanguagesAndEachOfTheirTexts) {
  type::v1::Text text;
  for (size_t i = 0; i < kLanguagesMax; ++i) {
    auto& entry = *text.add_entries();
    entry.set_language(std::string("a") + static_cast<char>('a' + i));
    entry.set_value("0123456789");
  }
  EXPECT_EQ(Reason(CheckPlain(text, 10, "t")), "");
  text.mutable_entries(7)->set_value("01234567890");
  EXPECT_EQ(Reason(CheckPlain(text, 10, "t")), "TEXT_TOO_LONG");
  text.mutable_entries(7)->set_value("");
  text.add_entries()->set_language("zz");
  EXPECT_EQ(Reason(CheckPlain(text, 10, "t")), "LIMIT_REACHED");
}

TEST(TextRules, T3OneLanguageWithWordsIsEnough) {
  EXPECT_FALSE(HasWords(TextIn({})));
  EXPECT_FALSE(HasWords(TextIn({{"nl", " "}, {"en", ""}})));
  EXPECT_TRUE(HasWords(TextIn({{"nl", " "}, {"en", "x"}})));
  EXPECT_EQ(Reason(CheckRequired(TextIn({{"nl", " "}}), 10, "t")), "FIELD_MISSING");
}

}  // namespace
}  // namespace vooraf::domain
