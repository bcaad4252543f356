#include "client-gui/models/figures_table.h"

namespace vooraf::gui {

int FiguresTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(figures_.rows.size());
}

int FiguresTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(figures_.columns.size());
}

QVariant FiguresTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != Qt::DisplayRole) return {};
  const auto& cells = figures_.rows[static_cast<size_t>(index.row())].cells;
  const auto column = static_cast<size_t>(index.column());
  return column < cells.size() ? cells[column].text : QString();
}

QVariant FiguresTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto at = static_cast<size_t>(section);
  if (orientation == Qt::Horizontal) return figures_.columns[at].name;
  return figures_.rows[at].label;
}

}  // namespace vooraf::gui
