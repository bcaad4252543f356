// What a facilitator puts right in the window: counts by hand, clocks, rules that are overridden,
// statements that are merged or hidden, amendments, signals, and what is erased.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "client-gui/models/people_model.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;

class PuttingRight : public ATalk {
 protected:
  explicit PuttingRight(const char* of_template = "eerste-gesprek") : ATalk(of_template) {}

  // Numbers into the boxes of this name.
  void Fill(QDialog* dialog, const std::map<QString, int>& numbers) {
    for (auto* box : dialog->findChildren<QSpinBox*>()) {
      const auto found = numbers.find(box->accessibleName());
      if (found != numbers.end()) box->setValue(found->second);
    }
  }
  void Send(QDialog* dialog) {
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  }
  void AskFirst() {
    Step(QStringLiteral("Start the session"));
    Step(QStringLiteral("Ask: Which form do we mean?"));
    desk_.Await([&] { return Shown().LastRound(1) != nullptr; }, "the question");
  }
  // What stands in the list of words.
  std::string Words() {
    QStringList words;
    auto* model = List("words")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      words << model->index(row, 0).data().toString();
    }
    return words.join(u'\n').toStdString();
  }
};

TEST_F(PuttingRight, HandsAreCountedAndEntered) {
  Open();
  AskFirst();
  Each(streets_, {"answer", "1", "2"});
  desk_.InDialog(QStringLiteral("counts"), [&](QDialog* dialog) {
    Fill(dialog, {{QStringLiteral("Taking part in the neighbourhood oneself"), 12},
                  {QStringLiteral("Don't know yet"), 3}});
    Send(dialog);
  });
  Press(QStringLiteral("Enter what you counted"));
  Reveal();
  desk_.Await([&] { return Shown().Round(1, 1)->revealed(); }, "the results");
  const auto session = hall_.See("anna");
  const auto& part = session->Round(1, 1)->result().aspects(0).parts(0);
  EXPECT_EQ(part.hand_counted(), 15u);
  EXPECT_EQ(part.dont_know(), 3u);
  EXPECT_EQ(system_test::Counts(part), (std::vector<uint32_t>{0, 12, 0, 0}));
  desk_.Await([&] { return Charts().find("Residents: 12 (100%)") != std::string::npos; },
              "the hands in the chart");

  OpenBallot();
  desk_.InDialog(QStringLiteral("counts"), [&](QDialog* dialog) {
    Fill(dialog, {{QStringLiteral("For"), 4}, {QStringLiteral("Against"), 1}});
    Send(dialog);
  });
  Press(QStringLiteral("Enter counted hands"));
  desk_.Confirm();
  Step(QStringLiteral("Close the ballot"));
  desk_.Await([&] { return Shown().Ballot(1)->closed(); }, "the close");
  EXPECT_EQ(hall_.See("anna")->Ballot(1)->result().parts(0).yes(), 4u);
}

TEST_F(PuttingRight, AClockIsSetAndStopped) {
  Open();
  AskFirst();
  desk_.InDialog(QStringLiteral("timer"), [&](QDialog* dialog) {
    dialog->findChild<QSpinBox*>()->setValue(7);
    Send(dialog);
  });
  Press(QStringLiteral("Set a clock"));
  desk_.Await([&] { return hall_.See("anna")->RunningTimers().size() == 1; }, "the clock");
  EXPECT_THAT(Text("clock").toStdString(), HasSubstr("left"));
  desk_.InDialog(QStringLiteral("timer"), [&](QDialog*) {
    desk_.Click(desk_.Button(QStringLiteral("Stop the clock that runs")));
  });
  Press(QStringLiteral("Set a clock"));
  desk_.Await([&] { return Shown().RunningTimers().empty(); }, "the stop");
  desk_.Await([&] { return desk_.Look(QStringLiteral("clock")) == nullptr; }, "the clock to go");
}

class ARule : public PuttingRight {
 protected:
  ARule() {
    ChangePlan([](type::v1::SessionPlan& plan) {
      plan.mutable_items(0)->mutable_guard()->set_answers_per_group_min(2);
    });
  }
};

// G2: everyone sees why.
TEST_F(ARule, IsOverriddenWithAReason) {
  Open();
  AskFirst();
  Each(residents_, {"answer", "1", "1"});
  desk_.InDialog(QStringLiteral("ask_words"), [&](QDialog* dialog) {
    desk_.Shot(QStringLiteral("override"), dialog);
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("De zaal gaat dicht"));
    Send(dialog);
  });
  Reveal();
  desk_.Await([&] { return Shown().Round(1, 1)->revealed(); }, "the results");
  const auto session = hall_.See("anna");
  EXPECT_TRUE(session->Round(1, 1)->overridden());
  EXPECT_EQ(session->Round(1, 1)->override_reason(), "De zaal gaat dicht");
}

