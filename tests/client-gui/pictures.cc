#include "tests/client-gui/pictures.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>

namespace vooraf::gui_test {
namespace {

using gui::Colours;

struct Look {
  const char* language;
  Colours colours;
};

// From one to the next a single thing changes.
constexpr Look kLooks[] = {{"en", Colours::kLight},
                           {"en", Colours::kDark},
                           {"nl", Colours::kDark},
                           {"nl", Colours::kLight}};

QString NameOf(const Look& look) {
  return QString::fromUtf8(look.language) +
         (look.colours == Colours::kDark ? QStringLiteral("-dark") : QStringLiteral("-light"));
}

void Put(gui::Desk& desk, const Look& look) {
  const QString language = QString::fromUtf8(look.language);
  if (desk.settings().language() != language) desk.SetLanguage(language);
  if (desk.settings().colours() != look.colours) desk.SetColours(look.colours);
}

}  // namespace

QImage Settled(QWidget* widget) {
  constexpr int kTurnsMax = 20;
  QImage before;
  for (int turn = 0; turn < kTurnsMax; ++turn) {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QImage now = widget->grab().toImage();
    if (now == before) break;
    before = std::move(now);
  }
  return before;
}

QString CutOff(const QWidget* widget) {
  for (const auto* button : widget->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->width() < button->minimumSizeHint().width()) {
      return button->text();
    }
  }
  for (const auto* label : widget->findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty()) continue;
    const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                        : label->width() >= label->sizeHint().width();
    if (!fits) return label->text();
  }
  return {};
}

Pictures::Pictures(DeskAtWork& desk)
    : desk_(desk), folder_(qEnvironmentVariable("VOORAF_SHOTS", QStringLiteral(VOORAF_PICTURES))) {
  Put(desk.desk(), kLooks[0]);
}

void Pictures::InEachLook(const std::function<void(const QString&)>& take) {
  for (const Look& look : kLooks) {
    Put(desk_.desk(), look);
    take(NameOf(look));
  }
  Put(desk_.desk(), kLooks[0]);
}

void Pictures::Keep(const QString& name, const QString& look, QWidget* widget) {
  const QImage picture = Settled(widget);
  // A look that was not put on, or words that were not translated.
  EXPECT_FALSE(picture == last_) << name.toStdString() << " in " << look.toStdString();
  EXPECT_EQ(CutOff(widget).toStdString(), "") << name.toStdString() << " in " << look.toStdString();
  last_ = picture;
  const QDir folder(folder_ + u'/' + look);
  folder.mkpath(QStringLiteral("."));
  EXPECT_TRUE(picture.save(folder.filePath(name + QStringLiteral(".png"))));
  ++taken_;
}

void Pictures::Take(const QString& name, const std::function<QWidget*()>& view) {
  const auto shown = [&] {
    QWidget* widget = nullptr;
    desk_.Await([&] { return (widget = view()) != nullptr; }, name.toUtf8().constData());
    return widget;
  };
  shown();
  InEachLook([&](const QString& look) { Keep(name, look, shown()); });
  shown();
}

void Pictures::TakeWindow(const QString& name, const QString& when_shown) {
  Take(name, [&]() -> QWidget* {
    return DeskAtWork::Look(when_shown) == nullptr ? nullptr : &desk_.window();
  });
}

void Pictures::TakeDialog(const QString& name, const QString& dialog,
                          const std::function<void()>& open,
                          const std::function<void(QDialog*)>& use) {
  InEachLook([&](const QString& look) {
    bool seen = false;
    desk_.InDialog(dialog, [&](QDialog* shown) {
      if (use) use(shown);
      Keep(name, look, shown);
      seen = true;
      shown->reject();
    });
    open();
    desk_.Await([&] { return seen; }, name.toUtf8().constData());
  });
}

}  // namespace vooraf::gui_test
