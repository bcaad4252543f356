// In another language or other colours everything is drawn anew; nothing that somebody had before
// them goes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabWidget>
#include <algorithm>
#include <cmath>

#include "client-gui/app/style.h"
#include "client-gui/views/screen/screen_window.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using gui::Colours;

class Looks : public ATalk {};

TEST_F(Looks, TheSessionStaysAsItWas) {
  Open();
  AskAndAnswer();
  Reveal();
  desk_.Await([&] { return !Charts().empty(); }, "the results");
  Tab(3);
  desk_.Find<QCheckBox>(QStringLiteral("as_table"))->setChecked(true);
  desk_.Click(QStringLiteral("screen"));
  auto* screen = desk_.Find<gui::ScreenWindow>(QStringLiteral("screen_window"));
  screen->setGeometry(40, 30, 900, 600);
  screen->SetFrozen(true);
  screen->SetBlank(true);

  desk_.desk().SetColours(Colours::kDark);
  desk_.desk().SetLanguage(QStringLiteral("nl"));
  // The session is not asked for again.
  EXPECT_NE(Shown().session(), nullptr);
  desk_.Await([&] { return StepText() == QStringLiteral("Schrijf het gezamenlijke antwoord"); },
              "the page in Dutch");
  EXPECT_EQ(desk_.Find<QTabWidget>(QStringLiteral("side"))->currentIndex(), 3);
  EXPECT_TRUE(desk_.Find<QCheckBox>(QStringLiteral("as_table"))->isChecked());
  auto* again = desk_.Find<gui::ScreenWindow>(QStringLiteral("screen_window"));
  EXPECT_NE(again, screen);
  EXPECT_TRUE(again->frozen());
  EXPECT_TRUE(again->blank());
  EXPECT_EQ(again->size(), QSize(900, 600));
  // It goes on from there.
  hall_["fatima"].Must({"joint-answer", "draft", "1", "nl=Wij doen mee"});
  desk_.Await([&] { return Shown().JointAnswer(1) != nullptr; }, "what happens next");
}

// What a command that is tried again comes to is told on the page that came in its place.
TEST_F(Looks, ACommandThatIsTriedAgainGoesOn) {
  Open();
  hall_.server().Kill();
  Step(QStringLiteral("Start the session"));
  desk_.Find(QStringLiteral("notice"));
  desk_.desk().SetColours(Colours::kDark);
  desk_.Find(QStringLiteral("notice"));
  EXPECT_FALSE(desk_.Find(QStringLiteral("next_step"))->isEnabled());
  hall_.server().Start();
  desk_.Await([&] { return Shown().session()->phase() == v1::SESSION_PHASE_LIVE; }, "the start");
  desk_.Await([&] { return desk_.Look(QStringLiteral("notice")) == nullptr; }, "the notice to go");
}

// As when the desktop turns dark at sunset.
TEST_F(Looks, AnOpenDialogIsNotDrawnAway) {
  Open();
  AskAndAnswer();
  Reveal();
  desk_.InDialog(QStringLiteral("draft"), [&](QDialog* dialog) {
    auto* words = dialog->findChild<QPlainTextEdit*>(QStringLiteral("wording_nl"));
    words->setPlainText(QStringLiteral("Wij doen mee"));
    desk_.desk().SetLanguage(QStringLiteral("nl"));
    QCoreApplication::processEvents();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(words->toPlainText(), QStringLiteral("Wij doen mee"));
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  auto* page = desk_.window().page();
  Step(QStringLiteral("Write the joint answer"));
  desk_.Await([&] { return desk_.window().page() != page; }, "the page in Dutch");
  desk_.Await([&] { return Shown().JointAnswer(1) != nullptr; }, "the joint answer");
}

// A sign-in that ended is found out by what somebody sends from a dialog.
TEST_F(Looks, ADialogGoesWithItsPage) {
  Open();
  AskAndAnswer();
  Reveal();
  desk_.InDialog(QStringLiteral("draft"), [&](QDialog* opened) {
    const QPointer<QDialog> dialog(opened);
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("wording_nl"))
        ->setPlainText(QStringLiteral("Wij doen mee"));
    bool ended = false;
    desk_.desk().link()->Ask(client::Identity::kAccount, client::kSignOut, {}, &desk_.window(),
                             [&](client::Result<v1::SignOutResponse>) { ended = true; });
    desk_.Await([&] { return ended; }, "the end of the sign-in");
    // The line may have told so already.
    if (!dialog) return;
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  Step(QStringLiteral("Write the joint answer"));
  desk_.Find(QStringLiteral("sign_in"));
  EXPECT_THAT(desk_.Find(QStringLiteral("notice"))->accessibleName().toStdString(),
              ::testing::HasSubstr("Sign in again"));
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST(LooksAtTheStart, WhatWasTypedStays) {
  Hall hall;
  DeskAtWork desk(hall.server().folder() / "desk");
  desk.desk().SetLanguage(QStringLiteral("en"));
  desk.Type(QStringLiteral("server"), QStringLiteral("vooraf.example.nl:7420"));
  desk.Type(QStringLiteral("account"), QStringLiteral("fatima"));
  desk.Type(QStringLiteral("code"), QStringLiteral("abcd"));
  desk.desk().SetLanguage(QStringLiteral("nl"));
  EXPECT_EQ(desk.Find<QComboBox>(QStringLiteral("server"))->currentText(),
            QStringLiteral("vooraf.example.nl:7420"));
  EXPECT_EQ(desk.Find<QLineEdit>(QStringLiteral("account"))->text(), QStringLiteral("fatima"));
  EXPECT_EQ(desk.Find<QLineEdit>(QStringLiteral("code"))->text(), QStringLiteral("abcd"));
}

// WCAG 2.1, 1.4.3 and 1.4.11: words four and a half times as light or dark as what is behind them,
// bars three times.
TEST(LooksInColour, AreToldApart) {
  const auto part = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  const auto light = [&](const QColor& colour) {
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
  };
  const auto contrast = [&](const QColor& a, const QColor& b) {
    const double one = light(a);
    const double other = light(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
  };
  for (const auto colours : {Colours::kLight, Colours::kDark}) {
    gui::ApplyTheme(*qApp, colours);
    const auto& theme = gui::CurrentTheme();
    SCOPED_TRACE(theme.dark ? "dark" : "light");
    for (const auto& ground : {theme.paper, theme.raised}) {
      for (const auto& ink : {theme.ink, theme.quiet, theme.main, theme.good, theme.danger}) {
        EXPECT_GE(contrast(ink, ground), 4.5) << ink.name().toStdString();
      }
      for (const auto& bar : theme.parts) {
        EXPECT_GE(contrast(bar, ground), 3) << bar.name().toStdString();
      }
    }
    EXPECT_GE(contrast(theme.on_main, theme.main), 4.5);
    EXPECT_GE(contrast(theme.warn_ink, theme.warn_paper), 4.5);
    EXPECT_GE(contrast(theme.line, theme.paper), 3);
  }
}

}  // namespace
}  // namespace vooraf::gui_test