// Whoever changes their mind has shown nothing, and no question is left on the page.
TEST_F(ARule, StandsWhereTheReasonIsNotGiven) {
  Open();
  AskFirst();
  bool asked = false;
  desk_.InDialog(QStringLiteral("ask_words"), [&](QDialog* dialog) {
    asked = true;
    dialog->reject();
  });
  Reveal();
  desk_.Await([&] { return asked; }, "the question why");
  desk_.Await([&] { return desk_.Find(QStringLiteral("next_step"))->isEnabled(); }, "the end");
  EXPECT_EQ(desk_.Look(QStringLiteral("notice")), nullptr);
  EXPECT_FALSE(hall_.See("anna")->Round(1, 1)->revealed());
}

// Somebody else was quicker: what is confirmed then happens no second time, and is no surprise.
TEST_F(PuttingRight, WhatIsConfirmedTooLateIsRefused) {
  Open();
  AskFirst();
  Each(residents_, {"answer", "1", "1"});
  desk_.InDialog(QStringLiteral("confirm"), [&](QDialog* dialog) {
    hall_["fatima"].Must({"round", "reveal", "1", "--yes"});
    desk_.Await([&] { return Shown().Round(1, 1)->revealed(); }, "the results");
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("yes")));
  });
  Step(QStringLiteral("Show the results"));
  desk_.Find(QStringLiteral("notice"));
  EXPECT_EQ(StepText(), QStringLiteral("Write the joint answer"));
  EXPECT_EQ(hall_.See("anna")->Item(1)->rounds(), 1u);
}

// Nobody votes on words that the facilitator has not read.
TEST_F(PuttingRight, ABallotIsOnTheWordsThatWereRead) {
  Open();
  AskAndAnswer();
  Reveal();
  hall_["fatima"].Must({"joint-answer", "draft", "1", "nl=Wij doen mee"});
  bool told = false;
  desk_.InDialog(QStringLiteral("ballot"), [&](QDialog* dialog) {
    for (const char* fact : {"what_happens", "who_decides", "when"}) {
      desk_.Type(QString::fromUtf8(fact), QStringLiteral("Voor 1 maart"));
    }
    hall_["fatima"].Must({"joint-answer", "draft", "1", "nl=Wij doen niets"});
    desk_.Await([&] { return Shown().JointAnswer(1)->version() == 2; }, "other words");
    Send(dialog);
    desk_.Await([&] { return desk_.Look(QStringLiteral("notice")) != nullptr; }, "the refusal");
    told = true;
    dialog->reject();
  });
  Press(QStringLiteral("Vote on the joint answer"));
  desk_.Await([&] { return told; }, "the dialog");
  EXPECT_EQ(hall_.See("anna")->OpenBallot(), nullptr);
}

TEST_F(PuttingRight, StatementsAreMergedHiddenAndShownAgain) {
  Open();
  Tab(1);
  Step(QStringLiteral("Start the session"));
  hall_["fatima"].Must({"round", "open", "5"});
  hall_["anna"].Must({"statement", "propose", "5", "Begin met de stoep"});
  hall_["bram"].Must({"statement", "propose", "5", "Eerst de stoep"});
  hall_["ko"].Must({"statement", "propose", "5", "Wie dit leest is gek"});
  TypeWhenAsked(QStringLiteral("Een aanspreekpunt"));
  Press(QStringLiteral("Add a statement of your own…"));
  desk_.Await([&] { return List("words")->model()->rowCount() == 4; }, "the statements");
  hall_["fatima"].Must({"statement", "release", "--all"});
  desk_.Await([&] { return Shown().Statements(5).back()->released(); }, "the release");
  const auto statement = [&](size_t number) {
    return v1::StatementView(*hall_.See("anna")->Statements(5)[number - 1]);
  };

  Choose("words", 1, 4);
  desk_.InDialog({}, [&](QDialog* dialog) {
    EXPECT_THAT(qobject_cast<QInputDialog*>(dialog)->comboBoxItems().first().toStdString(),
                HasSubstr("Begin met de stoep"));
    dialog->accept();
  });
  desk_.Click(QStringLiteral("merge"));
  desk_.Await([&] { return Shown().Statements(5)[1]->merged_into() == 1; }, "the merge");
  EXPECT_EQ(statement(2).merged_into(), 1u);

  Choose("words", 2, 4);
  TypeWhenAsked(QStringLiteral("Beledigt iemand"));
  desk_.Click(QStringLiteral("hide"));
  desk_.Await([&] { return Shown().Statements(5)[2]->hidden(); }, "the hiding");
  EXPECT_EQ(hall_.See("anna")->Statements(5).size(), 3u);
  EXPECT_THAT(Words(), HasSubstr("hidden: Beledigt iemand"));
  Choose("words", 2, 4);
  desk_.Click(QStringLiteral("show_again"));
  desk_.Await([&] { return !Shown().Statements(5)[2]->hidden(); }, "that it is shown");
  EXPECT_EQ(hall_.See("anna")->Statements(5).size(), 4u);

  // The words of one are erased for everyone; it keeps its place.
  Choose("words", 2, 4);
  desk_.Confirm();
  desk_.Click(QStringLiteral("erase_words"));
  desk_.Await([&] { return Shown().Statements(5)[2]->erased(); }, "the erasing");
  EXPECT_EQ(statement(3).text(), "");
  EXPECT_EQ(Words().find("gek"), std::string::npos);
}

