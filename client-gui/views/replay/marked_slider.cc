#include "client-gui/views/replay/marked_slider.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

#include "client-gui/app/style.h"

namespace vooraf::gui {
namespace {

constexpr int kMarkHeight = 8;
constexpr int kWidthHint = 400;

}  // namespace

MarkedSlider::MarkedSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setMinimumHeight(kTouchHeight);
}

void MarkedSlider::SetMarks(std::vector<int> marks) {
  marks_ = std::move(marks);
  update();
}

QSize MarkedSlider::sizeHint() const { return {kWidthHint, kTouchHeight}; }

void MarkedSlider::paintEvent(QPaintEvent* event) {
  {
    QPainter painter(this);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, nullptr, this);
    const int room = width() - handle;
    painter.setPen(QPen(CurrentTheme().line, 1));
    for (const int mark : marks_) {
      const int x = handle / 2 + QStyle::sliderPositionFromValue(minimum(), maximum(), mark, room);
      painter.drawLine(x, height() - kMarkHeight, x, height() - 1);
    }
  }
  QSlider::paintEvent(event);
}

void MarkedSlider::mousePressEvent(QMouseEvent* event) {
  QStyleOptionSlider option;
  initStyleOption(&option);
  const QRect handle =
      style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
  if (event->button() == Qt::LeftButton && !handle.contains(event->pos())) {
    const int at = event->pos().x() - handle.width() / 2;
    setSliderPosition(
        QStyle::sliderValueFromPosition(minimum(), maximum(), at, width() - handle.width()));
    // What follows drags the handle, which is under the mouse now.
  }
  QSlider::mousePressEvent(event);
}

}  // namespace vooraf::gui
