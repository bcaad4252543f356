// The sessions of an account, newest first; and a filter for what is typed and which phase is
// chosen.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "vooraf/v1/session_service.pb.h"

namespace vooraf::gui {

class SessionsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kTitle, kPhase, kMade, kReply, kColumns };
  // Of the data of every column.
  enum Roles { kSessionRole = Qt::UserRole, kPhaseRole, kOverdueRole };

  using QAbstractTableModel::QAbstractTableModel;

  void Set(std::vector<v1::SessionSummary> sessions);
  const v1::SessionSummary& At(int row) const { return sessions_[static_cast<size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<v1::SessionSummary> sessions_;
};

class SessionsFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  enum class Which { kAll, kDraft, kLive, kClosed, kOverdue };

  using QSortFilterProxyModel::QSortFilterProxyModel;

  void SetWords(const QString& words);
  void SetWhich(Which which);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QString words_;
  Which which_ = Which::kAll;
};

}  // namespace vooraf::gui
