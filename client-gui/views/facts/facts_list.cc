#include "client-gui/views/facts/facts_list.h"

#include <QGridLayout>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

FactsList::FactsList(SessionState& session) : session_(session), grid_(new QGridLayout(this)) {
  setObjectName(u"facts"_qs);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(kWideSpace);
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 2);
  connect(&session, &SessionState::Changed, this, &FactsList::Update);
  Update();
}

void FactsList::Update() {
  auto rows = FactsRowsOf(*session_.snapshot());
  if (rows == rows_) return;
  rows_ = std::move(rows);
  Clear(grid_);
  int at = 0;
  for (const auto& row : rows_) {
    auto* said = new PlainLabel(row.said.join(u'\n'), row.is_empty ? Role::kQuiet : Role::kPlain);
    grid_->addWidget(new PlainLabel(row.name, Role::kQuiet), at, 0, Qt::AlignTop);
    grid_->addWidget(said, at++, 1, Qt::AlignTop);
  }
}

}  // namespace vooraf::gui
