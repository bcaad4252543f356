// Widgets beside each other as long as there is room, then on the next line.
#pragma once

#include <QLayout>
#include <vector>

namespace vooraf::gui {

class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  // Places the items if `place`; returns the height in any case.
  int Arrange(const QRect& rect, bool place) const;

  std::vector<QLayoutItem*> items_;
};

}  // namespace vooraf::gui