TEST_F(PuttingRight, AmendmentsAreAcceptedAndDeclinedAndAnObjectionIsMet) {
  Open();
  AskAndAnswer();
  Reveal();
  Tab(1);
  hall_["fatima"].Must({"joint-answer", "draft", "1", "nl=Wij doen mee"});
  hall_["fatima"].Must({"ballot", "open", "1", "--method", "consent", "--what-happens", "nl=Plan",
                        "--who-decides", "nl=Raad", "--when", "nl=Maart"});
  Each(streets_, {"ballot", "vote", "consent"});
  hall_["dirk"].Must({"ballot", "vote", "object", "--why", "Er staat geen datum in"});
  hall_["fatima"].Must({"ballot", "close", "--yes"});
  hall_["carla"].Must({"amendment", "propose", "1", "Noem een datum"});
  hall_["stef"].Must({"amendment", "propose", "1", "Zonder die ezelskoppen"});

  Choose("words", 1, 3);
  TypeWhenAsked(QStringLiteral("Dit is geen voorstel"));
  desk_.Click(QStringLiteral("decline"));
  desk_.Await([&] { return Shown().Amendment(2)->phase() == v1::AMENDMENT_PHASE_DECLINED; },
              "the decline");
  Choose("words", 0, 3);
  desk_.Click(QStringLiteral("release"));
  desk_.Await([&] { return Shown().Amendment(1)->released(); }, "the release");
  Choose("words", 0, 3);
  desk_.InDialog(QStringLiteral("ask_words"), [&](QDialog* dialog) {
    auto* words = dialog->findChild<QPlainTextEdit*>();
    EXPECT_EQ(words->toPlainText(), QStringLiteral("Wij doen mee"));
    words->setPlainText(QStringLiteral("Wij doen mee, voor 1 mei"));
    Send(dialog);
  });
  desk_.Click(QStringLiteral("accept"));
  desk_.Await([&] { return Shown().JointAnswer(1)->version() == 2; }, "the new version");
  EXPECT_THAT(Words(), HasSubstr("accepted, in version 2"));

  const auto choose_objection = [&] {
    const auto* model = List("words")->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole,
                                    QStringLiteral("geen datum"), 1, Qt::MatchContains);
    ASSERT_EQ(found.size(), 1);
    Choose("words", found.front().row(), 3);
  };
  choose_objection();
  desk_.Click(QStringLiteral("release"));
  desk_.Await([&] { return Shown().Objections(1).front()->released(); }, "the release");
  // What waits no more moves down the list.
  choose_objection();
  desk_.Click(QStringLiteral("resolve"));
  desk_.Await([&] { return Shown().Objections(1).front()->resolved_by_version() == 2; },
              "that it is met");
  EXPECT_EQ(hall_.See("dirk")->Objections(1).front()->argument(), "Er staat geen datum in");
}

TEST_F(PuttingRight, SignalsAreSetAsideWithAReasonAndPutBack) {
  Open();
  AskFirst();
  Each(residents_, {"answer", "1", "1"});
  Each(streets_, {"answer", "1", "2"});
  Each(care_, {"answer", "1", "2"});
  Reveal();
  Tab(3);
  const auto about_the_answers = [&]() -> const v1::SignalView* {
    for (const auto* signal : Shown().Signals()) {
      if (signal->kind() == type::v1::SIGNAL_KIND_TALKING_PAST) return signal;
    }
    return nullptr;
  };
  desk_.Await([&] { return about_the_answers() != nullptr; }, "the signal");
  EXPECT_FALSE(about_the_answers()->dismissed());
  const size_t signals_now = Shown().Signals().size();
  for (size_t i = 0; i < signals_now; ++i) {
    TypeWhenAsked(QStringLiteral("Dat bespreken we"));
    desk_.Click(QStringLiteral("dismiss_signal"));
    desk_.Await(
        [&] {
          size_t dismissed = 0;
          for (const auto* signal : Shown().Signals()) dismissed += signal->dismissed();
          return dismissed == i + 1;
        },
        "that it is set aside");
  }
  EXPECT_EQ(about_the_answers()->reason(), "Dat bespreken we");
  desk_.Await([&] { return desk_.Look(QStringLiteral("dismiss_signal")) == nullptr; }, "the list");
  desk_.Click(QStringLiteral("reopen_signal"));
  desk_.Find(QStringLiteral("dismiss_signal"));
}

