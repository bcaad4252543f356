#include "client-cli/view/page.h"

#include <algorithm>

#include "client-cli/text/sanitise.h"
#include "client-cli/text/utf8.h"
#include "client-cli/text/width.h"

namespace vooraf::cli {
namespace {

// A word as it is being laid out. A word that touches the one before it (another style, no space)
// stays with it.
struct Word {
  std::string text;
  Style style;
  int spaces_before = 0;
  bool line_before = false;
};

std::vector<Word> WordsOf(const std::vector<Span>& clean_spans) {
  std::vector<Word> words;
  int spaces = 0;
  bool line = false;
  for (const Span& span : clean_spans) {
    bool open = false;  // whether the last word is of this span and still growing
    for (const char c : span.text) {
      if (c == ' ' || c == '\n') {
        // Two line feeds in a row keep an empty line between.
        if (c == '\n' && line) words.push_back({"", span.style, 0, true});
        line |= c == '\n';
        spaces = c == '\n' ? 0 : spaces + 1;
        open = false;
        continue;
      }
      if (!open) words.push_back({"", span.style, spaces, line});
      words.back().text += c;
      open = true;
      spaces = 0;
      line = false;
    }
  }
  return words;
}

int CellsOfLine(const Line& line) {
  int cells = 0;
  for (const Span& span : line) cells += CellsOf(span.text);
  return cells;
}

void AppendTo(Line* line, std::string text, Style style) {
  if (text.empty()) return;
  if (!line->empty() && line->back().style == style) {
    line->back().text += text;
  } else {
    line->push_back({std::move(text), style});
  }
}

// Lays words out on lines of a width.
class Wrapper {
 public:
  Wrapper(int width, int indent, int hanging) : width_(width), hanging_(hanging) {
    Indent(std::min(indent, width / 2));
  }

  void Add(const Word& word) {
    if (word.line_before) Break();
    const int cells = CellsOf(word.text);
    // Spaces count, also before the first word; where a line breaks they go.
    const int gap = word.spaces_before;
    if (used_ + gap + cells > width_ && !at_start_ && gap > 0) {
      Break();
    } else if (used_ + gap < width_) {
      AppendTo(&line_, std::string(static_cast<size_t>(gap), ' '), Style::kPlain);
      used_ += gap;
    }
    // A word that is too long for any line is cut where the line ends.
    std::string_view rest = word.text;
    while (!rest.empty() && used_ + CellsOf(rest) > width_) {
      std::string_view start = FirstCells(rest, width_ - used_);
      // Where not even one character fits, it sticks out.
      if (start.empty() && at_start_) start = rest.substr(0, FirstCodePoint(rest).bytes);
      AppendTo(&line_, std::string(start), word.style);
      rest.remove_prefix(start.size());
      Break();
    }
    AppendTo(&line_, std::string(rest), word.style);
    used_ += CellsOf(rest);
    at_start_ = false;
  }

  std::vector<Line> Finish() {
    lines_.push_back(std::move(line_));
    return std::move(lines_);
  }

 private:
  void Indent(int cells) {
    line_.clear();
    used_ = std::max(0, cells);
    AppendTo(&line_, std::string(static_cast<size_t>(used_), ' '), Style::kPlain);
    at_start_ = true;
  }
  void Break() {
    lines_.push_back(std::move(line_));
    Indent(std::min(hanging_, width_ / 2));
  }

