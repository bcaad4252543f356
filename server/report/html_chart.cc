// Charts as inline SVG. Each is told by a title and a description, its figures stand in the table
// beside it, and bars differ by their fill as well as by where they stand.
#include <algorithm>

#include "server/report/writers.h"

namespace vooraf::report {
namespace {

// All lengths are in the chart's own units; the page scales it to its width.
constexpr int kWidth = 720;
constexpr int kLabelWidth = 230;
constexpr int kGap = 12;
constexpr int kLine = 16;
constexpr int kBar = 14;
// A letter is at most about as wide, at the page's 13 units.
constexpr double kLetterWidth = 7.2;
constexpr int kLinesMax = 3;
// More parts than this go into a next row.
constexpr size_t kPanelsMax = 4;

// The first letters of a text.
std::string_view Letters(std::string_view text, size_t count) {
  size_t at = 0;
  while (at < text.size()) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins && count-- == 0) break;
    ++at;
  }
  return text.substr(0, at);
}

// Cut into lines at blanks, the last one cut off where there are too many; the table has it whole.
std::vector<std::string> Wrap(std::string_view text, int width) {
  const auto fits = static_cast<size_t>(std::max(4.0, width / kLetterWidth));
  std::vector<std::string> lines;
  while (!text.empty()) {
    if (lines.size() == static_cast<size_t>(kLinesMax)) {
      lines.back() = std::string(Letters(lines.back(), fits - 1)) + "…";
      break;
    }
    std::string_view line = Letters(text, fits);
    if (line.size() < text.size()) {
      const size_t blank = text.substr(0, line.size() + 1).find_last_of(" \n");
      if (blank != std::string_view::npos && blank > 0) line = text.substr(0, blank);
    }
    line = line.substr(0, line.find('\n'));
    text.remove_prefix(line.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    lines.emplace_back(line);
  }
  return lines;
}

std::string Text(int x, int y, const std::vector<std::string>& lines, std::string_view style = "") {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    text += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>", x, y + static_cast<int>(i) * kLine,
                        style, EscapeHtml(lines[i]));
  }
  return text;
}

std::string Bar(int x, int y, int width, int fill) {
  if (width <= 0) return "";
  return fmt::format("<rect class=\"bar{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", fill,
                     x, y, width, kBar);
}

// Whatever is more than nothing shows.
int Length(uint32_t count, uint32_t of, int whole) {
  if (count == 0 || of == 0) return 0;
  return std::max(2, static_cast<int>(uint64_t{count} * static_cast<uint64_t>(whole) / of));
}

std::string Figure(const std::string& title, const std::string& description, int number, int height,
                   const std::string& drawn) {
  return fmt::format(
      "<figure><figcaption dir=\"auto\">{0}</figcaption><svg class=\"chart\" role=\"img\" "
      "aria-labelledby=\"c{1}t c{1}d\" viewBox=\"0 0 {2} {3}\"><title id=\"c{1}t\">{0}</title>"
      "<desc id=\"c{1}d\">{4}</desc>{5}</svg></figure>\n",
      EscapeHtml(title), number, kWidth, height, EscapeHtml(description), drawn);
}

// Up to kPanelsMax parts beside each other, from `y` down; moves `y` below them.
std::string DrawPanels(const BarChart& chart, size_t begin, size_t end, int& y) {
  const int panels = static_cast<int>(end - begin);
  const int width = (kWidth - kLabelWidth) / panels - kGap;
  std::string drawn;
  size_t name_lines = 1;
  for (size_t i = begin; i < end; ++i) {
    const auto name = Wrap(chart.parts[i].part, width);
    const int x = kLabelWidth + static_cast<int>(i - begin) * (width + kGap);
    drawn += Text(x, y + kLine, name, " class=\"part\"");
    name_lines = std::max(name_lines, name.size());
  }
  y += static_cast<int>(name_lines) * kLine + kGap;
  for (size_t row = 0; row < chart.labels.size(); ++row) {
    const auto label = Wrap(chart.labels[row], kLabelWidth - kGap);
    drawn += Text(0, y + kBar - 2, label);
    for (size_t i = begin; i < end; ++i) {
      const PartBars& part = chart.parts[i];
      const int x = kLabelWidth + static_cast<int>(i - begin) * (width + kGap);
      const std::string count = std::to_string(part.counts[row]);
      const int room = width - static_cast<int>(kLetterWidth * 5);
      const int length = Length(part.counts[row], std::max(part.of, part.counts[row]), room);
      drawn += Bar(x, y, length, static_cast<int>(part.fill));
      drawn += Text(x + length + 5, y + kBar - 2, {count});
    }
    y += std::max<int>(1, static_cast<int>(label.size())) * kLine + 4;
  }
  y += kGap;
  return drawn;
}

}  // namespace

std::string ChartFills() {
  return "<svg class=\"fills\" aria-hidden=\"true\" focusable=\"false\"><defs>"
         "<pattern id=\"stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><path class=\"mark\" d=\"M1 0V6\"/></pattern>"
         "<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
         "<circle class=\"dot\" cx=\"3\" cy=\"3\" r=\"1.4\"/></pattern></defs></svg>\n";
}

std::string DrawBars(const BarChart& chart, int number) {
  if (chart.parts.empty() || chart.labels.empty()) return "";
  std::string drawn;
  int y = 0;
  for (size_t begin = 0; begin < chart.parts.size(); begin += kPanelsMax) {
    drawn += DrawPanels(chart, begin, std::min(begin + kPanelsMax, chart.parts.size()), y);
  }
  return Figure(chart.title, chart.description, number, y, drawn);
}

std::string DrawStacked(const StackedChart& chart, int number) {
  if (chart.rows.empty()) return "";
  std::string drawn;
  int x = kLabelWidth;
  for (int kind = 0; kind < 3; ++kind) {
    drawn += Bar(x, 2, kBar, kind);
    drawn += Text(x + kBar + 6, kBar, {chart.kinds[kind]});
    x += (kWidth - kLabelWidth) / 3;
  }
  int y = kLine + kGap;
  for (const StackedRow& row : chart.rows) {
    const auto label = Wrap(row.label, kLabelWidth - kGap);
    drawn += Text(0, y + kBar - 2, label);
    const uint32_t all = row.counts[0] + row.counts[1] + row.counts[2];
    const int whole = kWidth - kLabelWidth - 2;
    drawn += fmt::format("<rect class=\"frame\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                         kLabelWidth, y, whole, kBar);
    int from = kLabelWidth;
    for (int kind = 0; kind < 3; ++kind) {
      const int length = std::min(Length(row.counts[kind], all, whole), kLabelWidth + whole - from);
      drawn += Bar(from, y, length, kind);
      from += std::max(0, length);
    }
    y += std::max<int>(1, static_cast<int>(label.size())) * kLine + 6;
  }
  return Figure(chart.title, chart.description, number, y, drawn);
}

}  // namespace vooraf::report
