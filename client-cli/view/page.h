// Lines of text as they stand on a terminal of a given width, with styles but without any escape
// sequence. Views fill a page; printing it is another matter (see Render). Text given to a page is
// sanitised by it, so no view can forget to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vooraf::cli {

// What a piece of text is, rather than how it looks. Nothing is said by style alone.
enum class Style {
  kPlain,
  kTitle,
  kStrong,
  kQuiet,
  kMine,     // what the reader chose
  kGood,     // passed, reached
  kWarning,  // failed, not reached, trouble
  kBar1,     // bars of neighbouring groups
  kBar2,
  kBar3,
  kBar4,
};
// Bars of the groups in turn.
Style BarStyle(size_t index);

struct Span {
  std::string text;
  Style style = Style::kPlain;
};

using Line = std::vector<Span>;

// What the terminal can show.
struct Charset {
  bool utf8 = true;

  std::string_view ellipsis() const { return utf8 ? "…" : "..."; }
  std::string_view rule() const { return utf8 ? "─" : "-"; }
  std::string_view bullet() const { return utf8 ? "·" : "-"; }
  std::string_view mine() const { return utf8 ? "◀" : "<"; }
};

class Page {
 public:
  // REQUIRES: width >= 1.
  Page(int width, Charset charset) : width_(width), charset_(charset) {}

  int width() const { return width_; }
  const Charset& charset() const { return charset_; }
  const std::vector<Line>& lines() const { return lines_; }

  // An empty line, unless there is one already or nothing above it.
  void Blank();
  void Rule();
  // Wrapped at spaces; the first line starts at `indent`, the others at `hanging` (as the first if
  // less than 0). Line feeds in the text break lines.
  void Text(std::string_view text, Style style = Style::kPlain, int indent = 0, int hanging = -1);
  void Text(const std::vector<Span>& spans, int indent = 0, int hanging = -1);
  // Text at the left and, where it fits, at the right of the same line.
  void LeftRight(const Span& left, const Span& right);
  // Pages side by side, the first at column `indent`, each padded to its width.
  void Beside(const std::vector<Page>& pages, int indent = 0);
  // Lines as they are. REQUIRES: sanitised, no wider than the page.
  void Append(Line line) { lines_.push_back(std::move(line)); }

  // As this page shows it: safe, on one line, and ASCII where that is all there is.
  std::string Clean(std::string_view text) const;
  int CellsOf(std::string_view text) const;

 private:
  std::string CleanKeepingLineFeeds(std::string_view text) const;

  int width_;
  Charset charset_;
  std::vector<Line> lines_;
};

// The text with spaces at which no line breaks.
std::string Unbroken(std::string_view text);

// The line as bytes for a terminal, without line feed; `colour`: with its styles.
std::string Render(const Line& line, bool colour);
// All lines, each with a line feed.
std::string Render(const std::vector<Line>& lines, bool colour);

}  // namespace vooraf::cli
