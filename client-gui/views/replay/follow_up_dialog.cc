#include "client-gui/views/replay/follow_up_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>

#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/language_edits.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// As the server has it; see docs/SPEC.md.
constexpr int kWordsMax = 2'000;
constexpr int kMonthsUsual = 1;
constexpr int kTitleShown = 70;

}  // namespace

FollowUpDialog::FollowUpDialog(SessionState& session, Commands& commands, QWidget* parent)
    : CommandDialog(commands, tr("Tell what was done with it"), tr("Tell everyone"), parent),
      item_(new QComboBox),
      promises_(new QCheckBox(tr("People hear more, by this day:"))),
      next_(new QDateEdit(QDate::currentDate().addMonths(kMonthsUsual))),
      length_(new PlainLabel({}, Role::kQuiet)) {
  setObjectName(u"follow_up"_qs);
  const auto& snapshot = *session.snapshot();
  content()->addWidget(new PlainLabel(
      tr("Everyone with the link or the code can read this, also without taking part."),
      Role::kQuiet));
  item_->setObjectName(u"follow_up_item"_qs);
  item_->setAccessibleName(tr("What is it about?"));
  item_->addItem(tr("The whole session"), 0);
  for (const auto* item : snapshot.Items()) {
    QString title = ItemTitle(*item);
    if (title.size() > kTitleShown) title = title.left(kTitleShown) + u'…';
    item_->addItem(title, item->item().item());
  }
  auto* form = new QFormLayout;
  form->addRow(tr("What is it about?"), item_);
  content()->addLayout(form);
  edits_ = new LanguageEdits(u"follow_up"_qs, tr("What was done with it?"),
                             snapshot.session()->languages());
  content()->addWidget(edits_);
  connect(edits_, &LanguageEdits::Changed, this, &FollowUpDialog::Check);
  content()->addWidget(length_);
  promises_->setObjectName(u"promises"_qs);
  next_->setObjectName(u"next_reply"_qs);
  next_->setAccessibleName(tr("Day by which people hear more"));
  next_->setCalendarPopup(true);
  next_->setDisplayFormat(u"d MMMM yyyy"_qs);
  next_->setMinimumDate(QDate::currentDate());
  next_->setEnabled(false);
  auto* row = new QHBoxLayout;
  row->addWidget(promises_);
  row->addWidget(next_);
  row->addStretch();
  content()->addLayout(row);
  connect(promises_, &QCheckBox::toggled, next_, &QWidget::setEnabled);
  Check();
  edits_->setFocus();
}

void FollowUpDialog::Check() {
  const int longest = edits_->longest();
  length_->setText(tr("%1 of %2 characters").arg(longest).arg(kWordsMax));
  length_->SetRole(longest > kWordsMax ? Role::kDanger : Role::kQuiet);
  SetReady(edits_->has_first() && longest <= kWordsMax);
}

void FollowUpDialog::Send() {
  v1::AddFollowUpRequest request;
  request.set_item(item_->currentData().toUInt());
  *request.mutable_wording() = edits_->text();
  if (promises_->isChecked()) {
    request.set_next_reply_date(next_->date().toString(Qt::ISODate).toStdString());
  }
  Run(client::kAddFollowUp, request);
}

}  // namespace vooraf::gui
