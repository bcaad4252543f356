// The texts of a plan as a table, a column for each language: what is written in one language and
// not in another is seen at once, and can be written there.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "client-gui/models/prepare/plan_draft.h"
#include "client-gui/models/prepare/plan_texts.h"

namespace vooraf::gui {

class TextsTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  // Of the plan as it consists now. REQUIRES: the draft outlives it.
  explicit TextsTable(PlanDraft& draft, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const std::string& LanguageAt(int column) const;

  PlanDraft& draft_;
  // Those that are written in some language.
  std::vector<PlacedText> texts_;
};

}  // namespace vooraf::gui
