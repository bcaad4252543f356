#include "client-gui/views/parts/bar_chart.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/part_fill.h"

namespace vooraf::gui {
namespace {

constexpr int kWidthMin = 240;
constexpr int kWidthHint = 480;
// Of the width: names of the parts, and what the bars say.
constexpr double kNameShare = 0.28;
constexpr double kTextShare = 0.24;
constexpr int kBarGap = 3;
constexpr int kRowGap = 10;
constexpr int kRadius = 3;

}  // namespace

BarChart::BarChart(Figures figures, double scale, QWidget* parent)
    : QWidget(parent), figures_(std::move(figures)), scale_(scale) {
  QFont larger = font();
  larger.setPointSizeF(larger.pointSizeF() * scale_);
  setFont(larger);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  // The table beside it says the same, in words; this is what a screen reader reads of the picture.
  QStringList said;
  for (const auto& row : figures_.rows) {
    QStringList cells;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      cells << figures_.columns[i].name + u": "_qs + row.cells[i].text;
    }
    said << row.label + u": "_qs + cells.join(u"; "_qs);
  }
  setAccessibleName(figures_.title.isEmpty() ? tr("Results") : figures_.title);
  setAccessibleDescription(said.join(u". "_qs));
}

int BarChart::heightForWidth(int width) const { return Draw(nullptr, width); }
QSize BarChart::sizeHint() const { return {kWidthHint, Draw(nullptr, kWidthHint)}; }
QSize BarChart::minimumSizeHint() const { return {kWidthMin, 0}; }

void BarChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  Draw(&painter, width());
}

int BarChart::Draw(QPainter* painter, int width) const {
  const Theme& theme = CurrentTheme();
  QFont strong = font();
  strong.setBold(true);
  const QFontMetrics metrics(font());
  const QFontMetrics strong_metrics(strong);
  const int bar_height = metrics.height();
  const int names = static_cast<int>(width * kNameShare);
  const int texts = static_cast<int>(width * kTextShare);
  const int bars = std::max(1, width - names - texts - 2 * kSpace);
  int y = 0;
  for (const auto& row : figures_.rows) {
    const QRect room(0, y, width, 1 << 14);
    const auto flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const int label = strong_metrics.boundingRect(room, flags, row.label).height();
    if (painter != nullptr) {
      painter->setPen(theme.ink);
      painter->setFont(strong);
      painter->drawText(QRect(0, y, width, label), flags, row.label);
      painter->setFont(font());
    }
    y += label + kBarGap;
    for (size_t i = 0; i < row.cells.size() && i < figures_.columns.size(); ++i) {
      const auto& column = figures_.columns[i];
      const auto& cell = row.cells[i];
      const QRect name_room(0, y, names, 1 << 14);
      const QRect text_room(names + bars + 2 * kSpace, y, texts, 1 << 14);
      // Names and words are never cut off: they are what tells the parts apart.
      const int line =
          std::max({bar_height, metrics.boundingRect(name_room, flags, column.name).height(),
                    metrics.boundingRect(text_room, flags, cell.text).height()});
      if (painter != nullptr) {
        painter->setPen(theme.quiet);
        painter->drawText(name_room, flags, column.name);
        const QRectF whole(names + kSpace, y, bars, bar_height);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.raised);
        painter->drawRoundedRect(whole, kRadius, kRadius);
        QRectF filled = whole;
        filled.setWidth(whole.width() * std::clamp(cell.share, 0.0, 1.0));
        FillPart(*painter, filled, column.tone);
        painter->setPen(theme.ink);
        painter->drawText(text_room, flags, cell.text);
      }
      y += line + kBarGap;
    }
    y += kRowGap;
  }
  return y;
}

}  // namespace vooraf::gui
