// Pictures of the desktop client as it looks in Dutch and in English, in light and in dark; and
// what a program can see of them by itself: that nothing is cut off.
//
// Thread contract: the interface thread.
#pragma once

#include <QImage>
#include <QString>
#include <functional>

#include "tests/client-gui/desk_at_work.h"

namespace vooraf::gui_test {

class Pictures {
 public:
  // REQUIRES: the desk is in English and light. They are kept in a folder of the build, or the one
  // that the variable VOORAF_SHOTS names.
  explicit Pictures(DeskAtWork& desk);

  // `view` gives what is to be seen once it is all there, else null. The desk is in English and
  // light afterwards, with the view as it was.
  void Take(const QString& name, const std::function<QWidget*()>& view);
  // Of the window, once a widget of this object name is there.
  void TakeWindow(const QString& name, const QString& when_shown);
  // Of the dialog that `open` opens, with what `use` does in it; it is dismissed afterwards.
  void TakeDialog(const QString& name, const QString& dialog, const std::function<void()>& open,
                  const std::function<void(QDialog*)>& use = {});

  int taken() const { return taken_; }

 private:
  void InEachLook(const std::function<void(const QString& look)>& take);
  void Keep(const QString& name, const QString& look, QWidget* widget);

  DeskAtWork& desk_;
  QString folder_;
  QImage last_;  // of the look before
  int taken_ = 0;
};

// The widget once it looks the same twice: layouts settle in a few turns of the event loop.
QImage Settled(QWidget* widget);
// The words of the first button or label in it that has less room than it needs; empty if none.
QString CutOff(const QWidget* widget);

}  // namespace vooraf::gui_test
