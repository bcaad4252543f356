#include "client-gui/views/parts/part_fill.h"

#include <QPainter>
#include <QPainterPath>

#include "client-gui/app/style.h"

namespace vooraf::gui {
namespace {

constexpr double kRadius = 3;
// Of the height of a bar: how far lines lie apart, how thick they are, how large dots are.
constexpr double kGapShare = 0.5;
constexpr double kLineShare = 0.12;
constexpr double kDotShare = 0.22;

// Lines over the whole bar that go `slant` heights to the right from bottom to top.
void DrawSlanted(QPainter& painter, const QRectF& bar, double slant) {
  const double gap = bar.height() * kGapShare * (slant == 0 ? 1 : 1.4);
  const double shift = slant * bar.height();
  for (double x = bar.left() - std::abs(shift) + gap / 2; x < bar.right() + std::abs(shift);
       x += gap) {
    painter.drawLine(QPointF(x - shift / 2, bar.bottom()), QPointF(x + shift / 2, bar.top()));
  }
}

void DrawDots(QPainter& painter, const QRectF& bar) {
  const double gap = bar.height() * kGapShare;
  painter.setBrush(painter.pen().brush());
  painter.setPen(Qt::NoPen);
  const double radius = bar.height() * kDotShare / 2;
  for (int row = 0; row < 2; ++row) {
    const double y = bar.top() + bar.height() * (row == 0 ? 0.28 : 0.72);
    for (double x = bar.left() + gap * (row == 0 ? 0.5 : 1); x < bar.right(); x += gap) {
      painter.drawEllipse(QPointF(x, y), radius, radius);
    }
  }
}

}  // namespace

void FillPart(QPainter& painter, const QRectF& bar, int tone) {
  if (bar.width() <= 0) return;
  const Theme& theme = CurrentTheme();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath shape;
  shape.addRoundedRect(bar, kRadius, kRadius);
  painter.fillPath(shape, theme.parts[static_cast<size_t>(tone) % theme.parts.size()]);
  painter.setClipPath(shape, Qt::IntersectClip);
  painter.setPen(QPen(theme.paper, bar.height() * kLineShare));
  switch (tone % static_cast<int>(theme.parts.size())) {
    case 1:
      DrawSlanted(painter, bar, 1);
      break;
    case 2:
      DrawDots(painter, bar);
      break;
    case 3:
      DrawSlanted(painter, bar, -1);
      break;
    case 4:
      DrawSlanted(painter, bar, 0);
      break;
    case 5:
      painter.drawLine(QPointF(bar.left(), bar.center().y()),
                       QPointF(bar.right(), bar.center().y()));
      break;
    default:  // the first is plain
      break;
  }
  painter.restore();
}

}  // namespace vooraf::gui