TEST_F(PuttingRight, APersonIsErased) {
  Open();
  AskFirst();
  Each(residents_, {"answer", "1", "1"});
  Each(streets_, {"answer", "1", "2"});
  Reveal();
  desk_.Await([&] { return !Charts().empty(); }, "the results");
  const std::string before = Charts();
  auto* people = Table("people");
  desk_.Await([&] { return people->model()->rowCount() == 12; }, "the people");
  uint32_t erased = 0;
  for (int row = 0; row < 12 && erased == 0; ++row) {
    const QModelIndex index = people->model()->index(row, 0);
    if (index.siblingAtColumn(1).data().toString() != QStringLiteral("Residents")) continue;
    people->setCurrentIndex(index);
    erased = index.data(gui::PeopleModel::kParticipantRole).toUInt();
  }
  desk_.Confirm();
  desk_.Click(QStringLiteral("erase_person"));
  const auto person = [&] {
    const auto& entities = Shown().entities();
    const auto found = entities.find("person/" + std::to_string(erased));
    return found == entities.end() ? nullptr : &found->second->person();
  };
  desk_.Await([&] { return person() == nullptr || person()->left(); }, "the erasing");
  // What was counted stays.
  EXPECT_EQ(Charts(), before);
}

TEST_F(PuttingRight, JoiningIsLockedAndNamesAreDroppedWhereYoungPeopleTakePart) {
  Open();
  desk_.Click(QStringLiteral("lock"));
  desk_.Await([&] { return Shown().session()->joining_locked(); }, "the lock");
  EXPECT_NE(hall_["late"].Run({"join", code_, "--group", "bewoners"}).exit_code, 0);
  desk_.Await([&] { return desk_.Find(QStringLiteral("lock"))->isEnabled(); }, "the end");
  desk_.Confirm();
  desk_.Click(QStringLiteral("mark_young"));
  desk_.Await([&] { return Shown().session()->settings().young_people_present(); }, "the mark");
  EXPECT_EQ(desk_.Look(QStringLiteral("mark_young")), nullptr);
  TypeWhenAsked(QStringLiteral("femke"));
  desk_.Click(QStringLiteral("add_facilitator"));
  desk_.Await([&] { return Shown().People().size() == 13; }, "the co-facilitator");
}

class InvitedOnly : public PuttingRight {
 protected:
  InvitedOnly() {
    ChangePlan([](type::v1::SessionPlan& plan) {
      plan.mutable_settings()->set_invitation_required(true);
    });
  }
};

TEST_F(InvitedOnly, CardsAreMadeAndLetPeopleIn) {
  hall_["fatima"].Must({"session", "open"});
  code_ = hall_.See("fatima")->session()->join_code();
  GoThere();
  EXPECT_NE(hall_["anna"].Run({"join", code_, "--group", "bewoners"}).exit_code, 0);
  const QString path = QString::fromStdString((hall_.server().folder() / "cards.pdf").string());
  desk_.InDialog(QStringLiteral("invitations"), [&](QDialog* dialog) {
    dialog->findChild<QSpinBox*>(QStringLiteral("count"))->setValue(3);
    dialog->findChild<QLineEdit*>(QStringLiteral("pages"))
        ->setText(QStringLiteral("https://vooraf.example.nl/"));
    desk_.InDialog(QStringLiteral("QFileDialog"), [&](QDialog* file) {
      file->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
      file->accept();
    });
    Send(dialog);
  });
  desk_.Click(QStringLiteral("invitations_wanted"));
  desk_.Await([&] { return QApplication::activeModalWidget() == nullptr; }, "the cards");
  QFile cards(path);
  ASSERT_TRUE(cards.open(QIODevice::ReadOnly));
  EXPECT_TRUE(cards.read(5).startsWith("%PDF-"));
  EXPECT_EQ(desk_.desk().server().pages, QStringLiteral("https://vooraf.example.nl"));
  const auto session = hall_.See("fatima");
  uint32_t made = 0;
  for (const auto& [key, entity] : session->entities()) {
    if (entity->has_invitations()) made += entity->invitations().count();
  }
  EXPECT_EQ(made, 3u);
}

}  // namespace
}  // namespace vooraf::gui_test
