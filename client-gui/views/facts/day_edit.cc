#include "client-gui/views/facts/day_edit.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kWeeksUsual = 6;
constexpr int kDaysPerWeek = 7;

}  // namespace

DayEdit::DayEdit(const QString& name, const std::string& day)
    : is_known_(new QCheckBox(tr("On a day that is known"))), edit_(new QDateEdit) {
  const QDate known = QDate::fromString(Q(day), Qt::ISODate);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(is_known_);
  row->addWidget(edit_);
  row->addStretch();
  is_known_->setAccessibleName(name);
  is_known_->setChecked(known.isValid());
  edit_->setAccessibleName(name);
  edit_->setDate(known.isValid() ? known
                                 : QDate::currentDate().addDays(kWeeksUsual * kDaysPerWeek));
  edit_->setCalendarPopup(true);
  edit_->setDisplayFormat(u"d MMMM yyyy"_qs);
  edit_->setFocusPolicy(Qt::StrongFocus);
  edit_->setEnabled(known.isValid());
  setFocusProxy(is_known_);
  connect(is_known_, &QCheckBox::toggled, this, [this](bool checked) {
    edit_->setEnabled(checked);
    Q_EMIT Changed();
  });
  connect(edit_, &QDateEdit::dateChanged, this, &DayEdit::Changed);
}

std::string DayEdit::day() const {
  return is_known_->isChecked() ? edit_->date().toString(Qt::ISODate).toStdString() : std::string();
}

}  // namespace vooraf::gui
