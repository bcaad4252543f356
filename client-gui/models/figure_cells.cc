#include "client-gui/models/figure_cells.h"

#include <cmath>

#include "client-gui/words/names.h"

namespace vooraf::gui {
namespace {

constexpr int kTones = 6;
// Of fewer people, percentages would pretend a precision that is not there.
constexpr uint32_t kPercentagesFrom = 5;

}  // namespace

FiguresColumn ColumnOf(const client::SessionSnapshot& session, const type::v1::Part& part) {
  const int first = part.groups().empty() ? 1 : static_cast<int>(part.groups(0));
  return {PartName(session, part), (first - 1) % kTones};
}

std::vector<FiguresColumn> ColumnsOf(const client::SessionSnapshot& session,
                                     const type::v1::Partition& partition) {
  std::vector<FiguresColumn> columns;
  for (const auto& part : partition.parts()) columns.push_back(ColumnOf(session, part));
  return columns;
}

FiguresCell CountCell(uint32_t count, uint32_t base) {
  FiguresCell cell;
  cell.share = base == 0 ? 0 : static_cast<double>(count) / base;
  cell.text = QString::number(count);
  if (base >= kPercentagesFrom) {
    constexpr double kHundred = 100;
    cell.text += u" (%1%)"_qs.arg(std::lround(kHundred * cell.share));
  }
  return cell;
}

uint32_t CountOf(const google::protobuf::RepeatedPtrField<type::v1::OptionCount>& counts,
                 uint32_t option) {
  for (const auto& count : counts) {
    if (count.option() == option) return count.count();
  }
  return 0;
}

}  // namespace vooraf::gui
