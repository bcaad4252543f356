// Who waits for the floor, in the order proposed.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class QueueModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Roles { kParticipantRole = Qt::UserRole, kTextTurnRole };

  // Follows the session from now on. REQUIRES: the session outlives this object.
  explicit QueueModel(SessionState& session, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Row {
    uint32_t participant = 0;
    uint32_t text_turn = 0;
    QString said;

    friend bool operator==(const Row&, const Row&) = default;
  };

  void Update(const client::KeySet& keys);

  SessionState& session_;
  std::vector<Row> rows_;
};

}  // namespace vooraf::gui
