// A facilitator runs a talk from the window, with a real server and people at the terminal client.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

#include "client-gui/models/people_model.h"
#include "client-gui/views/screen/screen_window.h"
#include "client-gui/words/text.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;

TEST_F(ATalk, IsRunFromTheLobbyToTheClose) {
  Open();
  desk_.Await([&] { return Table("people")->model()->rowCount() == 12; }, "the people");
  EXPECT_EQ(Text("join_code").remove(u'-').toStdString(), code_);
  EXPECT_THAT(Text("counts").toStdString(), HasSubstr("Residents: 5 in the hall, 0 at home"));
  desk_.Shot(QStringLiteral("lobby"));
  AskAndAnswer();
  desk_.Shot(QStringLiteral("question"));
  Reveal();
  desk_.Await([&] { return !Charts().empty(); }, "the results");
  // What the window shows is what the server counted, for each group.
  const auto session = hall_.See("fatima");
  const auto& result = session->Round(1, 1)->result().aspects(0);
  EXPECT_EQ(system_test::Counts(result.parts(0)), (std::vector<uint32_t>{5, 0, 0, 0}));
  EXPECT_THAT(Charts(), HasSubstr("Residents: 5 (100%)"));
  EXPECT_THAT(Charts(), HasSubstr("Physical domain: 3"));
  desk_.Shot(QStringLiteral("results"));

  OpenBallot();
  Each(residents_, {"ballot", "vote", "yes"});
  Each(streets_, {"ballot", "vote", "yes"});
  Each(care_, {"ballot", "vote", "no"});
  desk_.Shot(QStringLiteral("ballot"));
  desk_.Confirm();
  Step(QStringLiteral("Close the ballot"));
  desk_.Await([&] { return Charts().find("Everyone: 8 (73%)") != std::string::npos; },
              "the outcome");
  EXPECT_THAT(Charts(), HasSubstr("Social domain: 3"));
  desk_.Shot(QStringLiteral("decision"));
  EXPECT_EQ(hall_.See("fatima")->Ballot(1)->result().everyone().yes(), 8u);
}

TEST_F(ATalk, GoesOnAfterTheServerWasAwayInMidBallotWithoutAClick) {
  Open();
  AskAndAnswer();
  Reveal();
  OpenBallot();
  Each(residents_, {"ballot", "vote", "yes"});
  hall_.server().Kill();
  desk_.Await([&] { return desk_.Look(QStringLiteral("line")) != nullptr; }, "what is said of it");
  // Asked for while nobody answers: done once the server is back, and once.
  desk_.Confirm();
  Step(QStringLiteral("Close the ballot"));
  desk_.Await([&] { return desk_.Look(QStringLiteral("notice")) != nullptr; }, "that it is tried");
  desk_.Shot(QStringLiteral("server_away"));
  hall_.server().Start();
  desk_.Await([&] { return Shown().Ballot(1)->closed(); }, "the close");
  EXPECT_EQ(desk_.Look(QStringLiteral("line")), nullptr);
  desk_.Await([&] { return desk_.Look(QStringLiteral("notice")) == nullptr; }, "the notice to go");
  EXPECT_EQ(hall_.See("fatima")->Ballots(1).size(), 1u);
}

TEST_F(ATalk, OffersNothingBeforeThereIsSomethingToActOn) {
  LetIn();
  desk_.desk().SetLanguage(QStringLiteral("en"));
  desk_.SignIn(hall_);
  desk_.Await([&] { return Table("sessions")->currentIndex().isValid(); }, "the session");
  hall_.server().Kill();
  desk_.Click(QStringLiteral("open"));
  desk_.Find(QStringLiteral("connecting"));
  EXPECT_EQ(desk_.Look(QStringLiteral("next_step")), nullptr);
  EXPECT_EQ(desk_.Look(QStringLiteral("invitations_wanted")), nullptr);
  hall_.server().Start();
  desk_.Find(QStringLiteral("invitations_wanted"));
  desk_.Find(QStringLiteral("next_step"));
  EXPECT_EQ(desk_.Look(QStringLiteral("connecting")), nullptr);
}

