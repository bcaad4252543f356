#include "client-gui/views/run/words_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kWidth = 520;

}  // namespace

bool Confirmed(QWidget* parent, const QString& question, const QString& more,
               const QString& button) {
  QMessageBox box(parent);
  box.setObjectName(u"confirm"_qs);
  box.setWindowTitle(question);
  box.setTextFormat(Qt::PlainText);
  box.setText(question);
  box.setInformativeText(more);
  auto* yes = box.addButton(Unmnemonic(button), QMessageBox::AcceptRole);
  yes->setObjectName(u"yes"_qs);
  box.addButton(QMessageBox::Cancel);
  box.setDefaultButton(yes);
  box.exec();
  return box.clickedButton() == yes;
}

std::optional<QString> AskWords(QWidget* parent, const QString& title, const QString& label,
                                int characters_max, const QString& words) {
  QDialog dialog(parent);
  dialog.setObjectName(u"ask_words"_qs);
  dialog.setWindowTitle(title);
  dialog.setMinimumWidth(kWidth);
  auto* layout = new QVBoxLayout(&dialog);
  auto* text = new PlainLabel(label);
  auto* edit = new QPlainTextEdit(words);
  auto* left = new PlainLabel({}, Role::kQuiet);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  edit->setTabChangesFocus(true);
  edit->setAccessibleName(label);
  text->setBuddy(edit);
  layout->addWidget(text);
  layout->addWidget(edit);
  layout->addWidget(left);
  layout->addWidget(buttons);
  auto* send = buttons->button(QDialogButtonBox::Ok);
  send->setText(Unmnemonic(title));
  send->setObjectName(u"send"_qs);
  // As the server counts: code points, not UTF-16 units.
  const auto update = [=] {
    const auto length = edit->toPlainText().trimmed().toUcs4().size();
    left->setText(QObject::tr("%1 of %2 characters").arg(length).arg(characters_max));
    send->setEnabled(length > 0 && length <= characters_max);
  };
  update();
  QObject::connect(edit, &QPlainTextEdit::textChanged, &dialog, update);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return edit->toPlainText().trimmed();
}

}  // namespace vooraf::gui
