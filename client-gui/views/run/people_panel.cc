#include "client-gui/views/run/people_panel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/flow_layout.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/run/words_dialog.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kReasonMax = 500;
constexpr int kAccountMax = 60;
constexpr int kNameWidth = 110;
constexpr int kGroupWidth = 140;

}  // namespace

PeoplePanel::PeoplePanel(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      model_(session),
      filter_(new QSortFilterProxyModel(this)),
      counts_(new PlainLabel),
      locked_(new PlainLabel({}, Role::kStrong)),
      table_(new QTableView) {
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(counts_);
  layout->addWidget(locked_);
  counts_->setObjectName(u"counts"_qs);
  auto* search = new QLineEdit;
  search->setPlaceholderText(tr("Search"));
  search->setAccessibleName(tr("Search people"));
  search->setClearButtonEnabled(true);
  layout->addWidget(search);
  layout->addWidget(table_, 1);
  filter_->setSourceModel(&model_);
  filter_->setFilterKeyColumn(-1);
  filter_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  connect(search, &QLineEdit::textChanged, filter_, &QSortFilterProxyModel::setFilterFixedString);
  table_->setModel(filter_);
  table_->setObjectName(u"people"_qs);
  table_->setAccessibleName(tr("People"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->setColumnWidth(PeopleModel::kName, kNameWidth);
  table_->setColumnWidth(PeopleModel::kGroup, kGroupWidth);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  layout->addLayout(NewPersonRow());
  layout->addLayout(NewSessionRow());
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &PeoplePanel::UpdateActions);
  connect(&commands, &Commands::Changed, this, &PeoplePanel::UpdateActions);
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "group/") || Touches(keys, "presence") || Touches(keys, "session")) {
      UpdateCounts();
    }
  });
  UpdateCounts();
  UpdateActions();
}

QLayout* PeoplePanel::NewPersonRow() {
  auto* row = new FlowLayout;
  group_ = new QComboBox;
  group_->setObjectName(u"move_to"_qs);
  group_->setAccessibleName(tr("Move to another group"));
  remove_ = NewButton(tr("Remove…"));
  erase_ = NewButton(tr("Erase data…"));
  remove_->setObjectName(u"remove"_qs);
  erase_->setObjectName(u"erase_person"_qs);
  row->addWidget(group_);
  row->addWidget(remove_);
  row->addWidget(erase_);
  connect(group_, &QComboBox::activated, this, &PeoplePanel::Move);
  connect(remove_, &QPushButton::clicked, this, &PeoplePanel::Remove);
  connect(erase_, &QPushButton::clicked, this, &PeoplePanel::Erase);
  return row;
}

QLayout* PeoplePanel::NewSessionRow() {
  auto* row = new FlowLayout;
  auto* invitations = NewButton(tr("Invitations…"));
  lock_ = NewButton({});
  young_ = NewButton(tr("Young people take part…"));
  auto* add = NewButton(tr("Add a co-facilitator…"));
  lock_->setObjectName(u"lock"_qs);
  invitations->setObjectName(u"invitations_wanted"_qs);
  young_->setObjectName(u"mark_young"_qs);
  add->setObjectName(u"add_facilitator"_qs);
  for (auto* button : {lock_, invitations, young_, add}) row->addWidget(button);
  connect(invitations, &QPushButton::clicked, this, &PeoplePanel::InvitationsWanted);
  connect(young_, &QPushButton::clicked, this, &PeoplePanel::MarkYoung);
  connect(add, &QPushButton::clicked, this, &PeoplePanel::AddFacilitator);
  connect(lock_, &QPushButton::clicked, this, [this] {
    const auto* session = session_.snapshot()->session();
    if (session == nullptr) return;
    v1::LockJoiningRequest request;
    request.set_locked(!session->joining_locked());
    commands_.Run(client::kLockJoining, request, this);
  });
  return row;
}