TEST_F(ATalk, TheFloorAndThePeopleAreLookedAfter) {
  Open();
  Step(QStringLiteral("Start the session"));
  desk_.Await([&] { return StepText().startsWith(QStringLiteral("Ask")); }, "the start");
  Tab(2);
  hall_["anna"].Must({"floor", "raise"});
  hall_["ko"].Must({"floor", "say", "Thuis klinkt het anders"});
  auto* queue = desk_.Find<QListView>(QStringLiteral("queue"));
  desk_.Await([&] { return queue->model()->rowCount() == 2; }, "those who wait");
  desk_.Shot(QStringLiteral("floor"));
  // Whoever is proposed; one of them sent a text, which takes no time.
  for (int turn = 0; turn < 2; ++turn) {
    const int waiting = queue->model()->rowCount();
    desk_.Click(QStringLiteral("floor_next"));
    desk_.Await([&] { return queue->model()->rowCount() < waiting; }, "the turn");
    if (Shown().Floor()->has_turn()) {
      desk_.Shot(QStringLiteral("floor_turn"));
      desk_.Await([&] { return desk_.Find(QStringLiteral("floor_next"))->isEnabled(); }, "the end");
      desk_.Click(QStringLiteral("floor_next"));
      desk_.Await([&] { return !Shown().Floor()->has_turn(); }, "the end of the turn");
    }
  }
  EXPECT_EQ(hall_.See("fatima")->TextTurns().front()->phase(), v1::TEXT_TURN_PHASE_RELEASED);

  Tab(0);
  auto* people = Table("people");
  desk_.Await([&] { return people->model()->rowCount() == 12; }, "the people");
  const auto select = [&](const QString& group) {
    for (int row = 0; row < people->model()->rowCount(); ++row) {
      if (people->model()->index(row, 1).data().toString() != group) continue;
      people->setCurrentIndex(people->model()->index(row, 0));
      return people->model()->index(row, 0).data(gui::PeopleModel::kParticipantRole).toUInt();
    }
    return 0u;
  };
  const uint32_t mover = select(QStringLiteral("Physical domain"));
  ASSERT_NE(mover, 0u);
  auto* move = desk_.Find<QComboBox>(QStringLiteral("move_to"));
  desk_.Await([&] { return move->isEnabled(); }, "that one can be moved");
  move->setCurrentIndex(1);
  Q_EMIT move->activated(1);
  const auto person = [&](uint32_t number) {
    const auto found = Shown().entities().find("person/" + std::to_string(number));
    return found->second->person();
  };
  desk_.Await([&] { return person(mover).group() == 1; }, "the move");
  const uint32_t removed = select(QStringLiteral("Social domain"));
  desk_.InDialog(QStringLiteral("ask_words"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Was twice here"));
    desk_.Click(desk_.Button(QStringLiteral("Remove Number %1").arg(removed)));
  });
  desk_.Click(desk_.Button(QStringLiteral("Remove…")));
  desk_.Await([&] { return person(removed).removed(); }, "the removal");
  desk_.Shot(QStringLiteral("people"));
}

TEST_F(ATalk, WordsAreReleasedAndSorted) {
  Open();
  AskAndAnswer();
  hall_["anna"].Must({"answer", "1", "1", "--reason", "Het is ons plein"});
  Reveal();
  Tab(1);
  auto* words = desk_.Find<QListView>(QStringLiteral("words"));
  desk_.Await([&] { return words->model()->rowCount() == 1; }, "the reason");
  words->setCurrentIndex(words->model()->index(0, 0));
  desk_.Click(QStringLiteral("release"));
  desk_.Await([&] { return Shown().Reasons(1, 1).front()->released(); }, "the release");
  auto* theme = desk_.Find<QComboBox>(QStringLiteral("theme"));
  desk_.InDialog(QStringLiteral("ask_words"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Het plein"));
    desk_.Click(desk_.Button(QStringLiteral("New theme")));
  });
  Q_EMIT theme->activated(theme->count() - 1);
  desk_.Await([&] { return Shown().Reasons(1, 1).front()->theme() == 1; }, "the theme");
  desk_.Shot(QStringLiteral("words"));
  desk_.Find<QAbstractButton>(QStringLiteral("as_table"))->setChecked(true);
  desk_.Shot(QStringLiteral("results_table"));
}

