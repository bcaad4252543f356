#include "tests/client-gui/desk_at_work.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <stdexcept>

#include "client-gui/link/aside.h"

namespace vooraf::gui_test {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kLookEveryMs = 20;

}  // namespace

DeskAtWork::DeskAtWork(const std::filesystem::path& state_folder, bool comes_back) {
  if (!comes_back) QSettings().clear();
  desk_ = std::make_unique<gui::Desk>(state_folder);
  window_ = std::make_unique<gui::Window>(*desk_);
  window_->resize(1400, 860);
  window_->show();
  (void)QTest::qWaitForWindowExposed(window_.get());
}

DeskAtWork::~DeskAtWork() {
  window_.reset();
  desk_.reset();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  gui::AwaitLetGo();
}

void DeskAtWork::Await(const std::function<bool()>& done, const char* what) {
  if (!QTest::qWaitFor(done, kPatienceMs)) {
    // A picture of the window as it was says more than what was waited for.
    const QString folder = qEnvironmentVariable("VOORAF_SHOTS");
    for (auto* window : QApplication::topLevelWidgets()) {
      if (!folder.isEmpty() && window->isVisible()) {
        window->grab().save(folder + QStringLiteral("/waited_in_vain.png"));
      }
    }
    throw std::runtime_error(std::string("waited in vain for ") + what);
  }
}

QWidget* DeskAtWork::Look(const QString& name) {
  for (auto* window : QApplication::topLevelWidgets()) {
    if (!window->isVisible()) continue;
    if (window->objectName() == name) return window;
    for (auto* widget : window->findChildren<QWidget*>(name)) {
      if (widget->isVisible()) return widget;
    }
  }
  return nullptr;
}

QAbstractButton* DeskAtWork::Button(const QString& text) {
  QAbstractButton* found = nullptr;
  Await(
      [&] {
        for (auto* window : QApplication::topLevelWidgets()) {
          for (auto* button : window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text) {
              found = button;
            }
          }
        }
        return found != nullptr;
      },
      text.toUtf8().constData());
  return found;
}

void DeskAtWork::Click(QWidget* widget) {
  Await([&] { return widget->isEnabled(); }, "something to be enabled");
  QTest::mouseClick(widget, Qt::LeftButton);
}

void DeskAtWork::Type(const QString& name, const QString& text) {
  auto* widget = Find(name);
  if (auto* box = qobject_cast<QComboBox*>(widget)) {
    box->setEditText(text);
    return;
  }
  if (auto* line = qobject_cast<QLineEdit*>(widget)) line->clear();
  if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) {
    edit->setPlainText(text);
    return;
  }
  QTest::keyClicks(widget, text);
}

// Dialogs have an event loop of their own, so that what is done in them is left to a timer.
void DeskAtWork::InDialog(const QString& name, const std::function<void(QDialog*)>& use) {
  auto* timer = new QTimer(window_.get());
  timer->setInterval(kLookEveryMs);
  QObject::connect(timer, &QTimer::timeout, window_.get(), [timer, name, use] {
    // The one that is asked now, whatever else has that name.
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr || dialog->objectName() != name) return;
    timer->stop();
    timer->deleteLater();
    use(dialog);
  });
  timer->start();
}

void DeskAtWork::Confirm() {
  InDialog(QStringLiteral("confirm"), [](QDialog* dialog) {
    auto* yes = dialog->findChild<QAbstractButton*>(QStringLiteral("yes"));
    QTest::mouseClick(yes, Qt::LeftButton);
  });
}

void DeskAtWork::SignIn(system_test::Hall& hall) {
  Type(QStringLiteral("server"), QString::fromStdString(hall.server().address()));
  Type(QStringLiteral("account"), QStringLiteral("fatima"));
  Type(QStringLiteral("password"), QString::fromUtf8(system_test::kPassword));
  Click(QStringLiteral("sign_in"));
  Find(QStringLiteral("sessions"));
}

void DeskAtWork::Shot(const QString& name, QWidget* of) {
  const QString folder = qEnvironmentVariable("VOORAF_SHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  // Layouts settle in a few turns of the event loop.
  constexpr int kSettleMs = 150;
  QTest::qWait(kSettleMs);
  (of == nullptr ? window_.get() : of)->grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

}  // namespace vooraf::gui_test
