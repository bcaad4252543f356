#include "client-gui/models/agenda_model.h"

#include <QFont>

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

AgendaModel::AgendaModel(SessionState& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
  connect(&session, &SessionState::Changed, this, &AgendaModel::Update);
  Update({"session"});
}

void AgendaModel::Update(const client::KeySet& keys) {
  if (!Touches(keys, "session") && !Touches(keys, "item/")) return;
  const auto& snapshot = *session_.snapshot();
  std::vector<Row> rows;
  for (const auto* item : snapshot.Items()) {
    QStringList said;
    if (item->item().planned_minutes() > 0) {
      said << tr("%n minutes", nullptr, static_cast<int>(item->item().planned_minutes()));
    }
    said << PhaseName(item->phase());
    rows.push_back({item->item().item(), ItemTitle(*item), said.join(u", "_qs),
                    static_cast<int>(item->phase()), item == snapshot.CurrentItem()});
  }
  if (rows.size() != rows_.size()) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
    return;
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] == rows_[i]) continue;
    rows_[i] = std::move(rows[i]);
    const QModelIndex at = index(static_cast<int>(i));
    Q_EMIT dataChanged(at, at);
  }
}

int AgendaModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = rows_[static_cast<size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return row.title + u'\n' + row.said;
    case Qt::AccessibleTextRole:
      return row.title + u", "_qs + row.said;
    case Qt::FontRole: {
      QFont font;
      font.setBold(row.is_current);
      return font;
    }
    case kItemRole:
      return row.item;
    case kPhaseRole:
      return row.phase;
    case kIsCurrentRole:
      return row.is_current;
    case kSaidRole:
      return row.said;
    default:
      return {};
  }
}

}  // namespace vooraf::gui
