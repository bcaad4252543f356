// One page of HTML that needs nothing else: it opens from disk without network, in it nothing runs,
// and it prints on A4. Rules of people's texts are as anywhere: plain text, shown as it is.
#include <cctype>

#include "server/report/html_style.h"
#include "server/report/writers.h"

namespace vooraf::report {
namespace {

// Escaped, with its line breaks.
std::string Lines(std::string_view text) {
  std::string lines;
  for (const char letter : EscapeHtml(text)) {
    if (letter == '\n') {
      lines += "<br>";
    } else {
      lines += letter;
    }
  }
  return lines;
}

std::string Led(const Paragraph& paragraph) {
  if (paragraph.lead.empty()) return Lines(paragraph.text);
  std::string lead = Lines(paragraph.lead);
  if (paragraph.text.empty()) return "<strong>" + lead + "</strong>";
  if (!lead.ends_with('?') && !lead.ends_with('.')) lead += ':';
  return "<strong>" + lead + "</strong> " + Lines(paragraph.text);
}

class Writer {
 public:
  std::string Write(const Document& doc) {
    Head(doc);
    Contents(doc);
    bool in_section = false;
    for (size_t i = 0; i < doc.sections.size(); ++i) {
      const Section& section = doc.sections[i];
      if (section.level == 2) {
        if (in_section) text_ += "</section>\n";
        text_ += fmt::format("<section aria-labelledby=\"s{}\"{}>\n", i,
                             i == 0 ? " class=\"summary\"" : "");
        in_section = true;
      }
      text_ += fmt::format("<h{0} id=\"s{1}\" dir=\"auto\">{2}</h{0}>\n", section.level, i,
                           Lines(section.title));
      for (const Block& block : section.blocks) std::visit(*this, block);
    }
    if (in_section) text_ += "</section>\n";
    return std::move(text_ += "</main>\n</body>\n</html>\n");
  }

  void operator()(const Paragraph& paragraph) {
    const bool heads = paragraph.text.empty();
    text_ +=
        fmt::format("<p dir=\"auto\"{}>{}</p>\n", heads ? " class=\"heads\"" : "", Led(paragraph));
  }

  void operator()(const Bullets& bullets) {
    text_ += "<ul>\n";
    for (const Paragraph& item : bullets.items) {
      text_ += "<li dir=\"auto\">" + Led(item) + "</li>\n";
    }
    text_ += "</ul>\n";
  }

  void operator()(const Quotes& quotes) {
    for (const Quote& quote : quotes.quotes) {
      text_ += "<blockquote><p dir=\"auto\">" + Lines(quote.text) + "</p>";
      if (!quote.from.empty()) {
        text_ += "<footer dir=\"auto\">— " + Lines(quote.from) + "</footer>";
      }
      text_ += "</blockquote>\n";
    }
  }

  void operator()(const Notice& notice) {
    text_ += "<p class=\"notice\" dir=\"auto\">" + Lines(notice.text) + "</p>\n";
  }

  void operator()(const Grid& grid) {
    const int number = ++grids_;
    // Wide tables scroll by themselves on a narrow screen; the keyboard can reach them.
    text_ += fmt::format(
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"t{0}\" tabindex=\"0\">"
        "<table{2}><caption id=\"t{0}\" dir=\"auto\">{1}</caption>\n<thead><tr>",
        number, Lines(grid.caption), grid.figures ? " class=\"figures\"" : "");
    for (const std::string& cell : grid.head) {
      text_ += "<th scope=\"col\" dir=\"auto\">" + Lines(cell) + "</th>";
    }
    text_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : grid.rows) {
      text_ += "<tr>";
      for (size_t i = 0; i < row.size(); ++i) {
        text_ += i == 0 ? "<th scope=\"row\" dir=\"auto\">" : "<td dir=\"auto\">";
        text_ += Lines(row[i]);
        text_ += i == 0 ? "</th>" : "</td>";
      }
      text_ += "</tr>\n";
    }
    text_ += "</tbody></table></div>\n";
  }

  void operator()(const BarChart& chart) { text_ += DrawBars(chart, ++charts_); }
  void operator()(const StackedChart& chart) { text_ += DrawStacked(chart, ++charts_); }

 private:
  void Head(const Document& doc) {
    const std::string title = Lines(doc.title);
    text_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<title>{}</title>\n<style>\n{}"
        "@page {{ @top-left {{ content: \"{}\"; font: 9pt sans-serif; }} }}\n</style>\n</head>\n"
        "<body>\n{}<header>\n<h1 dir=\"auto\">{}</h1>\n<p>{}</p>\n</header>\n",
        doc.language, EscapeHtml(doc.title), kHtmlStyle, EscapeCss(doc.title), ChartFills(), title,
        Lines(doc.subtitle));
  }

  void Contents(const Document& doc) {
    text_ += fmt::format("<nav aria-label=\"{0}\">\n<ul>\n", EscapeHtml(doc.contents));
    for (size_t i = 0; i < doc.sections.size(); ++i) {
      if (doc.sections[i].level != 2) continue;
      text_ += fmt::format("<li><a href=\"#s{}\">{}</a></li>\n", i, Lines(doc.sections[i].title));
    }
    text_ += "</ul>\n</nav>\n<main>\n";
  }

  std::string text_;
  int grids_ = 0;
  int charts_ = 0;
};

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

std::string EscapeCss(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == ' ' ||
                       (static_cast<unsigned char>(letter) & 0x80) != 0;
    if (plain) {
      escaped += letter;
    } else {
      // The blank ends the number.
      escaped += fmt::format("\\{:x} ", static_cast<unsigned>(letter));
    }
  }
  return escaped;
}

std::string WriteHtml(const Document& doc) { return Writer().Write(doc); }

}  // namespace vooraf::report
