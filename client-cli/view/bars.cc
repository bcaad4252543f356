#include "client-cli/view/bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

std::string Repeat(std::string_view text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

}  // namespace

std::string Bar(double share, int cells, const Charset& charset) {
  share = std::clamp(share, 0.0, 1.0);
  if (cells <= 0) return {};
  if (!charset.utf8) {
    int full = static_cast<int>(std::lround(share * cells));
    if (share > 0) full = std::max(full, 1);
    return Repeat("#", full) + Repeat(" ", cells - full);
  }
  // Eighths of a cell.
  constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  int fine = static_cast<int>(std::lround(share * cells * 8));
  if (share > 0) fine = std::max(fine, 1);
  const int full = fine / 8;
  const int rest = fine % 8;
  return Repeat("█", full) + std::string(eighths[rest]) +
         Repeat(" ", cells - full - (rest > 0 ? 1 : 0));
}

std::string_view Shade(size_t kind, const Charset& charset) {
  constexpr std::string_view fine[] = {"█", "▒", "░"};
  constexpr std::string_view plain[] = {"#", "x", "."};
  return charset.utf8 ? fine[kind] : plain[kind];
}

std::string ThreefoldBar(const std::array<uint32_t, 3>& counts, int cells, const Charset& charset) {
  const uint64_t all = uint64_t{counts[0]} + counts[1] + counts[2];
  if (all == 0 || cells <= 0) return Repeat(" ", std::max(cells, 0));
  std::array<int, 3> widths{};
  int used = 0;
  for (size_t kind = 0; kind < counts.size(); ++kind) {
    widths[kind] = static_cast<int>(counts[kind] * static_cast<uint64_t>(cells) / all);
    if (counts[kind] > 0) widths[kind] = std::max(widths[kind], 1);
    used += widths[kind];
  }
  // What rounding left over, or took too much, goes to the widest.
  const auto widest = std::max_element(widths.begin(), widths.end());
  *widest = std::max(0, *widest + cells - used);
  std::string bar;
  for (size_t kind = 0; kind < widths.size(); ++kind) {
    bar += Repeat(Shade(kind, charset), widths[kind]);
  }
  return bar;
}

void DrawLegend(const std::array<std::string, 3>& names, Page* page) {
  std::string legend;
  for (size_t kind = 0; kind < names.size(); ++kind) {
    if (kind > 0) legend += "   ";
    legend.append(Shade(kind, page->charset())).append(Unbroken(" " + names[kind]));
  }
  page->Text(legend, Style::kQuiet);
}

void DrawThreefoldRows(const std::vector<ThreefoldRow>& rows, int indent, Page* page) {
  constexpr int bar_cells_min = 8;
  constexpr int bar_cells_max = 20;
  int figures_cells = 0;
  for (const auto& row : rows) figures_cells = std::max(figures_cells, page->CellsOf(row.figures));
  const int name_cells = std::clamp(page->width() / 4, 8, 22);
  const int room = page->width() - indent - name_cells - 2 - figures_cells;
  const bool beside = room >= bar_cells_min;
  const std::string margin(static_cast<size_t>(indent), ' ');
  for (size_t i = 0; i < rows.size(); ++i) {
    const ThreefoldRow& row = rows[i];
    const std::string name = page->Clean(row.name);
    if (beside) {
      page->Append(
          {{margin + PadRight(Shorten(name, name_cells, page->charset().ellipsis()), name_cells) +
            " "},
           {ThreefoldBar(row.counts, std::min(room, bar_cells_max), page->charset()), BarStyle(i)},
           {" " + page->Clean(row.figures)}});
    } else {
      page->Text(name, Style::kPlain, indent);
      std::string counts = fmt::format(" {} / {} / {} {}", row.counts[0], row.counts[1],
                                       row.counts[2], page->Clean(row.after));
      const int left = page->width() - indent - CellsOf(counts);
      page->Append({{margin},
                    {ThreefoldBar(row.counts, std::clamp(left, 0, bar_cells_max), page->charset()),
                     BarStyle(i)},
                    {std::move(counts)}});
    }
    if (!row.verdict.text.empty()) {
      page->Text({row.verdict}, beside ? indent + name_cells + 1 : indent);
    }
  }
}

std::string Percentage(uint32_t part, uint32_t whole) {
  return std::to_string((uint64_t{part} * 200 + whole) / (uint64_t{whole} * 2)) + "%";
}

}  // namespace vooraf::cli
