#include "client-gui/views/prepare/groups_form.h"

#include <QVBoxLayout>

#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

void GroupsForm::Fill() {
  content()->addWidget(new PlainLabel(
      tr("Who takes part chooses one group. Results stand side by side, a group each."),
      Role::kQuiet));
  content()->addWidget(new ProblemLine(draft(), "groups", tr("Groups")));
  if (LacksOf(plan()).residents) {
    content()->addWidget(new PlainLabel(tr("There is no group for residents yet."), Role::kStrong));
  }
  for (int i = 0; i < plan().groups_size(); ++i) content()->addWidget(NewGroupCard(i));
  auto* add = NewButton(tr("Add a group"));
  add->setObjectName(u"add_group"_qs);
  add->setEnabled(plan().groups_size() < kGroupsMax);
  content()->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    *plan().add_groups() = NewGroup();
    draft().Touch();
    Rebuild("groups[" + std::to_string(plan().groups_size() - 1) + "].name");
  });
}

QWidget* GroupsForm::NewGroupCard(int index) {
  auto& groups = *plan().mutable_groups();
  auto& group = groups[index];
  const std::string path = "groups[" + std::to_string(index) + "]";
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  const QString written = Clean(ShownText(group.name(), Language()).toStdString());
  const QString name = written.isEmpty() ? tr("Group %1").arg(index + 1) : written;
  auto* head = new QHBoxLayout;
  head->addWidget(new PlainLabel(name, Role::kHeading), 1);
  auto* buttons = new ListButtons(name, index, groups.size(), 1);
  head->addWidget(buttons);
  layout->addLayout(head);
  layout->addWidget(new TextField(draft(), group.mutable_name(), path + ".name", tr("Name"),
                                  {.characters_max = kGroupNameMax, .required = true}));
  auto* self = new TextField(draft(), group.mutable_self_description(), path + ".self_description",
                             tr("What somebody reads who chooses this group"),
                             {.characters_max = kSelfDescriptionMax});
  self->SetHint(tr("For instance: I live here"));
  layout->addWidget(self);
  ChoiceField::Choices sides;
  for (const auto side :
       {type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER}) {
    sides.emplace_back(side, SideName(side));
  }
  auto* side = new ChoiceField(
      draft(), path + ".side", tr("On which side does this group stand?"), sides, group.side(),
      [&group](int chosen) { group.set_side(static_cast<type::v1::Side>(chosen)); });
  layout->addWidget(side);
  connect(buttons, &ListButtons::Move, this, [this, index](int by) {
    MoveBy(plan().mutable_groups(), index, by);
    draft().Touch();
    Rebuild("groups[" + std::to_string(index + by) + "].name");
  });
  connect(buttons, &ListButtons::Remove, this, [this, index, name] {
    draft().editing().Remove(plan().mutable_groups(), index, name);
    draft().Touch();
    Rebuild();
  });
  return card;
}

}  // namespace vooraf::gui