  int width_;
  int hanging_;
  int used_ = 0;
  bool at_start_ = true;
  Line line_;
  std::vector<Line> lines_;
};

std::string_view Sgr(Style style) {
  switch (style) {
    case Style::kPlain:
      return "";
    case Style::kTitle:
    case Style::kStrong:
      return "\x1b[1m";
    case Style::kQuiet:
      return "\x1b[2m";
    case Style::kMine:
      return "\x1b[1;32m";
    case Style::kGood:
      return "\x1b[1;32m";
    case Style::kWarning:
      return "\x1b[1;31m";
    case Style::kBar1:
      return "\x1b[36m";
    case Style::kBar2:
      return "\x1b[33m";
    case Style::kBar3:
      return "\x1b[35m";
    case Style::kBar4:
      return "\x1b[34m";
  }
  return "";
}

// Spaces that kept a line together have done their work; whoever copies the text gets plain ones.
void AppendWithPlainSpaces(std::string_view text, std::string* bytes) {
  constexpr std::string_view unbroken = "\u00A0";
  for (size_t at = text.find(unbroken); at != std::string_view::npos; at = text.find(unbroken)) {
    *bytes += text.substr(0, at);
    *bytes += ' ';
    text.remove_prefix(at + unbroken.size());
  }
  *bytes += text;
}

}  // namespace

Style BarStyle(size_t index) {
  constexpr Style styles[] = {Style::kBar1, Style::kBar2, Style::kBar3, Style::kBar4};
  return styles[index % std::size(styles)];
}

std::string Page::CleanKeepingLineFeeds(std::string_view text) const {
  return charset_.utf8 ? Sanitise(text) : ToAscii(Sanitise(text));
}

std::string Page::Clean(std::string_view text) const {
  return charset_.utf8 ? SanitiseLine(text) : ToAscii(SanitiseLine(text));
}

int Page::CellsOf(std::string_view text) const { return cli::CellsOf(Clean(text)); }

void Page::Blank() {
  if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
}

void Page::Rule() {
  std::string rule;
  for (int i = 0; i < width_; ++i) rule += charset_.rule();
  lines_.push_back({{std::move(rule), Style::kQuiet}});
}

void Page::Text(std::string_view text, Style style, int indent, int hanging) {
  Text({{std::string(text), style}}, indent, hanging);
}

void Page::Text(const std::vector<Span>& spans, int indent, int hanging) {
  std::vector<Span> clean;
  for (const Span& span : spans) clean.push_back({CleanKeepingLineFeeds(span.text), span.style});
  Wrapper wrapper(width_, indent, hanging < 0 ? indent : hanging);
  for (const Word& word : WordsOf(clean)) wrapper.Add(word);
  for (Line& line : wrapper.Finish()) lines_.push_back(std::move(line));
}

void Page::LeftRight(const Span& left, const Span& right) {
  const int gap = width_ - CellsOf(left.text) - CellsOf(right.text);
  if (gap < 2) {
    Text(left.text, left.style);
    Text(right.text, right.style);
    return;
  }
  lines_.push_back({{Clean(left.text), left.style},
                    {std::string(static_cast<size_t>(gap), ' ')},
                    {Clean(right.text), right.style}});
}

void Page::Beside(const std::vector<Page>& pages, int indent) {
  size_t height = 0;
  for (const Page& page : pages) height = std::max(height, page.lines().size());
  for (size_t row = 0; row < height; ++row) {
    Line line;
    int wanted = indent;
    int used = 0;
    for (const Page& page : pages) {
      if (row < page.lines().size() && !page.lines()[row].empty()) {
        AppendTo(&line, std::string(static_cast<size_t>(wanted - used), ' '), Style::kPlain);
        for (const Span& span : page.lines()[row]) AppendTo(&line, span.text, span.style);
        used = wanted + CellsOfLine(page.lines()[row]);
      }
      wanted += page.width();
    }
    lines_.push_back(std::move(line));
  }
}

std::string Unbroken(std::string_view text) {
  std::string unbroken;
  for (const char c : text) {
    if (c == ' ') {
      unbroken += "\u00A0";
    } else {
      unbroken += c;
    }
  }
  return unbroken;
}

std::string Render(const Line& line, bool colour) {
  std::string bytes;
  for (const Span& span : line) {
    const std::string_view sgr = colour ? Sgr(span.style) : "";
    bytes += sgr;
    AppendWithPlainSpaces(span.text, &bytes);
    if (!sgr.empty()) bytes += "\x1b[0m";
  }
  if (!colour) bytes.erase(bytes.find_last_not_of(' ') + 1);
  return bytes;
}

std::string Render(const std::vector<Line>& lines, bool colour) {
  std::string bytes;
  for (const Line& line : lines) {
    bytes += Render(line, colour);
    bytes += '\n';
  }
  return bytes;
}

}  // namespace vooraf::cli
