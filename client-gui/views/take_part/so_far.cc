#include "client-gui/views/take_part/so_far.h"

#include <QListView>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/agenda_model.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/take_part/shown.h"

namespace vooraf::gui {
namespace {

constexpr int kListHeight = 200;

}  // namespace

SoFar::SoFar(Desk& desk, TakingPart part)
    : desk_(desk), part_(part), list_(new QListView), shown_(new QVBoxLayout) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new PlainLabel(tr("Everything so far"), Role::kHeading));
  list_->setObjectName(u"so_far"_qs);
  list_->setAccessibleName(tr("Everything so far"));
  list_->setWordWrap(true);
  list_->setSpacing(2);
  list_->setFixedHeight(kListHeight);
  auto* model = new AgendaModel(part_.session, list_);
  list_->setModel(model);
  layout->addWidget(list_);
  layout->addLayout(shown_);
  layout->addStretch();
  connect(
      list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
      [this](const QModelIndex& index) { ShowItem(index.data(AgendaModel::kItemRole).toUInt()); });
  if (model->rowCount() > 0) list_->setCurrentIndex(model->index(0));
}

void SoFar::ShowItem(uint32_t item) {
  Clear(shown_);
  shown_->addWidget(new Shown(desk_, part_, item));
}

}  // namespace vooraf::gui
