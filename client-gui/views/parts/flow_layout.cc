#include "client-gui/views/parts/flow_layout.h"

#include <algorithm>

#include "client-gui/app/style.h"

namespace vooraf::gui {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(kSpace);
}

FlowLayout::~FlowLayout() {
  for (auto* item : items_) delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { items_.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const {
  const auto at = static_cast<size_t>(index);
  return index >= 0 && at < items_.size() ? items_[at] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  auto* item = itemAt(index);
  if (item != nullptr) items_.erase(items_.begin() + index);
  return item;
}

int FlowLayout::heightForWidth(int width) const {
  return Arrange(QRect(0, 0, width, 0), /*place=*/false);
}

// All beside each other, if there were room.
QSize FlowLayout::sizeHint() const {
  QSize size;
  for (const auto* item : items_) {
    if (item->isEmpty()) continue;
    size.rwidth() += item->sizeHint().width() + spacing();
    size.setHeight(std::max(size.height(), item->sizeHint().height()));
  }
  return size;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto* item : items_) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  Arrange(rect, /*place=*/true);
}

int FlowLayout::Arrange(const QRect& rect, bool place) const {
  int x = rect.x();
  int y = rect.y();
  int line = 0;
  for (auto* item : items_) {
    if (item->isEmpty()) continue;
    QSize size = item->sizeHint();
    size.setWidth(std::min(size.width(), rect.width()));
    if (x > rect.x() && x + size.width() > rect.right() + 1) {
      x = rect.x();
      y += line + spacing();
      line = 0;
    }
    if (place) item->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + spacing();
    line = std::max(line, size.height());
  }
  return y + line - rect.y();
}

}  // namespace vooraf::gui