void PeoplePanel::UpdateCounts() {
  const auto& session = *session_.snapshot();
  const auto* presence = session.Presence();
  QStringList lines;
  for (const auto* view : session.Groups()) {
    uint32_t connected = 0;
    if (presence != nullptr) {
      for (const auto& now : presence->groups()) {
        if (now.group() == view->group().group()) connected = now.in_hall() + now.at_home();
      }
    }
    lines << tr("%1: %2 in the hall, %3 at home; %4 connected now")
                 .arg(In(view->group().name()))
                 .arg(view->in_hall())
                 .arg(view->at_home())
                 .arg(connected);
  }
  if (presence != nullptr) {
    lines << tr("Observers: %1, screens: %2").arg(presence->observers()).arg(presence->screens());
  }
  counts_->Show(lines.join(u'\n'));
  const auto* view = session.session();
  const bool locked = view != nullptr && view->joining_locked();
  QStringList said;
  if (locked) said << tr("Nobody new can join now.");
  const bool young = view != nullptr && view->settings().young_people_present();
  if (young) said << tr("Young people take part: no names are kept.");
  locked_->Show(said.join(u'\n'));
  lock_->setText(locked ? tr("Let people join again") : tr("Let nobody new join"));
  young_->setVisible(!young);
  if (group_->count() == static_cast<int>(session.Groups().size()) + 1) return;
  group_->clear();
  group_->addItem(tr("Move to…"), 0);
  for (const auto* group : session.Groups()) {
    group_->addItem(In(group->group().name()), group->group().group());
  }
}

uint32_t PeoplePanel::Selected() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? index.data(PeopleModel::kParticipantRole).toUInt() : 0;
}

void PeoplePanel::UpdateActions() {
  const QModelIndex index = table_->currentIndex();
  const bool person = index.isValid() && !index.data(PeopleModel::kIsFacilitatorRole).toBool();
  const bool here = person && !index.data(PeopleModel::kLeftRole).toBool();
  group_->setEnabled(here && index.data(PeopleModel::kGroupRole).toUInt() != 0 &&
                     !commands_.busy());
  remove_->setEnabled(here && !commands_.busy());
  erase_->setEnabled(person && !commands_.busy());
  lock_->setEnabled(!commands_.busy());
}

void PeoplePanel::Move(int index) {
  const uint32_t group = group_->itemData(index).toUInt();
  group_->setCurrentIndex(0);
  if (group == 0 || Selected() == 0) return;
  v1::MoveParticipantRequest request;
  request.set_participant(Selected());
  request.set_group(group);
  commands_.Run(client::kMoveParticipant, request, this);
}

void PeoplePanel::Remove() {
  const uint32_t participant = Selected();
  if (participant == 0) return;
  const auto reason =
      AskWords(this, tr("Remove %1").arg(PersonName(*session_.snapshot(), participant)),
               tr("Why? Only facilitators see this."), kReasonMax);
  if (!reason) return;
  v1::RemoveParticipantRequest request;
  request.set_participant(participant);
  request.set_reason(reason->toStdString());
  commands_.Run(client::kRemoveParticipant, request, this);
}

void PeoplePanel::Erase() {
  const uint32_t participant = Selected();
  if (participant == 0) return;
  const QString who = PersonName(*session_.snapshot(), participant);
  if (!Confirmed(this, tr("Erase the data of %1?").arg(who),
                 tr("Answers, votes, words and name go, and that person does not take part any "
                    "more. What was counted stays. This cannot be undone."),
                 tr("Erase"))) {
    return;
  }
  v1::ErasePersonRequest request;
  request.set_participant(participant);
  commands_.Run(client::kErasePerson, request, this);
}

void PeoplePanel::MarkYoung() {
  if (!Confirmed(this, tr("Do young people take part?"),
                 tr("All names are erased and not asked for any more. This cannot be undone."),
                 tr("Young people take part"))) {
    return;
  }
  commands_.Run(client::kMarkYoungPeoplePresent, {}, this);
}

void PeoplePanel::AddFacilitator() {
  const auto name =
      AskWords(this, tr("Add a co-facilitator"), tr("Name of the account"), kAccountMax);
  if (!name) return;
  v1::AddFacilitatorRequest request;
  request.set_account_name(name->toStdString());
  commands_.Run(client::kAddFacilitator, request, this);
}

}  // namespace vooraf::gui
