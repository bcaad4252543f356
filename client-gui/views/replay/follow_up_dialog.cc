#include "client-gui/views/replay/follow_up_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <algorithm>

#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// As the server has it; see docs/SPEC.md.
constexpr qsizetype kWordsMax = 2'000;
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
  const auto& languages = snapshot.session()->languages();
  for (const auto& language : languages) {
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setObjectName(u"follow_up_"_qs + Q(language));
    edit->setAccessibleName(LanguageName(language));
    const QString label = languages.size() == 1
                              ? tr("What was done with it?")
                              : tr("What was done with it? (%1)").arg(LanguageName(language));
    content()->addWidget(new PlainLabel(label));
    content()->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &FollowUpDialog::Check);
    edits_.emplace_back(language, edit);
  }
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
  if (!edits_.empty()) edits_.front().second->setFocus();
}

void FollowUpDialog::Check() {
  qsizetype longest = 0;
  for (const auto& [language, edit] : edits_) {
    longest = std::max(longest, edit->toPlainText().trimmed().toUcs4().size());
  }
  length_->setText(tr("%1 of %2 characters").arg(longest).arg(kWordsMax));
  length_->SetRole(longest > kWordsMax ? Role::kDanger : Role::kQuiet);
  // The session's first language is everyone's.
  const bool some = !edits_.empty() && !edits_.front().second->toPlainText().trimmed().isEmpty();
  SetReady(some && longest <= kWordsMax);
}

void FollowUpDialog::Send() {
  v1::AddFollowUpRequest request;
  request.set_item(item_->currentData().toUInt());
  for (const auto& [language, edit] : edits_) {
    const QString words = edit->toPlainText().trimmed();
    if (words.isEmpty()) continue;
    auto* entry = request.mutable_wording()->add_entries();
    entry->set_language(language);
    entry->set_value(words.toStdString());
  }
  if (promises_->isChecked()) {
    request.set_next_reply_date(next_->date().toString(Qt::ISODate).toStdString());
  }
  Run(client::kAddFollowUp, request);
}

}  // namespace vooraf::gui
