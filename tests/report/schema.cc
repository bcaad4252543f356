#include "tests/report/schema.h"

#include <boost/json.hpp>

#include "server/report/tables.h"

namespace vooraf::report::testing {
namespace {

namespace json = boost::json;

json::object Described(json::object schema, std::string_view description) {
  schema["description"] = std::string(description);
  return schema;
}

json::object TypeOf(CellKind kind) {
  switch (kind) {
    case CellKind::kNumber:
      return {{"type", {"integer", "null"}}};
    case CellKind::kYesNo:
      return {{"type", {"boolean", "null"}}};
    case CellKind::kText:
      return {{"type", {"string", "null"}}};
    case CellKind::kCode:
      return {{"type", {"string", "null"}}, {"pattern", "^[a-z0-9_]+$"}};
  }
  return {};
}

json::object TableSchema(const Table& table) {
  json::object columns;
  json::array names;
  for (const Column& column : table.columns) {
    columns[std::string(column.name)] = Described(TypeOf(column.kind), column.title.en);
    names.emplace_back(std::string(column.name));
  }
  return {{"type", "array"},
          {"items", {{"type", "object"}, {"required", names}, {"properties", columns}}}};
}

json::object Schema() {
  const Source nothing;
  const Shown shown(nothing, Speech("en"));
  json::object tables;
  json::array names;
  for (const Table& table : MakeTables(shown)) {
    tables[std::string(table.name)] = TableSchema(table);
    names.emplace_back(std::string(table.name));
  }
  const json::object log{{"type", "object"},
                         {"required", {"session", "events", "sha256"}},
                         {"properties",
                          {{"session", Described({{"type", "string"}}, "The session's id")},
                           {"events", Described({{"type", "integer"}, {"minimum", 0}},
                                                "How many events of the log are in this report")},
                           {"sha256", Described({{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}},
                                                "The log's fingerprint up to the last of them")}}}};
  return {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "Report of a Vooraf session"},
      {"description",
       "Flat tables. A part is a number within its round or ballot, with the names of its groups "
       "beside it; 0 is everyone together. null: there is none, or it is not shown."},
      {"type", "object"},
      {"required", {"format", "version", "language", "software", "log", "unchecked", "tables"}},
      {"properties",
       {{"format", {{"const", "vooraf.report"}}},
        {"version", Described({{"const", 1}}, "Raised where a column changes its name or meaning")},
        {"language", Described({{"enum", {"nl", "en"}}}, "Of the texts that are not people's own")},
        {"software", {{"type", "string"}}},
        {"log", log},
        {"unchecked", Described({{"type", "array"}, {"items", {{"type", "string"}}}},
                                "What was not checked, one sentence each")},
        {"tables", {{"type", "object"}, {"required", names}, {"properties", tables}}}}}};
}

// Indented, since people read it.
void Print(const json::value& value, const std::string& indent, std::string& text) {
  const std::string deeper = indent + "  ";
  if (value.is_object() && !value.as_object().empty()) {
    text += "{";
    bool first = true;
    for (const auto& [key, member] : value.as_object()) {
      text += (first ? "\n" : ",\n") + deeper + json::serialize(json::value(key)) + ": ";
      Print(member, deeper, text);
      first = false;
    }
    text += "\n" + indent + "}";
    return;
  }
  text += json::serialize(value);
}

}  // namespace

std::string SchemaText() {
  std::string text;
  Print(Schema(), "", text);
  return text + "\n";
}

}  // namespace vooraf::report::testing
