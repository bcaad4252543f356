#include "client-cli/text/width.h"

#include <gtest/gtest.h>

namespace vooraf::cli {
namespace {

TEST(Width, CountsCellsWhateverTheLocale) {
  EXPECT_EQ(CellsOf("abc"), 3);
  EXPECT_EQ(CellsOf("één"), 3);
  EXPECT_EQ(CellsOf("e\u0301"), 1);
  EXPECT_EQ(CellsOf("你好"), 4);
  EXPECT_EQ(CellsOf(""), 0);
}

TEST(Width, CutsBetweenCharactersNeverInThem) {
  EXPECT_EQ(FirstCells("één", 2), "éé");
  EXPECT_EQ(FirstCells("你好", 3), "你");
  EXPECT_EQ(FirstCells("e\u0301x", 1), "e\u0301");
  EXPECT_EQ(FirstCells("abc", 0), "");
}

TEST(Width, ShortensWithAMark) {
  EXPECT_EQ(Shorten("Bewoners", 8, "…"), "Bewoners");
  EXPECT_EQ(Shorten("Bewoners van de wijk", 10, "…"), "Bewoners…");
  EXPECT_EQ(Shorten("Bewoners", 6, "..."), "Bew...");
  EXPECT_EQ(Shorten("Bewoners", 2, "..."), "Be");
}

TEST(Width, Pads) {
  EXPECT_EQ(PadRight("é", 3), "é  ");
  EXPECT_EQ(PadLeft("7", 3), "  7");
  EXPECT_EQ(PadRight("abcd", 3), "abcd");
}

TEST(Width, LowersMoreThanAscii) { EXPECT_EQ(LowerCase("ÉÉN Ja"), "één ja"); }

}  // namespace
}  // namespace vooraf::cli
