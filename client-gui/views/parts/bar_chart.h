// Figures as bars, a colour and a pattern for each part of the people; its name stands before each
// bar, and behind it what it says in words. Its height follows its width.
#pragma once

#include <QWidget>

#include "client-gui/models/figures.h"

namespace vooraf::gui {

class BarChart : public QWidget {
  Q_OBJECT

 public:
  // `scale`: of the letters, 1 as everywhere else.
  explicit BarChart(Figures figures, double scale = 1, QWidget* parent = nullptr);

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  // Draws where there is a painter, and returns the height in any case.
  int Draw(QPainter* painter, int width) const;

  Figures figures_;
  double scale_;
};

}  // namespace vooraf::gui
