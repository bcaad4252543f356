#include "client-gui/models/sessions_model.h"

#include <QDateTime>
#include <QLocale>

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

void SessionsModel::Set(std::vector<v1::SessionSummary> sessions) {
  beginResetModel();
  sessions_ = std::move(sessions);
  endResetModel();
}

int SessionsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(sessions_.size());
}

int SessionsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QVariant SessionsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& session = At(index.row());
  if (role == kSessionRole) return Q(session.session());
  if (role == kPhaseRole) return static_cast<int>(session.phase());
  if (role == kOverdueRole) return session.reply_overdue();
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case kTitle:
      return In(session.title());
    case kPhase:
      return PhaseName(session.phase());
    case kMade:
      return QLocale().toString(
          QDateTime::fromSecsSinceEpoch(session.create_time().seconds()).date(),
          QLocale::ShortFormat);
    case kReply: {
      if (session.reply_due_date().empty()) return {};
      const QString day = QLocale().toString(
          QDate::fromString(Q(session.reply_due_date()), Qt::ISODate), QLocale::ShortFormat);
      return session.reply_overdue() ? tr("overdue since %1").arg(day) : tr("by %1").arg(day);
    }
    default:
      return {};
  }
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kTitle:
      return tr("Session");
    case kPhase:
      return tr("Phase");
    case kMade:
      return tr("Made on");
    case kReply:
      return tr("People hear");
    default:
      return {};
  }
}

void SessionsFilter::SetWords(const QString& words) {
  words_ = words.trimmed();
  invalidateFilter();
}

void SessionsFilter::SetWhich(Which which) {
  which_ = which;
  invalidateFilter();
}

bool SessionsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QModelIndex index = sourceModel()->index(row, SessionsModel::kTitle, parent);
  const int phase = index.data(SessionsModel::kPhaseRole).toInt();
  switch (which_) {
    case Which::kAll:
      break;
    case Which::kDraft:
      if (phase != v1::SESSION_PHASE_DRAFT) return false;
      break;
    case Which::kLive:
      if (phase != v1::SESSION_PHASE_OPEN && phase != v1::SESSION_PHASE_LIVE) return false;
      break;
    case Which::kClosed:
      if (phase != v1::SESSION_PHASE_CLOSED) return false;
      break;
    case Which::kOverdue:
      if (!index.data(SessionsModel::kOverdueRole).toBool()) return false;
      break;
  }
  return words_.isEmpty() || index.data().toString().contains(words_, Qt::CaseInsensitive);
}

}  // namespace vooraf::gui
