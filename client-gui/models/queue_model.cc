#include "client-gui/models/queue_model.h"

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

uint32_t GroupOf(const client::SessionSnapshot& session, uint32_t participant) {
  const auto found = session.entities().find("person/" + std::to_string(participant));
  return found == session.entities().end() ? 0 : found->second->person().group();
}

}  // namespace

QueueModel::QueueModel(SessionState& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
  connect(&session, &SessionState::Changed, this, &QueueModel::Update);
  Update({"floor_queue"});
}

void QueueModel::Update(const client::KeySet& keys) {
  if (!Touches(keys, "floor_queue") && !Touches(keys, "text_turn/")) return;
  const auto& session = *session_.snapshot();
  std::vector<Row> rows;
  if (const auto* queue = session.FloorQueue()) {
    for (const auto& waiting : queue->people()) {
      QString said = PersonName(session, waiting.participant());
      if (const uint32_t group = GroupOf(session, waiting.participant()); group != 0) {
        said += u" ("_qs + GroupName(session, group) + u')';
      }
      for (const auto* turn : session.TextTurns()) {
        if (waiting.text_turn() == 0 || turn->text_turn() != waiting.text_turn()) continue;
        said +=
            u'\n' + tr("as text: “%1”").arg(turn->erased() ? tr("(erased)") : Clean(turn->text()));
      }
      rows.push_back({waiting.participant(), waiting.text_turn(), std::move(said)});
    }
  }
  if (rows == rows_) return;
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = rows_[static_cast<size_t>(index.row())];
  if (role == Qt::DisplayRole) return row.said;
  if (role == kParticipantRole) return row.participant;
  if (role == kTextTurnRole) return row.text_turn;
  return {};
}

}  // namespace vooraf::gui
