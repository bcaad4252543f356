// Markdown as GitHub and most editors read it. Charts are left out: the tables hold their figures.
#include <algorithm>
#include <cctype>

#include "server/report/writers.h"

namespace vooraf::report {
namespace {

// A backslash takes the meaning away from these wherever they stand.
constexpr std::string_view kMarks = "\\`*_{}[]<>#|~&$@";

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// The lines of a text, each escaped, with hard breaks between them.
std::string Lines(std::string_view text, std::string_view line_break) {
  std::string lines;
  while (true) {
    const size_t end = text.find('\n');
    lines += EscapeMarkdown(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    lines += line_break;
    text.remove_prefix(end + 1);
  }
}

// "**lead:** text".
std::string Led(const Paragraph& paragraph, std::string_view line_break) {
  if (paragraph.lead.empty()) return Lines(paragraph.text, line_break);
  std::string lead = Lines(paragraph.lead, " ");
  if (paragraph.text.empty()) return "**" + lead + "**";
  if (!lead.ends_with('?') && !lead.ends_with('.')) lead += ':';
  return "**" + lead + "** " + Lines(paragraph.text, line_break);
}

class Writer {
 public:
  std::string Write(const Document& doc) {
    text_ = "# " + Lines(doc.title, " ") + "\n\n" + Lines(doc.subtitle, " ") + "\n";
    for (const Section& section : doc.sections) {
      text_ += "\n" + std::string(static_cast<size_t>(section.level), '#') + " " +
               Lines(section.title, " ") + "\n";
      for (const Block& block : section.blocks) std::visit(*this, block);
    }
    return std::move(text_);
  }

  void operator()(const Paragraph& paragraph) { text_ += "\n" + Led(paragraph, "\\\n") + "\n"; }

  void operator()(const Bullets& bullets) {
    text_ += "\n";
    for (const Paragraph& item : bullets.items) text_ += "- " + Led(item, "\\\n  ") + "\n";
  }

  void operator()(const Quotes& quotes) {
    for (const Quote& quote : quotes.quotes) {
      text_ += "\n> " + Lines(quote.text, "\\\n> ") + "\n";
      if (!quote.from.empty()) text_ += ">\n> — " + Lines(quote.from, " ") + "\n";
    }
  }

  void operator()(const Notice& notice) { text_ += "\n> **" + Lines(notice.text, " ") + "**\n"; }

  void operator()(const Grid& grid) {
    text_ += "\n**" + Lines(grid.caption, " ") + "**\n\n";
    AddRow(grid.head);
    text_ += "|";
    for (size_t i = 0; i < grid.head.size(); ++i) {
      text_ += i > 0 && grid.figures ? " ---: |" : " --- |";
    }
    text_ += "\n";
    for (const auto& row : grid.rows) AddRow(row);
  }

  void operator()(const BarChart&) {}
  void operator()(const StackedChart&) {}

 private:
  void AddRow(const std::vector<std::string>& cells) {
    text_ += "|";
    for (const std::string& cell : cells) text_ += " " + Lines(cell, " ") + " |";
    text_ += "\n";
  }

  std::string text_;
};

}  // namespace

std::string EscapeMarkdown(std::string_view text) {
  std::string escaped;
  // Blanks at the beginning would make code of a line.
  const size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  size_t digits_end = begin;
  while (digits_end < text.size() && IsDigit(text[digits_end])) ++digits_end;
  for (size_t i = begin; i < text.size(); ++i) {
    const char letter = text[i];
    const bool begins_line =
        i == begin && std::string_view("+-=:!").find(letter) != std::string::npos;
    const bool numbers_line =
        i == digits_end && digits_end > begin && (letter == '.' || letter == ')');
    // Bare addresses would become links.
    const bool makes_link = (letter == ':' && text.substr(i, 3) == "://") ||
                            (letter == '.' && i >= 3 && i - 3 >= begin &&
                             (text.substr(i - 3, 3) == "www" || text.substr(i - 3, 3) == "WWW"));
    if (kMarks.find(letter) != std::string_view::npos || begins_line || numbers_line ||
        makes_link) {
      escaped += '\\';
    }
    escaped += letter;
  }
  return escaped;
}

std::string WriteMarkdown(const Document& doc) { return Writer().Write(doc); }

}  // namespace vooraf::report
