// The screen in the hall, with a real server: what is shown during a talk and of its results, and
// where it stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QLabel>

#include "client-gui/views/run/run_page.h"
#include "client-gui/views/screen/screen_window.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

class AHall : public ATalk {
 protected:
  // Talked about first are the facts; then residents are shown first.
  AHall() : ATalk("selwerd") {
    auto& fatima = hall_["fatima"];
    fatima.Must({"facts", "set", "--fixed", "nl=Het riool wordt in 2027 vervangen", "--budget",
                 "nl=40.000 euro voor groen", "--reply-date", "2027-06-01"});
    LetIn();
    GoThere();
  }
  gui::ScreenWindow* OpenScreen() {
    desk_.Click(QStringLiteral("screen"));
    return desk_.Find<gui::ScreenWindow>(QStringLiteral("screen_window"));
  }
  gui::ScreenWindow* Screen() {
    return qobject_cast<gui::ScreenWindow*>(DeskAtWork::Look(QStringLiteral("screen_window")));
  }
  void AwaitOnScreen(const QString& text) {
    desk_.Await(
        [&] {
          if (Screen() == nullptr) return false;
          for (auto* label : Screen()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return true;
          }
          return false;
        },
        text.toUtf8().constData());
  }
  // Turns pages until it is there.
  void AwaitOnSomePage(const QString& text) {
    desk_.Await(
        [&] {
          for (auto* label : Screen()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return true;
          }
          Screen()->Turn(1);
          return false;
        },
        text.toUtf8().constData());
  }
};

TEST_F(AHall, SeesFactsWordsFromHomeAndThemes) {
  auto* screen = OpenScreen();
  screen->resize(1280, 720);
  hall_.AllAtOnce({{"anna", {"join", code_, "--group", "1", "--hall"}},
                   {"bram", {"join", code_, "--group", "1", "--hall"}},
                   {"carla", {"join", code_, "--group", "1", "--home"}}});
  auto& fatima = hall_["fatima"];
  fatima.Must({"session", "start"});
  fatima.Must({"discussion", "open", "1"});
  AwaitOnScreen(QStringLiteral("Het riool wordt in 2027 vervangen"));
  AwaitOnScreen(QStringLiteral("1 June 2027"));
  desk_.Shot(QStringLiteral("screen_talk"), screen);
  hall_["carla"].Must({"floor", "say", "Mag de <b>lindeboom</b> blijven?"});
  fatima.Must({"floor", "release", "1"});
  AwaitOnScreen(QStringLiteral("“Mag de <b>lindeboom</b> blijven?”"));
  desk_.Shot(QStringLiteral("screen_read_out"), screen);
  hall_["anna"].Must({"floor", "raise"});
  fatima.Must({"floor", "grant"});
  AwaitOnScreen(QStringLiteral("Has the floor:"));
  EXPECT_EQ(DeskAtWork::Look(QStringLiteral("read_out")), nullptr);
  fatima.Must({"discussion", "close"});

  fatima.Must({"round", "open", "2"});
  hall_.AllAtOnce({{"anna", {"answer", "2", "1", "--reason", "Het is ons plein"}},
                   {"bram", {"answer", "2", "1"}},
                   {"carla", {"answer", "2", "2"}}});
  fatima.Must({"round", "reveal", "2", "--yes"});
  fatima.Must({"reason", "release", "2", "1"});
  fatima.Must({"theme", "add", "2", "Het plein"});
  fatima.Must({"theme", "sort", "2", "1", "1"});
  AwaitOnSomePage(QStringLiteral("Het plein"));
  desk_.Shot(QStringLiteral("screen_themes"), screen);
  AwaitOnSomePage(QStringLiteral("“Het is ons plein”"));
  desk_.Shot(QStringLiteral("screen_words"), screen);
  desk_.desk().SetColours(gui::Colours::kDark);
  AwaitOnSomePage(QStringLiteral("Het plein"));
  desk_.Shot(QStringLiteral("screen_themes_dark"), screen);
}

TEST_F(AHall, TheScreenComesBackAsItWas) {
  auto* screen = OpenScreen();
  const QRect where(60, 40, 900, 560);
  screen->setGeometry(where);
  screen->SetBlank(true);
  desk_.Await([&] { return screen->geometry() == where; }, "the place");
  // Another language makes it anew: what was blank stays so.
  desk_.desk().SetLanguage(QStringLiteral("nl"));
  desk_.Await([&] { return Screen() != nullptr && Screen() != screen; }, "the screen made anew");
  EXPECT_TRUE(Screen()->blank());
  EXPECT_EQ(Screen()->size(), where.size());
  // Closed stays closed, and opened it is where it was.
  desk_.Click(QStringLiteral("screen"));
  desk_.desk().SetLanguage(QStringLiteral("en"));
  desk_.Find(QStringLiteral("screen"));
  EXPECT_EQ(Screen(), nullptr);
  desk_.window().GoSessions();
  desk_.Await(
      [&] {
        return desk_.Find<QAbstractItemView>(QStringLiteral("sessions"))->currentIndex().isValid();
      },
      "the session");
  desk_.Click(QStringLiteral("open"));
  EXPECT_EQ(OpenScreen()->size(), where.size());
  EXPECT_FALSE(Screen()->blank());
}

}  // namespace
}  // namespace vooraf::gui_test
