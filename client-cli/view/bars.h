// Bars of text.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "client-cli/view/page.h"

namespace vooraf::cli {

// A bar of a share (0 to 1) of the cells, padded to them. Whatever is more than nothing shows.
std::string Bar(double share, int cells, const Charset& charset);

// One bar of three kinds after each other, each of its own shade, all cells used; empty if all are
// 0. A kind that is more than nothing shows where there is room.
std::string ThreefoldBar(const std::array<uint32_t, 3>& counts, int cells, const Charset& charset);
// The shade of one kind.
std::string_view Shade(size_t kind, const Charset& charset);

// Rows of counts of three kinds (agree, disagree, pass; yes, no, abstain), a bar beside each where
// there is room, else under its name.
struct ThreefoldRow {
  std::string name;
  std::array<uint32_t, 3> counts{};
  std::string figures;  // the counts in words
  std::string after;    // behind the bare counts where the words do not fit
  Span verdict;         // under the row; may be empty
};
void DrawThreefoldRows(const std::vector<ThreefoldRow>& rows, int indent, Page* page);
// What the shades mean.
void DrawLegend(const std::array<std::string, 3>& names, Page* page);

// "36%", rounded half up. REQUIRES: whole > 0.
std::string Percentage(uint32_t part, uint32_t whole);
// Under this many answers in a group, percentages would pretend a precision that is not there.
inline constexpr uint32_t kPercentagesFrom = 5;

}  // namespace vooraf::cli
