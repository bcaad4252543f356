// JSON by docs/report.schema.json: each table a list of rows, a row a line, so that two reports can
// be compared line by line.
#include <boost/json.hpp>

#include "server/report/hex.h"
#include "server/report/sections.h"
#include "server/report/writers.h"

namespace vooraf::report {
namespace {

namespace json = boost::json;

// Raised where a column changes its name or meaning; new ones do not raise it.
constexpr int kJsonVersion = 1;

json::string_view View(std::string_view text) { return {text.data(), text.size()}; }

struct CellValue {
  json::value operator()(std::monostate) const { return nullptr; }
  json::value operator()(int64_t number) const { return number; }
  json::value operator()(bool yes) const { return yes; }
  json::value operator()(const std::string& text) const { return json::value(View(text)); }
  json::value operator()(const Code& code) const { return json::value(View(code.code)); }
};

std::string RowText(const Table& table, const std::vector<Cell>& row) {
  json::object object;
  for (size_t i = 0; i < row.size(); ++i) {
    object[View(table.columns[i].name)] = std::visit(CellValue{}, row[i]);
  }
  return json::serialize(object);
}

}  // namespace

std::string WriteJson(const std::vector<Table>& tables, const Shown& shown) {
  const Source& source = shown.source();
  json::array unchecked;
  for (const std::string& sentence : Unchecked(shown)) unchecked.emplace_back(View(sentence));
  const json::object log{
      {"session", View(source.session)}, {"events", source.seq}, {"sha256", Hex(source.hash)}};
  std::string text = "{\n";
  const auto add = [&](std::string_view name, const json::value& value) {
    text += json::serialize(json::value(View(name))) + ": " + json::serialize(value) + ",\n";
  };
  add("format", "vooraf.report");
  add("version", kJsonVersion);
  add("language", json::value(View(shown.speech().language())));
  add("software", json::value(View("Vooraf " + source.version)));
  add("log", log);
  add("unchecked", unchecked);
  text += "\"tables\": {\n";
  for (size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    text += json::serialize(json::value(View(table.name))) + ": [";
    for (size_t row = 0; row < table.rows.size(); ++row) {
      text += (row == 0 ? "\n" : ",\n") + RowText(table, table.rows[row]);
    }
    text += i + 1 < tables.size() ? "],\n" : "]\n";
  }
  return text + "}\n}\n";
}

}  // namespace vooraf::report
