// What people wrote at the item that is on, for facilitators to release, hide, sort and settle:
// statements, reasons and open texts, amendments, and words of votes against. What waits for a
// facilitator comes first.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "client-gui/link/session_state.h"

namespace vooraf::gui {

enum class WordsKind { kStatement, kReason, kAmendment, kObjection };

struct WordsRow {
  WordsKind kind = WordsKind::kStatement;
  // The statement, reason, amendment or objection.
  uint32_t number = 0;
  // Of a reason its item and round; of an objection its ballot; of the others the item.
  uint32_t item = 0;
  uint32_t round = 0;
  uint32_t ballot = 0;
  QString text;
  // "Statement 3, hidden: off topic".
  QString said;
  bool released = false;
  bool hidden = false;
  bool erased = false;
  // Merged, accepted, declined, met: nothing is left to decide.
  bool settled = false;
  // For a facilitator.
  bool waits = false;

  friend bool operator==(const WordsRow&, const WordsRow&) = default;
};

class WordsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  // Follows the session from now on. REQUIRES: the session outlives this object.
  explicit WordsModel(SessionState& session, QObject* parent = nullptr);

  const WordsRow& At(int row) const { return rows_[static_cast<size_t>(row)]; }
  int waiting() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void Update(const client::KeySet& keys);
  std::vector<WordsRow> Rows() const;

  SessionState& session_;
  std::vector<WordsRow> rows_;
};

}  // namespace vooraf::gui
