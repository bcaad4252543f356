// Up, down and away, for one element of a list of the plan; by buttons, so that no dragging is
// needed.
#pragma once

#include <QWidget>

class QToolButton;

namespace vooraf::gui {

class ListButtons : public QWidget {
  Q_OBJECT

 public:
  // `name`: how people know the element. Fewer than `least` cannot be.
  ListButtons(const QString& name, int index, int size, int least);

 Q_SIGNALS:
  // By -1 or 1.
  void Move(int by);
  void Remove();
};

// A part of a form that is folded away until it is wanted. A field in it that is to be shown
// unfolds it; see Unfold().
class Fold : public QWidget {
  Q_OBJECT

 public:
  Fold(const QString& title, bool open);

  QLayout* content() const;
  void SetOpen(bool open);

 private:
  QWidget* inside_;
  QToolButton* button_;
};

// Opens all folds around a widget.
void Unfold(QWidget* widget);

}  // namespace vooraf::gui
