// I7: what people wrote is text, whatever it looks like.
#include <gtest/gtest.h>

#include "server/report/writers.h"

namespace vooraf::report {
namespace {

TEST(Escaping, I7MarkdownHasNoMarkupOfPeople) {
  EXPECT_EQ(EscapeMarkdown("*a* _b_ `c` [d](e) <f> | g ~h~ &amp; $x$ @i"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\| g \\~h\\~ \\&amp; \\$x\\$ \\@i");
  EXPECT_EQ(EscapeMarkdown("# title"), "\\# title");
  EXPECT_EQ(EscapeMarkdown("- item"), "\\- item");
  EXPECT_EQ(EscapeMarkdown("+ item"), "\\+ item");
  EXPECT_EQ(EscapeMarkdown("=== line"), "\\=== line");
  EXPECT_EQ(EscapeMarkdown("12. item"), "12\\. item");
  EXPECT_EQ(EscapeMarkdown("3) item"), "3\\) item");
  EXPECT_EQ(EscapeMarkdown("    code"), "code");
  EXPECT_EQ(EscapeMarkdown("http://a.example www.b.example"), "http\\://a.example www\\.b.example");
  EXPECT_EQ(EscapeMarkdown("At 3.5 m - or so: 2-1."), "At 3.5 m - or so: 2-1.");
  EXPECT_EQ(EscapeMarkdown("back\\slash"), "back\\\\slash");
}

TEST(Escaping, I7HtmlAndCss) {
  EXPECT_EQ(EscapeHtml("<script>\"&'</script>"), "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
  EXPECT_EQ(EscapeCss("a\"}\n</style>b"), "a\\22 \\7d \\a \\3c \\2f style\\3e b");
  EXPECT_EQ(EscapeCss("één plein"), "één plein");
}

TEST(Escaping, I7CsvHasNoFormulas) {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B"}) {
    EXPECT_EQ(EscapeCsv(start + std::string("1+1")), "'" + (start + std::string("1+1")));
  }
  EXPECT_EQ(EscapeCsv("1 = 1"), "1 = 1");
  EXPECT_EQ(EscapeCsv(""), "");
}

Table OfOneRow(std::string text) {
  return {"words",
          {{"number", CellKind::kNumber, {"Getal", "Number"}},
           {"text", CellKind::kText, {"Tekst", "Text"}},
           {"erased", CellKind::kYesNo, {"Gewist", "Erased"}},
           {"none", CellKind::kText, {"Niets", "None"}}},
          {{Number(-3), std::move(text), true, {}}}};
}

TEST(Escaping, I9CsvIsAsSpreadsheetsTakeIt) {
  const auto dutch = WriteCsv({OfOneRow("a;b\"c\nd")}, Speech("nl"), ';');
  ASSERT_EQ(dutch.size(), 1u);
  EXPECT_EQ(dutch[0].name, "words.csv");
  EXPECT_EQ(dutch[0].content,
            "\xEF\xBB\xBF\"Getal\";\"Tekst\";\"Gewist\";\"Niets\"\r\n"
            "-3;\"a;b\"\"c\nd\";\"ja\";\r\n");
  const auto english = WriteCsv({OfOneRow("=1,2")}, Speech("en"), ',');
  EXPECT_EQ(english[0].content,
            "\xEF\xBB\xBF\"Number\",\"Text\",\"Erased\",\"None\"\r\n"
            "-3,\"'=1,2\",\"yes\",\r\n");
}

Document OfOneText(const std::string& text) {
  Document doc{.language = "nl", .title = text, .subtitle = text, .contents = "Inhoud"};
  doc.sections.push_back({2, text, {}});
  doc.Say(text, text);
  doc.Add(Bullets{{{text, text}}});
  doc.Add(Quotes{{{text, text}}});
  doc.Add(Notice{text});
  doc.Add(Grid{text, {text, text}, {{text, text}}});
  doc.Add(BarChart{text, text, {text}, {{text, Fill::kDots, {3}, 5}}});
  doc.Add(StackedChart{text, text, {text, text, text}, {{text, {1, 2, 3}}}});
  return doc;
}

// How often `part` stands in `text`.
size_t CountIn(const std::string& text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(Escaping, I7NothingGetsThroughAnyBlock) {
  const std::string hostile = "<img src=x onerror=alert(1)>\"'</style><script>";
  const std::string html = WriteHtml(OfOneText(hostile));
  EXPECT_EQ(CountIn(html, "<img"), 0u);
  EXPECT_EQ(CountIn(html, "<script"), 0u);
  EXPECT_EQ(CountIn(html, "</style>"), 1u);
  EXPECT_GT(CountIn(html, "&lt;img"), 20u);
  const std::string markdown = WriteMarkdown(OfOneText("| a\n# b\n- c"));
  EXPECT_EQ(CountIn(markdown, "\n# "), 0u);
  EXPECT_EQ(CountIn(markdown, "\n- c"), 0u);
  // A table's row stays one line of two cells.
  EXPECT_NE(markdown.find("| \\| a \\# b \\- c | \\| a \\# b \\- c |\n"), std::string::npos);
}

TEST(Escaping, I8NothingRunsAndNothingIsFetched) {
  const std::string html = WriteHtml(OfOneText("text"));
  for (const char* fetches : {"http:", "https:", "<script", "<link", "<img", "url(h", "@import"}) {
    EXPECT_EQ(CountIn(html, fetches), 0u) << fetches;
  }
  EXPECT_EQ(CountIn(html, "default-src 'none'"), 1u);
  EXPECT_EQ(CountIn(html, "<html lang=\"nl\">"), 1u);
  EXPECT_EQ(CountIn(html, "role=\"img\""), 2u);
}

}  // namespace
}  // namespace vooraf::report
