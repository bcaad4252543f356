#include "client-gui/views/facts/facts_panel.h"

#include <QDialogButtonBox>

#include "client-gui/app/style.h"
#include "client-gui/models/facts_rights.h"
#include "client-gui/views/facts/facts_dialogs.h"
#include "client-gui/views/facts/facts_list.h"
#include "client-gui/views/parts/flow_layout.h"
#include "client-gui/views/parts/tall_scroll.h"

namespace vooraf::gui {
namespace {

constexpr int kWindowWidth = 640;
constexpr int kWindowHeight = 560;

}  // namespace

FactsPanel::FactsPanel(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      facts_(NewButton(tr("Change this…"))),
      parts_(NewButton(tr("Parts of the task…"))),
      targets_(NewButton(tr("Whom it is about…"))) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  layout->addWidget(new FactsList(session));
  auto* row = new FlowLayout;
  facts_->setObjectName(u"change_facts"_qs);
  parts_->setObjectName(u"change_task_parts"_qs);
  targets_->setObjectName(u"change_target_groups"_qs);
  for (auto* button : {facts_, parts_, targets_}) row->addWidget(button);
  layout->addLayout(row);
  connect(facts_, &QPushButton::clicked, this, &FactsPanel::Change<FactsDialog>);
  connect(parts_, &QPushButton::clicked, this, &FactsPanel::Change<TaskPartsDialog>);
  connect(targets_, &QPushButton::clicked, this, &FactsPanel::Change<TargetGroupsDialog>);
  connect(&session, &SessionState::Changed, this, &FactsPanel::Update);
  Update();
}

template <class Dialog>
void FactsPanel::Change() {
  Dialog(session_, commands_, this).exec();
}

void FactsPanel::Update() {
  const auto rights =
      FactsRightsOf(*session_.snapshot(), commands_.identity() == Identity::kAccount);
  facts_->setVisible(rights.facts);
  parts_->setVisible(rights.facts);
  targets_->setVisible(rights.target_groups);
}

void ShowFacts(SessionState& session, Commands& commands, QWidget* parent) {
  QDialog dialog(parent);
  dialog.setObjectName(u"facts_shown"_qs);
  dialog.setWindowTitle(FactsPanel::tr("What is known beforehand"));
  auto* layout = new QVBoxLayout(&dialog);
  layout->addWidget(new TallScroll(new FactsPanel(session, commands)), 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  layout->addWidget(buttons);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  dialog.resize(kWindowWidth, kWindowHeight);
  dialog.exec();
}

}  // namespace vooraf::gui
