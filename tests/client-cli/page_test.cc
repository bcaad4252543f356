#include "client-cli/view/page.h"

#include <gtest/gtest.h>

#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

constexpr Charset kUtf8{true};
constexpr Charset kAscii{false};

std::string Drawn(const Page& page) { return Render(page.lines(), /*colour=*/false); }

TEST(Page, WrapsAtSpaces) {
  Page page(12, kUtf8);
  page.Text("een twee drie vier", Style::kPlain, 0, 2);
  EXPECT_EQ(Drawn(page), "een twee\n  drie vier\n");
}

TEST(Page, CutsWordsThatFitNoLine) {
  Page page(6, kUtf8);
  page.Text("abcdefghij kl");
  EXPECT_EQ(Drawn(page), "abcdef\nghij\nkl\n");
}

TEST(Page, KeepsLineFeedsAndSpacesOfItsOwn) {
  Page page(20, kUtf8);
  page.Text(" 1  een\n\ntwee");
  EXPECT_EQ(Drawn(page), " 1  een\n\ntwee\n");
}

TEST(Page, StylesMayChangeWithinAWord) {
  Page page(8, kUtf8);
  page.Text({{"Bewoners", Style::kStrong}, {": 5"}});
  EXPECT_EQ(Drawn(page), "Bewoners\n: 5\n");
  Page wide(20, kUtf8);
  wide.Text({{"Bewoners", Style::kStrong}, {": 5"}});
  EXPECT_EQ(Drawn(wide), "Bewoners: 5\n");
  EXPECT_EQ(Render(wide.lines(), /*colour=*/true), "\x1b[1mBewoners\x1b[0m: 5\n");
}

TEST(Page, WideCharactersTakeTwoCells) {
  Page page(5, kUtf8);
  page.Text("你好世界");
  EXPECT_EQ(Drawn(page), "你好\n世界\n");
}

// No view can forget it: the page does it.
TEST(Page, NothingThatIsPutOnAPageCanSteerATerminal) {
  Page page(60, kUtf8);
  const std::string evil = "\x1b[2J\u202Eevil\x07";
  page.Text(evil);
  page.LeftRight({evil}, {evil});
  page.Text({{evil, Style::kMine}, {evil}});
  for (const bool colour : {false, true}) {
    const std::string bytes = Render(page.lines(), colour);
    EXPECT_EQ(bytes.find("\x1b[2J"), std::string::npos);
    EXPECT_EQ(bytes.find('\x07'), std::string::npos);
    EXPECT_EQ(bytes.find("\u202E"), std::string::npos);
  }
}

TEST(Page, AsciiWhereThereIsNoMore) {
  Page page(20, kAscii);
  page.Text("Één – café");
  page.Rule();
  EXPECT_EQ(Drawn(page), "Een - cafe\n--------------------\n");
}

TEST(Page, StandsBesideAnother) {
  Page left(6, kUtf8);
  left.Text("een\ntwee");
  Page right(4, kUtf8);
  right.Text("1");
  Page page(20, kUtf8);
  page.Beside({left, right, left}, 2);
  EXPECT_EQ(Drawn(page), "  een   1   een\n  twee      twee\n");
}

TEST(Page, LeftAndRightWhereTheyFit) {
  Page page(12, kUtf8);
  page.LeftRight({"links"}, {"recht"});
  page.LeftRight({"linkslinks"}, {"rechts"});
  EXPECT_EQ(Drawn(page), "links  recht\nlinkslinks\nrechts\n");
}

TEST(Page, NeverWiderThanItIs) {
  const std::string text = "Wie niet in de zaal is, hoort ook wat we afspreken: per brief, 你好 x";
  for (int width = 1; width < 60; ++width) {
    Page page(width, kUtf8);
    page.Text(text, Style::kPlain, 3, 5);
    for (const Line& line : page.lines()) {
      int cells = 0;
      for (const Span& span : line) cells += CellsOf(span.text);
      EXPECT_LE(cells, std::max(width, 3)) << width;
    }
  }
}

}  // namespace
}  // namespace vooraf::cli
