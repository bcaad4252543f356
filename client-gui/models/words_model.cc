#include "client-gui/models/words_model.h"

#include <algorithm>

#include "client-core/stage.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using client::SessionSnapshot;

QString Erased() { return WordsModel::tr("(erased)"); }

WordsRow OfStatement(const v1::StatementView& view) {
  WordsRow row{WordsKind::kStatement, view.statement(), view.item()};
  row.text = view.erased() ? Erased() : Clean(view.text());
  row.released = view.released();
  row.hidden = view.hidden();
  row.erased = view.erased();
  row.settled = view.merged_into() != 0;
  row.said = WordsModel::tr("Statement %1").arg(view.statement());
  if (view.merged_into() != 0) {
    row.said += u", "_qs + WordsModel::tr("belongs to statement %1").arg(view.merged_into());
  } else if (view.hidden()) {
    row.said += u", "_qs + WordsModel::tr("hidden: %1").arg(Clean(view.hidden_reason()));
  } else if (!view.released()) {
    row.said += u", "_qs + WordsModel::tr("waits");
  }
  return row;
}

WordsRow OfReason(const SessionSnapshot& session, const v1::ReasonView& view) {
  WordsRow row{WordsKind::kReason, view.reason(), view.item(), view.round()};
  row.text = view.erased() ? Erased() : Clean(view.text());
  row.released = view.released();
  row.erased = view.erased();
  QStringList said;
  const auto* round = session.Round(view.item(), view.round());
  if (round != nullptr && view.part() != 0) {
    for (const auto& aspect : round->result().aspects()) {
      if (aspect.aspect() != view.aspect()) continue;
      said << WordsModel::tr("From %1").arg(PartNamed(session, aspect.partition(), view.part()));
    }
  }
  said << (view.released() ? WordsModel::tr("shown to everyone") : WordsModel::tr("waits"));
  if (const auto* theme = session.Theme(view.theme())) {
    said << WordsModel::tr("theme: %1").arg(Clean(theme->name()));
  }
  row.said = said.join(u", "_qs);
  return row;
}

WordsRow OfAmendment(const v1::AmendmentView& view) {
  WordsRow row{WordsKind::kAmendment, view.amendment(), view.item()};
  row.text = view.erased() ? Erased() : Clean(view.text());
  row.released = view.released();
  row.erased = view.erased();
  row.settled = view.phase() != v1::AMENDMENT_PHASE_PROPOSED;
  row.said = WordsModel::tr("Change to version %1").arg(view.version());
  switch (view.phase()) {
    case v1::AMENDMENT_PHASE_ACCEPTED:
      row.said +=
          u", "_qs + WordsModel::tr("accepted, in version %1").arg(view.accepted_as_version());
      break;
    case v1::AMENDMENT_PHASE_DECLINED:
      row.said += u", "_qs + WordsModel::tr("declined: %1").arg(Clean(view.reason()));
      break;
    default:
      row.said += u", "_qs + (view.released() ? WordsModel::tr("shown to everyone; to be decided")
                                              : WordsModel::tr("waits"));
  }
  return row;
}

WordsRow OfObjection(const SessionSnapshot& session, const v1::BallotView& ballot,
                     const v1::ObjectionView& view) {
  WordsRow row{WordsKind::kObjection, view.objection(), ballot.item(), 0, ballot.ballot()};
  QStringList text;
  if (!view.argument().empty()) text << Clean(view.argument());
  if (!view.need().empty())
    text << WordsModel::tr("Needed to come along: %1").arg(Clean(view.need()));
  row.text = view.erased() ? Erased() : text.join(u'\n');
  row.released = view.released();
  row.erased = view.erased();
  row.settled = view.resolved_by_version() != 0;
  row.said = WordsModel::tr("Against, from %1")
                 .arg(PartNamed(session, ballot.result().partition(), view.part()));
  if (view.resolved_by_version() != 0) {
    row.said += u", "_qs + WordsModel::tr("met in version %1").arg(view.resolved_by_version());
  } else {
    row.said += u", "_qs +
                (view.released() ? WordsModel::tr("shown to everyone") : WordsModel::tr("waits"));
  }
  return row;
}

}  // namespace

WordsModel::WordsModel(SessionState& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
  connect(&session, &SessionState::Changed, this, &WordsModel::Update);
  Update({"session"});
}

std::vector<WordsRow> WordsModel::Rows() const {
  std::vector<WordsRow> rows;
  const auto& session = *session_.snapshot();
  const auto stage = client::StageOf(session);
  if (stage.item == nullptr) return rows;
  const uint32_t item = stage.item->item().item();
  if (stage.item->item().has_statements()) {
    for (const auto* view : session.Statements(item)) rows.push_back(OfStatement(*view));
  }
  for (uint32_t round = 1; round <= stage.item->rounds(); ++round) {
    for (const auto* view : session.Reasons(item, round)) {
      rows.push_back(OfReason(session, *view));
    }
  }
  for (const auto* view : session.Amendments(item)) rows.push_back(OfAmendment(*view));
  for (const auto* ballot : session.Ballots(item)) {
    if (!ballot->closed()) continue;
    for (const auto* view : session.Objections(ballot->ballot())) {
      rows.push_back(OfObjection(session, *ballot, *view));
    }
  }
  for (auto& row : rows) {
    // A change to the joint answer also waits to be decided once everyone sees it.
    const bool is_shown = row.released && row.kind != WordsKind::kAmendment;
    row.waits = !is_shown && !row.hidden && !row.settled && !row.erased;
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.waits && !b.waits; });
  return rows;
}

void WordsModel::Update(const client::KeySet& keys) {
  bool touched = false;
  for (const std::string_view prefix : {"session", "item/", "statement/", "reason/", "theme/",
                                        "amendment/", "objection/", "ballot/"}) {
    touched = touched || Touches(keys, prefix);
  }
  if (!touched) return;
  auto rows = Rows();
  if (rows == rows_) return;
  // What is selected stays selected where only what is said of it changes.
  const bool same_order =
      rows.size() == rows_.size() &&
      std::equal(rows.begin(), rows.end(), rows_.begin(), [](const auto& a, const auto& b) {
        return a.kind == b.kind && a.number == b.number && a.round == b.round &&
               a.ballot == b.ballot;
      });
  if (same_order) {
    rows_ = std::move(rows);
    Q_EMIT dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
    return;
  }
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

int WordsModel::waiting() const {
  return static_cast<int>(
      std::count_if(rows_.begin(), rows_.end(), [](const auto& row) { return row.waits; }));
}

int WordsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant WordsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != Qt::DisplayRole) return {};
  const WordsRow& row = At(index.row());
  return row.text + u'\n' + row.said;
}

}  // namespace vooraf::gui
