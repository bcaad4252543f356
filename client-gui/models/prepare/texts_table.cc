#include "client-gui/models/prepare/texts_table.h"

#include "client-gui/words/text.h"

namespace vooraf::gui {

TextsTable::TextsTable(PlanDraft& draft, QObject* parent)
    : QAbstractTableModel(parent), draft_(draft) {
  for (const auto& placed : TextsOf(&draft.plan())) {
    if (IsWritten(*placed.text)) texts_.push_back(placed);
  }
}

const std::string& TextsTable::LanguageAt(int column) const {
  return draft_.plan().languages(column);
}

int TextsTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(texts_.size());
}

int TextsTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : draft_.plan().languages_size();
}

QVariant TextsTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& text = *texts_[static_cast<size_t>(index.row())].text;
  const QString value = ValueIn(text, LanguageAt(index.column()));
  switch (role) {
    case Qt::EditRole:
      return value;
    case Qt::DisplayRole:
      return value.isEmpty() ? tr("(not written yet)") : Clean(value.toStdString());
    case Qt::AccessibleTextRole:
      return LanguageName(LanguageAt(index.column())) + u": "_qs +
             (value.isEmpty() ? tr("not written yet") : Clean(value.toStdString()));
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignTop));
    default:
      return {};
  }
}

bool TextsTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole) return false;
  auto* text = texts_[static_cast<size_t>(index.row())].text;
  const auto& language = LanguageAt(index.column());
  if (ValueIn(*text, language) == value.toString()) return false;
  SetValue(text, language, value.toString());
  Q_EMIT dataChanged(index, index);
  draft_.Touch();
  return true;
}

Qt::ItemFlags TextsTable::flags(const QModelIndex& index) const {
  return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QVariant TextsTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  return orientation == Qt::Horizontal ? QVariant(LanguageName(LanguageAt(section)))
                                       : QVariant(section + 1);
}

}  // namespace vooraf::gui
