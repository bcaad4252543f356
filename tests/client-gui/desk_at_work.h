// The window of the desktop client, used as a person would: found by what stands in it, clicked,
// typed into, looked at.
//
// Thread contract: the interface thread.
#pragma once

#include <QAbstractButton>
#include <QDialog>
#include <QSettings>
#include <QString>
#include <QTest>
#include <filesystem>
#include <functional>
#include <memory>

#include "client-gui/app/desk.h"
#include "client-gui/views/window.h"
#include "tests/system/hall.h"

namespace vooraf::gui_test {

class DeskAtWork {
 public:
  // Shown, with nothing remembered of earlier; or as somebody comes back to it.
  explicit DeskAtWork(const std::filesystem::path& state_folder, bool comes_back = false);
  ~DeskAtWork();

  gui::Desk& desk() { return *desk_; }
  gui::Window& window() { return *window_; }

  // Lets the program work until it is so; fails the test if that takes a minute.
  static void Await(const std::function<bool()>& done, const char* what);
  // A visible widget by its object name, in any window; waits for it.
  template <class W = QWidget>
  W* Find(const QString& name) {
    W* found = nullptr;
    Await([&] { return (found = qobject_cast<W*>(Look(name))) != nullptr; },
          name.toUtf8().constData());
    return found;
  }
  // Null if it is not there or not visible.
  static QWidget* Look(const QString& name);
  // A visible button by what it says.
  QAbstractButton* Button(const QString& text);
  void Click(QWidget* widget);
  void Click(const QString& name) { Click(Find(name)); }
  void Type(const QString& name, const QString& text);
  // What happens in the dialog that the next action opens. Ends with the dialog closed.
  void InDialog(const QString& name, const std::function<void(QDialog*)>& use);
  // Presses the button of a confirmation when it comes.
  void Confirm();

  void SignIn(system_test::Hall& hall);

  // Keeps a picture, where the variable VOORAF_SHOTS names a folder.
  void Shot(const QString& name, QWidget* of = nullptr);

 private:
  std::unique_ptr<gui::Desk> desk_;
  std::unique_ptr<gui::Window> window_;
};

}  // namespace vooraf::gui_test
