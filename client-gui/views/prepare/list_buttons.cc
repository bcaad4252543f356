#include "client-gui/views/prepare/list_buttons.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

QToolButton* NewSmallButton(const QString& sign, const QString& name, bool enabled) {
  auto* button = new QToolButton;
  button->setText(sign);
  button->setAccessibleName(name);
  // Plain, whatever the name holds.
  button->setToolTip(name.toHtmlEscaped());
  button->setMinimumSize(kTouchHeight, kTouchHeight);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setEnabled(enabled);
  return button;
}

}  // namespace

ListButtons::ListButtons(const QString& name, int index, int size, int least) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto* up = NewSmallButton(u"↑"_qs, tr("“%1” one place up").arg(name), index > 0);
  auto* down = NewSmallButton(u"↓"_qs, tr("“%1” one place down").arg(name), index < size - 1);
  auto* remove = NewSmallButton(u"✕"_qs, tr("Remove “%1”").arg(name), size > least);
  row->addWidget(up);
  row->addWidget(down);
  row->addWidget(remove);
  connect(up, &QToolButton::clicked, this, [this] { Q_EMIT Move(-1); });
  connect(down, &QToolButton::clicked, this, [this] { Q_EMIT Move(1); });
  connect(remove, &QToolButton::clicked, this, &ListButtons::Remove);
}

Fold::Fold(const QString& title, bool open) : inside_(new QWidget), button_(new QToolButton) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  button_->setText(Unmnemonic(title));
  button_->setAccessibleName(title);
  button_->setCheckable(true);
  button_->setAutoRaise(true);
  button_->setMinimumHeight(kTouchHeight);
  button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button_->setFocusPolicy(Qt::StrongFocus);
  layout->addWidget(button_, 0, Qt::AlignLeft);
  auto* inside = new QVBoxLayout(inside_);
  inside->setContentsMargins(kWideSpace, 0, 0, 0);
  inside->setSpacing(kWideSpace);
  layout->addWidget(inside_);
  connect(button_, &QToolButton::toggled, this, &Fold::SetOpen);
  SetOpen(open);
}

QLayout* Fold::content() const { return inside_->layout(); }

void Fold::SetOpen(bool open) {
  button_->setChecked(open);
  button_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  inside_->setVisible(open);
}

void Unfold(QWidget* widget) {
  for (auto* around = widget->parentWidget(); around != nullptr; around = around->parentWidget()) {
    if (auto* fold = qobject_cast<Fold*>(around)) fold->SetOpen(true);
  }
}

}  // namespace vooraf::gui
