#include "client-gui/views/parts/labels.h"

#include <QPlainTextEdit>
#include <QStyle>

#include "client-gui/app/style.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

const char* NameOf(Role role) {
  switch (role) {
    case Role::kPlain:
      return "";
    case Role::kTitle:
      return "title";
    case Role::kHeading:
      return "heading";
    case Role::kStrong:
      return "strong";
    case Role::kQuiet:
      return "quiet";
    case Role::kGood:
      return "good";
    case Role::kDanger:
      return "danger";
    case Role::kCode:
      return "code";
    case Role::kPrimary:
      return "primary";
    case Role::kFlat:
      return "flat";
  }
  return "";
}

}  // namespace

PlainLabel::PlainLabel(const QString& text, Role role, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(role != Role::kCode);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  setProperty("role", NameOf(role));
  setText(text);
}

void PlainLabel::Show(const QString& text) {
  if (text != this->text()) setText(text);
  setVisible(!text.isEmpty());
}

void PlainLabel::SetRole(Role role) {
  if (property("role") == NameOf(role)) return;
  setProperty("role", NameOf(role));
  style()->unpolish(this);
  style()->polish(this);
}

QPushButton* NewButton(const QString& text, Role role) {
  auto* button = new QPushButton(Unmnemonic(text));
  button->setProperty("role", NameOf(role));
  button->setAccessibleName(text);
  button->setMinimumHeight(kTouchHeight);
  button->setAutoDefault(false);
  return button;
}

int HeightFor(const QPlainTextEdit& edit, int lines) {
  return lines * edit.fontMetrics().lineSpacing() + 2 * kSpace + 2 * edit.frameWidth();
}

QFrame* NewCard(QVBoxLayout** layout) {
  auto* card = new QFrame;
  card->setProperty("role", "card");
  *layout = new QVBoxLayout(card);
  (*layout)->setContentsMargins(kWideSpace, kWideSpace, kWideSpace, kWideSpace);
  (*layout)->setSpacing(kSpace);
  return card;
}

void Clear(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    if (auto* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    } else if (auto* inner = item->layout()) {
      Clear(inner);
    }
    delete item;
  }
}

}  // namespace vooraf::gui
