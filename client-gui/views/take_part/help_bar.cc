#include "client-gui/views/take_part/help_bar.h"

#include <QHBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/take_part/answering.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

HelpBar::HelpBar(SessionState& session) : session_(session), row_(new QHBoxLayout(this)) {
  setObjectName(u"help_bar"_qs);
  row_->setContentsMargins(0, kSpace / 2, 0, kSpace / 2);
  hide();
  connect(&session, &SessionState::Changed, this, [this](const client::KeySet& keys) {
    if (Touches(keys, "me") || Touches(keys, "group/")) Update();
  });
  Update();
}

void HelpBar::Update() {
  const auto& session = *session_.snapshot();
  const auto helped = HelpedBy(session);
  const bool is_there = std::any_of(helped.begin(), helped.end(), [this](const auto* each) {
    return each->participant() == person_;
  });
  if (person_ != 0 && !is_there) Choose(0);
  std::vector<std::pair<uint32_t, uint32_t>> people;
  for (const auto* each : helped) people.emplace_back(each->participant(), each->group());
  setVisible(!people.empty());
  if (people == drawn_) return;
  drawn_ = std::move(people);
  Clear(row_);
  auto* label = new PlainLabel(tr("You now fill in for:"), Role::kStrong);
  label->setWordWrap(false);
  row_->addWidget(label);
  AddButton(0, tr("yourself"));
  for (const auto& [person, group] : drawn_) {
    AddButton(person, tr("person %1 (%2)").arg(person).arg(GroupName(session, group)));
  }
  row_->addStretch();
}

void HelpBar::AddButton(uint32_t person, const QString& name) {
  auto* button = NewButton(name);
  button->setObjectName(u"person_%1"_qs.arg(person));
  button->setCheckable(true);
  button->setAutoExclusive(true);
  button->setChecked(person == person_);
  row_->addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, person] { Choose(person); });
}

void HelpBar::Choose(uint32_t person) {
  if (person == person_) return;
  person_ = person;
  Q_EMIT PersonChanged();
}

}  // namespace vooraf::gui
