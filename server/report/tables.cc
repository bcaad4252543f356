#include "server/report/tables.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <cctype>

namespace vooraf::report {

std::vector<Table> MakeTables(const Shown& shown) {
  std::vector<Table> tables;
  for (const auto make :
       {SessionTable, GroupTable,      TaskPartTable,  TargetGroupTable,  ItemTable,
        OptionTable,  TurnoutTable,    ResultTable,    ResultOptionTable, ShiftTable,
        GapTable,     DifferenceTable, StatementTable, RatingTable,       WordsTable,
        ThemeTable,   AmendmentTable,  BallotTable,    TallyTable,        VoteTable,
        WorkingTable, ObjectionTable,  SignalTable,    FollowUpTable}) {
    tables.push_back(make(shown));
  }
  return tables;
}

std::string CodeOf(const google::protobuf::EnumDescriptor& of, int value) {
  const auto* found = of.FindValueByNumber(value);
  if (found == nullptr || value == 0) return "";
  // The first value is called after the enum: PREFIX_UNSPECIFIED.
  const std::string& first = of.value(0)->name();
  const size_t prefix = first.size() - std::string_view("UNSPECIFIED").size();
  std::string code = found->name().substr(prefix);
  std::transform(code.begin(), code.end(), code.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return code;
}

}  // namespace vooraf::report