TEST_F(ATalk, WhatIsGivenUpIsNotSentAgain) {
  Open();
  Step(QStringLiteral("Start the session"));
  desk_.Await([&] { return StepText().startsWith(QStringLiteral("Ask")); }, "the start");
  hall_.server().Kill();
  Step(QStringLiteral("Ask: Which form do we mean?"));
  desk_.Click(desk_.Button(QStringLiteral("Stop trying")));
  desk_.Await([&] { return desk_.Look(QStringLiteral("notice")) == nullptr; }, "the notice to go");
  hall_.server().Start();
  desk_.Await([&] { return desk_.Look(QStringLiteral("line")) == nullptr; }, "the line");
  // The next command goes its way, and does not take the other along.
  hall_["fatima"].Must({"people", "lock"});
  desk_.Click(desk_.Button(QStringLiteral("Let people join again")));
  desk_.Await([&] { return !Shown().session()->joining_locked(); }, "the command");
  EXPECT_EQ(hall_.See("fatima")->Item(1)->rounds(), 0u);
}

TEST_F(ATalk, HostileWordsStayWords) {
  Open();
  Step(QStringLiteral("Start the session"));
  hall_["fatima"].Must({"round", "open", "5"});
  const std::string hostile = "<b>groot</b> & <img src=x onerror=1> omgekeerd";
  hall_["anna"].Must({"statement", "propose", "5", hostile});
  Tab(1);
  auto* words = desk_.Find<QListView>(QStringLiteral("words"));
  desk_.Await([&] { return words->model()->rowCount() == 1; }, "the statement");
  EXPECT_THAT(words->model()->index(0, 0).data().toString().toStdString(),
              HasSubstr("<b>groot</b> & <img src=x onerror=1> omgekeerd"));
  words->setCurrentIndex(words->model()->index(0, 0));
  desk_.Shot(QStringLiteral("hostile_words"));
  desk_.Click(QStringLiteral("release"));
  desk_.Await([&] { return hall_.See("anna")->Statements(5).front()->released(); }, "the release");
  desk_.Click(desk_.Find(QStringLiteral("screen")));
  auto* screen = desk_.Find<gui::ScreenWindow>(QStringLiteral("screen_window"));
  QLabel* shown = nullptr;
  desk_.Await(
      [&] {
        for (auto* label : screen->findChildren<QLabel*>()) {
          if (label->text().contains(QStringLiteral("<b>groot</b>"))) shown = label;
        }
        return shown != nullptr;
      },
      "the statement on the screen");
  EXPECT_EQ(shown->textFormat(), Qt::PlainText);
  desk_.Shot(QStringLiteral("hostile_screen"), screen);
}

TEST_F(ATalk, TheScreenIsFrozenAndBlanked) {
  Open();
  desk_.Click(QStringLiteral("screen"));
  auto* screen = desk_.Find<gui::ScreenWindow>(QStringLiteral("screen_window"));
  screen->resize(1280, 720);
  desk_.desk().SetPages(QStringLiteral("https://vooraf.example.nl"));
  desk_.Shot(QStringLiteral("screen_lobby"), screen);
  AskAndAnswer();
  const auto shows = [&](const QString& text) {
    for (auto* label : screen->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  };
  const QString question = QStringLiteral("Answer now on your phone");
  desk_.Await([&] { return shows(question); }, "the question on the screen");
  desk_.Shot(QStringLiteral("screen_question"), screen);
  QTest::keyClick(screen, Qt::Key_F);
  Reveal();
  desk_.Await([&] { return !Charts().empty(); }, "the results");
  EXPECT_TRUE(shows(question));
  QTest::keyClick(screen, Qt::Key_F);
  desk_.Await([&] { return !shows(question); }, "the results on the screen");
  desk_.Shot(QStringLiteral("screen_results"), screen);
  QTest::keyClick(screen, Qt::Key_B);
  EXPECT_FALSE(shows(QStringLiteral("Residents")));
  QTest::keyClick(screen, Qt::Key_B);
  for (const auto colours : {gui::Colours::kDark, gui::Colours::kLight}) {
    desk_.desk().SetColours(colours);
    desk_.desk().SetLanguage(QStringLiteral("nl"));
    desk_.Find(QStringLiteral("next_step"));
    desk_.Shot(colours == gui::Colours::kDark ? QStringLiteral("results_dark_nl")
                                              : QStringLiteral("results_light_nl"));
  }
}

}  // namespace
}  // namespace vooraf::gui_test
