// A radio button or check box whose label wraps, with an explanation under it: for what people
// wrote, which may be long.
#pragma once

#include <QCheckBox>
#include <QPainter>
#include <QRadioButton>
#include <type_traits>

#include "client-gui/app/style.h"
#include "client-gui/models/take_part/draft.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

// `Base` is QRadioButton or QCheckBox: what screen readers say of it.
template <class Base>
class ChoiceButton : public Base {
 public:
  explicit ChoiceButton(const Choice& choice) : choice_(choice) {
    this->setAccessibleName(choice.label);
    this->setAccessibleDescription(choice.explanation);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    this->setSizePolicy(policy);
    this->setCursor(Qt::PointingHandCursor);
  }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return Draw(nullptr, width); }
  QSize sizeHint() const override { return {kHint, Draw(nullptr, kHint)}; }
  QSize minimumSizeHint() const override { return {kWidthMin, kTouchHeight}; }

 protected:
  static constexpr int kHint = 420;
  static constexpr int kWidthMin = 160;
  static constexpr int kMark = 24;
  static constexpr int kRadius = 6;
  static constexpr int kInset = 4;

  bool hitButton(const QPoint& point) const override { return this->rect().contains(point); }

  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Draw(&painter, this->width());
  }

 private:
  // Draws where there is a painter, and returns the height in any case.
  int Draw(QPainter* painter, int width) const {
    const Theme& theme = CurrentTheme();
    const auto flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const int left = kSpace + kMark + kSpace;
    const QRect room(left, kSpace, std::max(1, width - left - kSpace), 1 << 14);
    const QFontMetrics metrics(this->font());
    const int label = metrics.boundingRect(room, flags, choice_.label).height();
    int height = kSpace + label;
    int more = 0;
    if (!choice_.explanation.isEmpty()) {
      more = metrics.boundingRect(room, flags, choice_.explanation).height();
      height += more + 2;
    }
    height = std::max(kTouchHeight, height + kSpace);
    if (painter == nullptr) return height;
    const bool on = this->isChecked();
    painter->setPen(
        QPen(this->hasFocus() || on ? theme.main : theme.line, this->hasFocus() ? 3 : 1));
    painter->setBrush(on ? theme.raised : theme.paper);
    painter->drawRoundedRect(QRectF(this->rect()).adjusted(2, 2, -2, -2), kRadius, kRadius);
    // The style's own mark is hard to see on dark.
    const bool round = std::is_base_of_v<QRadioButton, Base>;
    const QRectF mark(kSpace + kInset, (height - kMark) / 2.0 + kInset, kMark - 2 * kInset,
                      kMark - 2 * kInset);
    const double corner = round ? mark.width() / 2 : kInset;
    painter->setPen(QPen(on ? theme.main : theme.line, 2));
    painter->setBrush(theme.paper);
    painter->drawRoundedRect(mark, corner, corner);
    if (on) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(theme.main);
      const QRectF dot = mark.adjusted(kInset, kInset, -kInset, -kInset);
      painter->drawRoundedRect(dot, round ? dot.width() / 2 : 1, round ? dot.width() / 2 : 1);
    }
    painter->setPen(this->isEnabled() ? theme.ink : theme.line);
    const int top = more == 0 ? (height - label) / 2 : kSpace;
    painter->drawText(QRect(left, top, room.width(), label), flags, choice_.label);
    if (more > 0) {
      painter->setPen(theme.quiet);
      painter->drawText(QRect(left, top + label + 2, room.width(), more), flags,
                        choice_.explanation);
    }
    return height;
  }

  Choice choice_;
};

}  // namespace vooraf::gui
