#include "client-gui/models/people_model.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr std::string_view kPerson = "person/";
constexpr std::string_view kPersonName = "person_name/";
// Of more changes at once everything is made anew.
constexpr size_t kSingleChangesMax = 100;

uint32_t NumberIn(std::string_view key, std::string_view prefix) {
  uint32_t number = 0;
  key.remove_prefix(prefix.size());
  std::from_chars(key.data(), key.data() + key.size(), number);
  return number;
}

// The people that the keys are about.
std::set<uint32_t> Touched(const client::KeySet& keys) {
  std::set<uint32_t> touched;
  for (const std::string_view prefix : {kPerson, kPersonName}) {
    for (auto at = keys.lower_bound(prefix); at != keys.end() && at->starts_with(prefix); ++at) {
      touched.insert(NumberIn(*at, prefix));
    }
  }
  return touched;
}

}  // namespace

PeopleModel::PeopleModel(SessionState& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {
  connect(&session, &SessionState::Changed, this, &PeopleModel::Update);
  Reset();
}

PeopleModel::Row PeopleModel::RowOf(const client::SessionSnapshot& session,
                                    const v1::PersonView& person) {
  Row row;
  row.participant = person.participant();
  row.name = PersonName(session, person.participant());
  row.group = person.group();
  row.group_name =
      person.group() == 0 ? RoleName(person.role()) : GroupName(session, person.group());
  row.left = person.left();
  row.is_facilitator =
      person.role() == type::v1::ROLE_FACILITATOR || person.role() == type::v1::ROLE_CO_FACILITATOR;
  QStringList state;
  if (person.place() == type::v1::PLACE_HOME) state << tr("at home");
  if (person.helper() != 0) state << tr("number %1 enters for this person").arg(person.helper());
  if (person.removed()) {
    state << tr("removed");
    if (!person.removal_reason().empty()) state << Clean(person.removal_reason());
  } else if (person.left()) {
    state << tr("left");
  }
  row.state = state.join(u", "_qs);
  return row;
}

void PeopleModel::Reset() {
  beginResetModel();
  rows_.clear();
  const auto& session = *session_.snapshot();
  for (const auto* person : session.People()) rows_.push_back(RowOf(session, *person));
  endResetModel();
}

void PeopleModel::Update(const client::KeySet& keys) {
  const auto touched = Touched(keys);
  if (touched.size() > kSingleChangesMax) {
    Reset();
    return;
  }
  for (const uint32_t participant : touched) UpdateOne(participant);
}

void PeopleModel::UpdateOne(uint32_t participant) {
  const auto& session = *session_.snapshot();
  const auto entity = session.entities().find(std::string(kPerson) + std::to_string(participant));
  const auto at =
      std::lower_bound(rows_.begin(), rows_.end(), participant,
                       [](const Row& row, uint32_t number) { return row.participant < number; });
  const int row = static_cast<int>(at - rows_.begin());
  const bool known = at != rows_.end() && at->participant == participant;
  if (entity == session.entities().end()) {
    if (!known) return;
    beginRemoveRows({}, row, row);
    rows_.erase(at);
    endRemoveRows();
    return;
  }
  Row made = RowOf(session, entity->second->person());
  if (!known) {
    beginInsertRows({}, row, row);
    rows_.insert(at, std::move(made));
    endInsertRows();
  } else if (!(*at == made)) {
    *at = std::move(made);
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
  }
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = rows_[static_cast<size_t>(index.row())];
  switch (role) {
    case kParticipantRole:
      return row.participant;
    case kGroupRole:
      return row.group;
    case kLeftRole:
      return row.left;
    case kIsFacilitatorRole:
      return row.is_facilitator;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      break;
    default:
      return {};
  }
  switch (index.column()) {
    case kName:
      return row.name;
    case kGroup:
      return row.group_name;
    case kState:
      return row.state;
    default:
      return {};
  }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kName:
      return tr("Who");
    case kGroup:
      return tr("Group");
    case kState:
      return tr("State");
    default:
      return {};
  }
}

}  // namespace vooraf::gui
