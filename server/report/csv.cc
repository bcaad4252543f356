// CSV by RFC 4180, one file per table, as spreadsheets in Dutch and English offices open it: UTF-8
// with a byte-order mark, texts always in quotes.
#include <array>

#include "server/report/writers.h"

namespace vooraf::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

// Spreadsheets take a cell that begins with one of these for a formula, the full-width ones too.
constexpr auto kFormulaStarts = std::to_array<std::string_view>(
    {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"});

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

struct CellText {
  const Speech& speech;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const {
    static constexpr Words kYes{"ja", "yes"};
    static constexpr Words kNo{"nee", "no"};
    return Quoted(speech(yes ? kYes : kNo));
  }
  std::string operator()(const std::string& text) const { return Quoted(EscapeCsv(text)); }
  std::string operator()(const Code& code) const { return Quoted(EscapeCsv(code.name)); }
};

}  // namespace

std::string EscapeCsv(std::string_view text) {
  for (const std::string_view start : kFormulaStarts) {
    if (text.starts_with(start)) return "'" + std::string(text);
  }
  return std::string(text);
}

std::vector<File> WriteCsv(const std::vector<Table>& tables, const Speech& speech, char separator) {
  const CellText cell_text{speech};
  std::vector<File> files;
  for (const Table& table : tables) {
    std::string text(kByteOrderMark);
    for (size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) text += separator;
      text += Quoted(speech(table.columns[i].title));
    }
    text += kLineEnd;
    for (const auto& row : table.rows) {
      for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text += separator;
        text += std::visit(cell_text, row[i]);
      }
      text += kLineEnd;
    }
    files.push_back({std::string(table.name) + ".csv", std::move(text)});
  }
  return files;
}

}  // namespace vooraf::report
