// The report as data: flat tables, from which CSV and JSON are written. A part is a number within
// its round or ballot, with the names of its groups beside it; 0 is everyone together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/report/names.h"
#include "server/report/shown.h"

namespace vooraf::report {

// A fixed word for programs, and what people call it.
struct Code {
  std::string code, name;
};
using Cell = std::variant<std::monostate, int64_t, bool, std::string, Code>;

enum class CellKind : uint8_t { kNumber, kYesNo, kText, kCode };

struct Column {
  std::string_view name;  // in JSON
  CellKind kind = CellKind::kText;
  Words title;  // in CSV
};

struct Table {
  std::string_view name;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

// Always the same tables, in the same order, also where they have no rows.
std::vector<Table> MakeTables(const Shown& shown);

// tables_of_talk.cc
Table SessionTable(const Shown& shown);
Table GroupTable(const Shown& shown);
Table TaskPartTable(const Shown& shown);
Table TargetGroupTable(const Shown& shown);
Table ItemTable(const Shown& shown);
Table OptionTable(const Shown& shown);
Table SignalTable(const Shown& shown);
Table FollowUpTable(const Shown& shown);
// tables_of_results.cc
Table TurnoutTable(const Shown& shown);
Table ResultTable(const Shown& shown);
Table ResultOptionTable(const Shown& shown);
Table ShiftTable(const Shown& shown);
Table GapTable(const Shown& shown);
Table DifferenceTable(const Shown& shown);
Table StatementTable(const Shown& shown);
Table RatingTable(const Shown& shown);
Table WordsTable(const Shown& shown);
Table ThemeTable(const Shown& shown);
// tables_of_ballots.cc
Table AmendmentTable(const Shown& shown);
Table BallotTable(const Shown& shown);
Table TallyTable(const Shown& shown);
Table VoteTable(const Shown& shown);
Table WorkingTable(const Shown& shown);
Table ObjectionTable(const Shown& shown);

// "resident" for SIDE_RESIDENT; nothing for what is unspecified.
std::string CodeOf(const google::protobuf::EnumDescriptor& of, int value);
template <class Enum>
Cell Coded(const Speech& say, Enum value) {
  std::string code = CodeOf(*google::protobuf::GetEnumDescriptor<Enum>(), value);
  if (code.empty()) return {};
  return Code{std::move(code), say(NameOf(value))};
}
// One of the report's own; see names.h.
inline Cell FixedCode(const Speech& say, std::string code) {
  std::string name = say(NameOfCode(code));
  return Code{std::move(code), std::move(name)};
}
// Nothing for 0, which stands for none.
inline Cell NumberOrNone(uint32_t number) { return number == 0 ? Cell() : Cell(int64_t{number}); }
inline Cell Number(int64_t number) { return number; }
// Nothing for an empty text.
inline Cell TextOrNone(std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); }

}  // namespace vooraf::report
