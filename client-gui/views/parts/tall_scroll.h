// A scroll area for text that wraps: its content is as wide as there is room and as high as that
// needs. (Qt's own asks for a height regardless of the width, and squeezes what wraps.)
#pragma once

#include <QScrollArea>

namespace vooraf::gui {

class TallScroll : public QScrollArea {
  Q_OBJECT

 public:
  // Without a frame and never sideways.
  explicit TallScroll(QWidget* content = nullptr, QWidget* parent = nullptr);

  // Takes the place of what was there, which is deleted.
  void SetContent(QWidget* content);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void Fit();
};

}  // namespace vooraf::gui
