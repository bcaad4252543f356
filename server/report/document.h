// The report as people read it: sections of blocks, from which Markdown and HTML are written. Texts
// are plain; whoever writes a format makes them safe in it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace vooraf::report {

// A few words that stand out, and what is said. Either may be empty.
struct Paragraph {
  std::string lead, text;
};

struct Bullets {
  std::vector<Paragraph> items;
};

// People's own words, and of which part of the hall they are.
struct Quote {
  std::string text, from;
};
struct Quotes {
  std::vector<Quote> quotes;
};

// What readers must not miss.
struct Notice {
  std::string text;
};

// A table. The first cell of each row says what the row is about.
struct Grid {
  std::string caption;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  // as many cells as the head
  bool figures = true;                         // the other cells hold figures
};

// How a bar is filled, so that it can be told without its colour.
enum class Fill : uint8_t { kPlain, kStripes, kDots };

// Bars of parts beside each other: for each label one bar in each part.
struct PartBars {
  std::string part;
  Fill fill = Fill::kPlain;
  std::vector<uint32_t> counts;  // one per label
  uint32_t of = 0;               // the length of a whole bar
};
struct BarChart {
  std::string title, description;
  std::vector<std::string> labels;
  std::vector<PartBars> parts;
};

// One bar per row, of three kinds after each other, as long for each row.
struct StackedRow {
  std::string label;
  uint32_t counts[3] = {};
};
struct StackedChart {
  std::string title, description;
  std::string kinds[3];
  std::vector<StackedRow> rows;
};

using Block = std::variant<Paragraph, Bullets, Quotes, Notice, Grid, BarChart, StackedChart>;

struct Section {
  int level = 2;  // 2 or 3
  std::string title;
  std::vector<Block> blocks;
};

struct Document {
  std::string language;
  std::string title;
  std::string subtitle;
  std::string contents;  // what the list of sections is called
  std::vector<Section> sections;

  // The section being written gets another block.
  template <class AnyBlock>
  void Add(AnyBlock block) {
    sections.back().blocks.emplace_back(std::move(block));
  }
  void Say(std::string text) { Add(Paragraph{"", std::move(text)}); }
  void Say(std::string lead, std::string text) { Add(Paragraph{std::move(lead), std::move(text)}); }
};

}  // namespace vooraf::report
