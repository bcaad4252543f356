#include "client-cli/view/bars.h"

#include <gtest/gtest.h>

#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

constexpr Charset kUtf8{true};
constexpr Charset kAscii{false};

TEST(Bar, TakesItsShareToTheEighthOfACell) {
  EXPECT_EQ(Bar(0.5, 4, kUtf8), "██  ");
  EXPECT_EQ(Bar(1, 4, kUtf8), "████");
  EXPECT_EQ(Bar(0, 4, kUtf8), "    ");
  EXPECT_EQ(Bar(0.3125, 4, kUtf8), "█▎  ");
  EXPECT_EQ(Bar(0.5, 4, kAscii), "##  ");
}

TEST(Bar, WhateverIsMoreThanNothingShows) {
  EXPECT_EQ(Bar(0.001, 4, kUtf8), "▏   ");
  EXPECT_EQ(Bar(0.001, 4, kAscii), "#   ");
}

TEST(Bar, AlwaysFillsItsCells) {
  for (int cells = 0; cells < 20; ++cells) {
    for (int i = -1; i <= 21; ++i) {
      EXPECT_EQ(CellsOf(Bar(i / 20.0, cells, kUtf8)), cells);
      EXPECT_EQ(CellsOf(Bar(i / 20.0, cells, kAscii)), cells);
    }
  }
}

TEST(ThreefoldBar, SharesOutAllItsCells) {
  EXPECT_EQ(ThreefoldBar({2, 1, 1}, 8, kUtf8), "████▒▒░░");
  EXPECT_EQ(ThreefoldBar({2, 1, 1}, 8, kAscii), "####xx..");
  EXPECT_EQ(ThreefoldBar({0, 0, 0}, 3, kUtf8), "   ");
  for (uint32_t a = 0; a < 12; ++a) {
    for (uint32_t b = 0; b < 12; ++b) {
      for (uint32_t c = 0; c < 100; c += 9) {
        if (a + b + c == 0) continue;
        const std::string bar = ThreefoldBar({a, b, c}, 9, kAscii);
        ASSERT_EQ(bar.size(), 9u);
        EXPECT_EQ(bar.find('#') != std::string::npos, a > 0);
        EXPECT_EQ(bar.find('x') != std::string::npos, b > 0);
        EXPECT_EQ(bar.find('.') != std::string::npos, c > 0);
      }
    }
  }
}

TEST(Percentage, RoundsHalfUp) {
  EXPECT_EQ(Percentage(1, 3), "33%");
  EXPECT_EQ(Percentage(2, 3), "67%");
  EXPECT_EQ(Percentage(1, 8), "13%");
  EXPECT_EQ(Percentage(0, 5), "0%");
  EXPECT_EQ(Percentage(5, 5), "100%");
}

}  // namespace
}  // namespace vooraf::cli
