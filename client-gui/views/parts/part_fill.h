// How the parts of the people are told apart in pictures: by a colour, and by a pattern for who
// does not see colours, or prints without them.
#pragma once

#include <QRectF>

class QPainter;

namespace vooraf::gui {

// Fills a bar for a part of that tone, with round corners. The pattern grows with its height, so
// that it looks the same on paper and in the hall. REQUIRES: tone >= 0.
void FillPart(QPainter& painter, const QRectF& bar, int tone);

}  // namespace vooraf::gui
