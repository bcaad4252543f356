#include "client-gui/views/parts/tall_scroll.h"

#include <QEvent>
#include <QLayout>

namespace vooraf::gui {

TallScroll::TallScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  if (content != nullptr) SetContent(content);
}

void TallScroll::SetContent(QWidget* content) {
  setWidget(content);
  content->installEventFilter(this);
  Fit();
}

bool TallScroll::eventFilter(QObject* watched, QEvent* event) {
  const bool handled = QScrollArea::eventFilter(watched, event);
  if (widget() != nullptr && watched == widget() && event->type() == QEvent::LayoutRequest) Fit();
  return handled;
}

void TallScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  Fit();
}

void TallScroll::Fit() {
  if (widget() == nullptr) return;
  const int width = viewport()->width();
  const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width)
                                                   : widget()->sizeHint().height();
  if (widget()->minimumHeight() != height) widget()->setMinimumHeight(height);
}

}  // namespace vooraf::gui
