// Who takes part, a row each, for facilitators. A thousand people may come and go: what changes is
// changed in its place.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "client-gui/link/session_state.h"

namespace vooraf::gui {

class PeopleModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kName, kGroup, kState, kColumns };
  enum Roles { kParticipantRole = Qt::UserRole, kGroupRole, kLeftRole, kIsFacilitatorRole };

  // Follows the session from now on. REQUIRES: the session outlives this object.
  explicit PeopleModel(SessionState& session, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    uint32_t participant = 0;
    QString name;
    QString group_name;
    QString state;
    uint32_t group = 0;
    bool left = false;
    bool is_facilitator = false;

    friend bool operator==(const Row&, const Row&) = default;
  };

  static Row RowOf(const client::SessionSnapshot& session, const v1::PersonView& person);
  void Reset();
  void Update(const client::KeySet& keys);
  void UpdateOne(uint32_t participant);

  SessionState& session_;
  std::vector<Row> rows_;  // by participant
};

}  // namespace vooraf::gui
