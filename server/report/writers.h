// One per format; each makes all texts safe in it. Nothing outside report/ includes this.
#pragma once

#include <string>
#include <vector>

#include "server/report/document.h"
#include "server/report/report.h"
#include "server/report/shown.h"
#include "server/report/tables.h"

namespace vooraf::report {

std::string WriteMarkdown(const Document& doc);
std::string WriteHtml(const Document& doc);
std::vector<File> WriteCsv(const std::vector<Table>& tables, const Speech& speech, char separator);
std::string WriteJson(const std::vector<Table>& tables, const Shown& shown);

// Markdown in which nothing that people wrote is markup. Of one line.
std::string EscapeMarkdown(std::string_view text);
// HTML for text and attributes.
std::string EscapeHtml(std::string_view text);
// The inside of a string in CSS.
std::string EscapeCss(std::string_view text);
// A cell that no spreadsheet takes for a formula.
std::string EscapeCsv(std::string_view text);

// html_chart.cc: `number` tells the charts of a page apart.
std::string DrawBars(const BarChart& chart, int number);
std::string DrawStacked(const StackedChart& chart, int number);
// The fills that charts refer to, once per page.
std::string ChartFills();

}  // namespace vooraf::report
