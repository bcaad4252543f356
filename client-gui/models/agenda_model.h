// The agenda of a session: each item with how it stands.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class AgendaModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Roles { kItemRole = Qt::UserRole, kPhaseRole, kIsCurrentRole, kSaidRole };

  // Follows the session from now on. REQUIRES: the session outlives this object.
  explicit AgendaModel(SessionState& session, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Row {
    uint32_t item = 0;
    QString title;
    // "10 minutes, results shown".
    QString said;
    int phase = 0;
    bool is_current = false;

    friend bool operator==(const Row&, const Row&) = default;
  };

  void Update(const client::KeySet& keys);

  SessionState& session_;
  std::vector<Row> rows_;
};

}  // namespace vooraf::gui
