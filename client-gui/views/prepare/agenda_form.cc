#include "client-gui/views/prepare/agenda_form.h"

#include <QListWidget>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/item_form.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kListHeight = 220;

}  // namespace

void AgendaForm::Fill() {
  content()->addWidget(new ProblemLine(draft(), "items", tr("Agenda")));
  list_ = new QListWidget;
  list_->setObjectName(u"items"_qs);
  list_->setAccessibleName(tr("Agenda"));
  list_->setWordWrap(true);
  list_->setSpacing(2);
  list_->setFixedHeight(kListHeight);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  content()->addWidget(list_);
  content()->addLayout(NewButtonRow());
  minutes_ = new PlainLabel({}, Role::kQuiet);
  minutes_->setObjectName(u"minutes"_qs);
  content()->addWidget(minutes_);
  item_ = new QVBoxLayout;
  content()->addLayout(item_);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (!updating_ && row >= 0) Select(row);
  });
  // The list goes with the form, and this with the list.
  connect(&draft(), &PlanDraft::Edited, list_, [this] { UpdateList(); });
  UpdateList();
  FillItem();
}

QLayout* AgendaForm::NewButtonRow() {
  auto* row = new QHBoxLayout;
  add_ = NewButton(tr("Add an item"));
  add_->setObjectName(u"add_item"_qs);
  auto* kinds = new QMenu(add_);
  for (const auto kind : ItemKinds()) {
    auto* action = kinds->addAction(Unmnemonic(ItemKindName(kind)));
    connect(action, &QAction::triggered, this, [this, kind] { AddItem(kind); });
  }
  add_->setMenu(kinds);
  up_ = NewButton(tr("Move up"));
  down_ = NewButton(tr("Move down"));
  remove_ = NewButton(tr("Remove"));
  up_->setObjectName(u"item_up"_qs);
  down_->setObjectName(u"item_down"_qs);
  remove_->setObjectName(u"remove_item"_qs);
  up_->setToolTip(tr("Alt+Up"));
  down_->setToolTip(tr("Alt+Down"));
  remove_->setToolTip(tr("Delete"));
  row->addWidget(add_);
  row->addStretch();
  for (auto* button : {up_, down_, remove_}) row->addWidget(button);
  connect(up_, &QPushButton::clicked, this, [this] { Move(-1); });
  connect(down_, &QPushButton::clicked, this, [this] { Move(1); });
  connect(remove_, &QPushButton::clicked, this, &AgendaForm::Remove);
  const auto shortcut = [this](const QKeySequence& keys, QPushButton* button) {
    auto* short_way = new QShortcut(keys, list_);
    short_way->setContext(Qt::WidgetShortcut);
    connect(short_way, &QShortcut::activated, button, &QPushButton::click);
  };
  shortcut(Qt::ALT | Qt::Key_Up, up_);
  shortcut(Qt::ALT | Qt::Key_Down, down_);
  shortcut(QKeySequence::Delete, remove_);
  return row;
}

void AgendaForm::Reveal(const std::string& path) {
  const auto index = ItemOf(path);
  if (index && *index < count() && *index != draft().item) Select(*index);
}

void AgendaForm::AddItem(ItemKind kind) {
  // After the one that is selected.
  const int at = count() == 0 ? 0 : draft().item + 1;
  Insert(plan().mutable_items(), at, NewItem(kind));
  draft().item = std::min(at, count() - 1);
  draft().Touch();
  FillItem("items[" + std::to_string(draft().item) + "].title");
  Q_EMIT Selected();
}

void AgendaForm::Move(int by) {
  const int to = draft().item + by;
  if (to < 0 || to >= count()) return;
  MoveBy(plan().mutable_items(), draft().item, by);
  draft().item = to;
  draft().Touch();
  // Its fields have other paths now.
  FillItem();
  Q_EMIT Selected();
}

void AgendaForm::Remove() {
  const int index = draft().item;
  if (index >= count()) return;
  draft().editing().Remove(plan().mutable_items(), index, ItemName(plan().items(index), index));
  draft().item = std::clamp(index, 0, std::max(0, count() - 1));
  // The form shows what is there no longer: it goes first.
  FillItem();
  draft().Touch();
  list_->setFocus();
  Q_EMIT Selected();
}

void AgendaForm::Select(int index) {
  draft().item = index;
  UpdateList();
  FillItem();
  Q_EMIT Selected();
}

void AgendaForm::UpdateList() {
  updating_ = true;
  while (list_->count() > count()) delete list_->takeItem(list_->count() - 1);
  while (list_->count() < count()) list_->addItem(QString());
  for (int i = 0; i < count(); ++i) {
    const auto& item = plan().items(i);
    const QString title = u"%1. %2"_qs.arg(i + 1).arg(ItemName(item, i));
    const QString words = title + u'\n' + ItemSaid(item);
    if (list_->item(i)->text() != words) {
      list_->item(i)->setText(words);
      list_->item(i)->setData(Qt::AccessibleTextRole, title + u", "_qs + ItemSaid(item));
    }
  }
  draft().item = std::clamp(draft().item, 0, std::max(0, count() - 1));
  if (count() > 0) list_->setCurrentRow(draft().item);
  updating_ = false;
  add_->setEnabled(count() < kItemsMax);
  up_->setEnabled(count() > 0 && draft().item > 0);
  down_->setEnabled(draft().item + 1 < count());
  remove_->setEnabled(count() > 0);
  minutes_->setText(count() == 0
                        ? tr("There is nothing on the agenda yet. Without an item the session "
                             "does not open.")
                        : MinutesSaid(plan()));
}

void AgendaForm::FillItem(const std::string& focus) {
  Clear(item_);
  if (count() == 0) return;
  draft().item = std::clamp(draft().item, 0, count() - 1);
  auto* form = new ItemForm(draft(), draft().item);
  item_->addWidget(form);
  connect(
      form, &ItemForm::Reshaped, this,
      [this](const std::string& path) {
        FillItem(path);
        Q_EMIT Selected();
      },
      Qt::QueuedConnection);
  if (focus.empty()) return;
  QMetaObject::invokeMethod(
      form,
      [this, focus] {
        if (auto* field = FieldAt(focus)) field->setFocus();
      },
      Qt::QueuedConnection);
}

}  // namespace vooraf::gui
