// How the window looks and speaks: groups are told apart without colours, the desktop's dark is
// followed, and what the server says comes in the language that was chosen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <set>

#include "client-gui/app/style.h"
#include "client-gui/app/system_colours.h"
#include "client-gui/views/parts/part_fill.h"
#include "tests/client-gui/desk_at_work.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Where a bar is covered by its colour, and not by the pattern in it: as one sees it without
// colours.
QByteArray ShapeOf(int tone) {
  const gui::Theme& theme = gui::CurrentTheme();
  QImage image(200, 20, QImage::Format_RGB32);
  image.fill(theme.paper);
  QPainter painter(&image);
  gui::FillPart(painter, QRectF(0, 0, image.width(), image.height()), tone);
  painter.end();
  const int paper = qGray(theme.paper.rgb());
  const int colour = qGray(theme.parts[static_cast<size_t>(tone)].rgb());
  QByteArray shape;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const int grey = qGray(image.pixel(x, y));
      shape.append(std::abs(grey - colour) < std::abs(grey - paper) ? '#' : '.');
    }
  }
  return shape;
}

TEST(Charts, PartsAreToldApartWithoutColours) {
  for (const auto colours : {gui::Colours::kLight, gui::Colours::kDark}) {
    gui::ApplyTheme(*qApp, colours);
    std::set<QByteArray> shapes;
    for (int tone = 0; tone < static_cast<int>(gui::CurrentTheme().parts.size()); ++tone) {
      const QByteArray shape = ShapeOf(tone);
      // Most of it is colour, so that its length stays plain to see.
      EXPECT_GT(shape.count('#'), shape.size() / 2) << tone;
      shapes.insert(shape);
    }
    EXPECT_EQ(shapes.size(), gui::CurrentTheme().parts.size());
  }
}

double Luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double Contrast(const QColor& one, const QColor& other) {
  const auto [dark, light] = std::minmax({Luminance(one), Luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

TEST(Charts, ColoursStandOutFromWhatIsBehindThem) {
  for (const auto colours : {gui::Colours::kLight, gui::Colours::kDark}) {
    gui::ApplyTheme(*qApp, colours);
    const gui::Theme& theme = gui::CurrentTheme();
    for (const QColor& part : theme.parts) {
      EXPECT_GE(Contrast(part, theme.paper), 4.5) << part.name().toStdString();
      EXPECT_GE(Contrast(part, theme.raised), 4.5) << part.name().toStdString();
    }
    for (const QColor& ink : {theme.ink, theme.quiet, theme.good, theme.danger, theme.main}) {
      EXPECT_GE(Contrast(ink, theme.paper), 4.5) << ink.name().toStdString();
      EXPECT_GE(Contrast(ink, theme.raised), 4.5) << ink.name().toStdString();
    }
  }
}

TEST(SystemColours, WhatWasChosenComesFirstThenTheDesktopThenThePalette) {
  using gui::Colours;
  EXPECT_TRUE(gui::IsDark(Colours::kDark, false, false));
  EXPECT_FALSE(gui::IsDark(Colours::kLight, true, true));
  EXPECT_TRUE(gui::IsDark(Colours::kSystem, true, false));
  EXPECT_FALSE(gui::IsDark(Colours::kSystem, false, true));
  EXPECT_TRUE(gui::IsDark(Colours::kSystem, std::nullopt, true));
  // Wrapped once, twice, and what is no answer.
  EXPECT_EQ(gui::DarkBySetting(1u), true);
  EXPECT_EQ(gui::DarkBySetting(QVariant::fromValue(QDBusVariant(2u))), false);
  EXPECT_EQ(gui::DarkBySetting(0u), std::nullopt);
  EXPECT_EQ(gui::DarkBySetting(QStringLiteral("dark")), std::nullopt);
}

// A bus of its own, and on it what a desktop's portal says.
class ADesktop : public QDBusVirtualObject {
 public:
  ADesktop() {
    daemon_.start(QStringLiteral("dbus-daemon"),
                  {QStringLiteral("--session"), QStringLiteral("--nofork"),
                   QStringLiteral("--print-address")});
    if (daemon_.waitForReadyRead()) address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
    QDBusConnection bus = Connect(QStringLiteral("portal"));
    bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), this);
    bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
  }
  ~ADesktop() override {
    for (const auto& name : names_) QDBusConnection::disconnectFromBus(name);
    daemon_.terminate();
    daemon_.waitForFinished();
  }

  QDBusConnection Connect(const QString& name) {
    names_ << name;
    return QDBusConnection::connectToBus(address_, name);
  }
  void Say(uint scheme) {
    scheme_ = scheme;
    auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                             QStringLiteral("org.freedesktop.portal.Settings"),
                                             QStringLiteral("SettingChanged"));
    signal << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
           << QVariant::fromValue(QDBusVariant(scheme));
    QDBusConnection(QStringLiteral("portal")).send(signal);
  }

  QString introspect(const QString&) const override { return {}; }
  bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
    if (message.member() != QStringLiteral("Read")) return false;
    const QVariant inner = QVariant::fromValue(QDBusVariant(scheme_));
    return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
  }

 private:
  uint scheme_ = 1;
  QProcess daemon_;
  QString address_;
  QStringList names_;
};

TEST(SystemColours, FollowsWhatTheDesktopSays) {
  ADesktop desktop;
  gui::SystemColours colours(desktop.Connect(QStringLiteral("window")));
  EXPECT_EQ(colours.dark(), std::nullopt);
  DeskAtWork::Await([&] { return colours.dark() == true; }, "dark at the start");
  desktop.Say(2);
  DeskAtWork::Await([&] { return colours.dark() == false; }, "light");
  desktop.Say(0);
  DeskAtWork::Await([&] { return !colours.dark(); }, "no preference");
}

TEST(SystemColours, NothingIsKnownWithoutABus) {
  const gui::SystemColours colours{QDBusConnection(QStringLiteral("no such bus"))};
  EXPECT_EQ(colours.dark(), std::nullopt);
}

TEST(TheWindow, RefusalsOfTheServerFollowTheLanguage) {
  system_test::Hall hall;
  DeskAtWork desk(hall.server().folder() / "desk");
  desk.desk().SetLanguage(QStringLiteral("en"));
  desk.SignIn(hall);
  desk.window().GoReport("no-such-session");
  const auto told = [&] {
    return desk.Find(QStringLiteral("notice"))->accessibleName().toStdString();
  };
  const std::string english = told();
  EXPECT_THAT(english, HasSubstr("session"));
  // On the connection that is there; the page is made anew and asks again.
  desk.desk().SetLanguage(QStringLiteral("nl"));
  EXPECT_THAT(told(), HasSubstr("gesprek"));
  EXPECT_NE(told(), english);
}

TEST(TheWindow, WhoIsNotSignedInIsToldWhatToDoInTheWindow) {
  system_test::Hall hall;
  DeskAtWork desk(hall.server().folder() / "desk");
  desk.desk().SetLanguage(QStringLiteral("en"));
  ASSERT_TRUE(desk.desk().Connect({QString::fromStdString(hall.server().address())}));
  desk.window().GoSession("any");
  const std::string told = desk.Find(QStringLiteral("notice"))->accessibleName().toStdString();
  EXPECT_THAT(told, HasSubstr("sign in"));
  EXPECT_THAT(told, Not(HasSubstr("vooraf auth")));
  desk.Find(QStringLiteral("sign_in"));
}

}  // namespace
}  // namespace vooraf::gui_test
