// Figures as a table.
#pragma once

#include <QAbstractTableModel>

#include "client-gui/models/figures.h"

namespace vooraf::gui {

class FiguresTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit FiguresTable(Figures figures, QObject* parent = nullptr)
      : QAbstractTableModel(parent), figures_(std::move(figures)) {}

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  Figures figures_;
};

}  // namespace vooraf::gui
