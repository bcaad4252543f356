#include "client-cli/text/sanitise.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "client-cli/text/utf8.h"

namespace vooraf::cli {
namespace {

TEST(Sanitise, LeavesPeoplesWordsAlone) {
  for (const std::string text : {"Wij kennen de straat", "Één café, twee theeën – €5", "مرحبا بكم",
                                 "你好", "👩‍👧 samen", "Größe", "two\nlines"}) {
    EXPECT_EQ(Sanitise(text), text);
  }
}

TEST(Sanitise, EscapeSequencesAreShownNotObeyed) {
  EXPECT_EQ(Sanitise("\x1b[31mred\x1b[0m"), "\uFFFD[31mred\uFFFD[0m");
  EXPECT_EQ(Sanitise("\x1b]0;title\x07"), "\uFFFD]0;title\uFFFD");
  // A C1 control written as UTF-8, which some terminals take for CSI.
  EXPECT_EQ(Sanitise("\u009B2J"), "\uFFFD2J");
  EXPECT_EQ(Sanitise("a\rb\bc\x7f"), "a\uFFFDb\uFFFDc\uFFFD");
  EXPECT_EQ(Sanitise(std::string("a\0b", 3)), "a\uFFFDb");
}

TEST(Sanitise, TextCannotBeTurnedRound) {
  EXPECT_EQ(Sanitise("\u202Edlrow\u202C"), "\uFFFDdlrow\uFFFD");
  EXPECT_EQ(Sanitise("\u2066x\u2069"), "\uFFFDx\uFFFD");
  EXPECT_EQ(Sanitise("\u200F\u200E\u061C"), "\uFFFD\uFFFD\uFFFD");
}

TEST(Sanitise, NothingIsInvisible) {
  EXPECT_EQ(Sanitise("a\u200Bb"), "a\uFFFDb");
  EXPECT_EQ(Sanitise("a\uFEFFb"), "a\uFFFDb");
  EXPECT_EQ(Sanitise("a\U000E0041b"), "a\uFFFDb");
  EXPECT_EQ(Sanitise("a\u2028b"), "a\uFFFDb");
}

TEST(Sanitise, MarksDoNotPileUp) {
  const std::string mark = "\u0301";
  EXPECT_EQ(Sanitise("e" + mark), "e" + mark);
  std::string pile = "e";
  for (int i = 0; i < 50; ++i) pile += mark;
  const std::string clean = Sanitise(pile);
  size_t marks = 0;
  for (size_t at = clean.find(mark); at != std::string::npos; at = clean.find(mark, at + 1))
    ++marks;
  EXPECT_EQ(marks, 4u);
  EXPECT_NE(clean.find("\uFFFD"), std::string::npos);
}

TEST(Sanitise, BrokenUtf8IsReplacedByteByByte) {
  EXPECT_EQ(Sanitise("a\xff\xfe z"), "a\uFFFD\uFFFD z");
  EXPECT_EQ(Sanitise("\xc3"), "\uFFFD");
  EXPECT_EQ(Sanitise("\xc0\xaf"), "\uFFFD\uFFFD");                      // overlong
  EXPECT_EQ(Sanitise("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD");            // a surrogate
  EXPECT_EQ(Sanitise("\xf4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond Unicode
}

TEST(Sanitise, LineFeedsStayOnlyWhereTheyMay) {
  EXPECT_EQ(Sanitise("a\nb\tc"), "a\nb c");
  EXPECT_EQ(SanitiseLine("a\nb\tc"), "a b c");
}

// Whatever is put in, nothing comes out that a terminal obeys.
TEST(Sanitise, HoldsForEveryCodePoint) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(code_point, &text);
    const std::string clean = SanitiseLine("a" + text + "b");
    for (std::string_view rest = clean; !rest.empty();) {
      const CodePoint next = FirstCodePoint(rest);
      ASSERT_TRUE(next.valid);
      ASSERT_FALSE(IsHarmful(next.value)) << std::hex << static_cast<uint32_t>(code_point);
      rest.remove_prefix(next.bytes);
    }
  }
}

TEST(SanitiseJson, MeansTheSameAndDoesNothing) {
  const std::string evil = "x\u202Ey\u009B\U000E0041\x7f\x1b";
  const std::string json = boost::json::serialize(boost::json::value(evil));
  const std::string safe = SanitiseJson(json);
  EXPECT_EQ(boost::json::parse(safe).as_string(), evil);
  for (const char c : safe) EXPECT_TRUE(c >= 0x20 && c < 0x7f);
  EXPECT_EQ(SanitiseJson("\"één\""), "\"één\"");
}

TEST(ToAscii, KeepsWhatCanBeKept) {
  EXPECT_EQ(ToAscii("Één café – “ja” … €5"), "Een cafe - \"ja\" ... EUR5");
  EXPECT_EQ(ToAscii("ëöüßø"), "eouso");
  EXPECT_EQ(ToAscii("你a"), "??a");
  EXPECT_EQ(ToAscii("e\u0301"), "e");
}

}  // namespace
}  // namespace vooraf::cli
