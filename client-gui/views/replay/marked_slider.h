// A line to drag along, with marks where chapters begin.
#pragma once

#include <QSlider>
#include <vector>

namespace vooraf::gui {

class MarkedSlider : public QSlider {
  Q_OBJECT

 public:
  explicit MarkedSlider(QWidget* parent = nullptr);
  // In the slider's own values.
  void SetMarks(std::vector<int> marks);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  // A click goes there at once, instead of a page further.
  void mousePressEvent(QMouseEvent* event) override;

 private:
  std::vector<int> marks_;
};

}  // namespace vooraf::gui
