// What is known beforehand is filled in at the window while the session is open.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;

std::string In(const type::v1::Text& text) {
  return text.entries().empty() ? std::string() : text.entries(0).value();
}

class KnownBeforehand : public ATalk {
 protected:
  KnownBeforehand() {
    Open();
    Tab(4);
  }

  // Opens one of the dialogs from the window that shows what is known, uses it, and closes the
  // window when it has gone.
  void Change(const char* button, const char* dialog, const std::function<void(QDialog*)>& use) {
    desk_.InDialog(QStringLiteral("facts_shown"), [&](QDialog* shown) {
      desk_.Shot(QStringLiteral("facts_shown"), shown);
      desk_.InDialog(QString::fromLatin1(dialog), use);
      desk_.Click(shown->findChild<QAbstractButton*>(QString::fromLatin1(button)));
      shown->reject();
    });
    desk_.Click(QStringLiteral("show_facts"));
  }
  // What was made anew may still be there, hidden.
  template <class W>
  static W* Seen(QDialog* dialog, const QString& name) {
    for (auto* widget : dialog->findChildren<W*>()) {
      const bool is_it = widget->objectName() == name || widget->accessibleName() == name;
      if (is_it && widget->isVisible()) return widget;
    }
    return nullptr;
  }
  static QPlainTextEdit* Edit(QDialog* dialog, const char* name) {
    return Seen<QPlainTextEdit>(dialog, QString::fromLatin1(name));
  }
  static QAbstractButton* Sender(QDialog* dialog) {
    return dialog->findChild<QAbstractButton*>(QStringLiteral("send"));
  }
  type::v1::Facts Facts() { return hall_.See("fatima")->Facts()->facts(); }
};

TEST_F(KnownBeforehand, IsChangedByTheFacilitator) {
  Change("change_facts", "facts_dialog", [&](QDialog* dialog) {
    auto* fixed = Edit(dialog, "fixed_nl");
    fixed->setPlainText(QString(1'001, u'x'));
    EXPECT_FALSE(Sender(dialog)->isEnabled());
    desk_.Shot(QStringLiteral("facts_too_long"), dialog);
    fixed->setPlainText(QStringLiteral("Het riool wordt in 2027 vervangen"));
    EXPECT_TRUE(Sender(dialog)->isEnabled());
    desk_.Click(Sender(dialog));
  });
  desk_.Await([&] { return In(Shown().Facts()->facts().fixed()).starts_with("Het riool"); },
              "what is fixed");
  EXPECT_EQ(In(Facts().fixed()), "Het riool wordt in 2027 vervangen");

  Change("change_target_groups", "target_groups_dialog", [&](QDialog* dialog) {
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("add_named")));
    desk_.Await([&] { return Edit(dialog, "named_0_nl") != nullptr; }, "the group");
    // Without a name it is nobody.
    EXPECT_FALSE(Sender(dialog)->isEnabled());
    Edit(dialog, "named_0_nl")->setPlainText(QStringLiteral("Ouderen\nin de straat"));
    Seen<QComboBox>(dialog, QStringLiteral("choice_0"))->setCurrentIndex(2);
    desk_.Shot(QStringLiteral("target_groups"), dialog);
    desk_.Click(Sender(dialog));
  });
  desk_.Await([&] { return Shown().Facts()->facts().target_groups_size() == 1; }, "the group");
  const auto groups = Facts().target_groups();
  EXPECT_EQ(In(groups[0].name()), "Ouderen in de straat");
  EXPECT_EQ(groups[0].presence(), type::v1::TARGET_PRESENCE_ABSENT);
  EXPECT_EQ(In(Facts().fixed()), "Het riool wordt in 2027 vervangen");
}

TEST_F(KnownBeforehand, WhatSomebodyElseFillsInMeanwhileStays) {
  Change("change_facts", "facts_dialog", [&](QDialog* dialog) {
    Edit(dialog, "budget_nl")->setPlainText(QStringLiteral("Een ton"));
    hall_["ko"].Must({"facts", "set", "--fixed", "nl=De kabels"});
    desk_.Await([&] { return In(Shown().Facts()->facts().fixed()) == "De kabels"; }, "the cables");
    desk_.Click(Sender(dialog));
  });
  const auto facts = Facts();
  EXPECT_EQ(In(facts.fixed()), "De kabels");
  EXPECT_EQ(In(facts.budget()), "Een ton");
}

TEST_F(KnownBeforehand, TheSameIsReplacedOnlyByWhoWasToldOfIt) {
  Change("change_facts", "facts_dialog", [&](QDialog* dialog) {
    Edit(dialog, "budget_nl")->setPlainText(QStringLiteral("Een ton"));
    hall_["ko"].Must({"facts", "set", "--budget", "nl=Twee ton"});
    desk_.Await([&] { return In(Shown().Facts()->facts().budget()) == "Twee ton"; }, "theirs");
    desk_.Click(Sender(dialog));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("facts_problem"));
    EXPECT_THAT(problem->text().toStdString(), HasSubstr("Money: Twee ton"));
    EXPECT_EQ(In(Facts().budget()), "Twee ton");
    desk_.Shot(QStringLiteral("facts_meanwhile"), dialog);
    desk_.Click(Sender(dialog));
  });
  EXPECT_EQ(In(Facts().budget()), "Een ton");

  Change("change_target_groups", "target_groups_dialog", [&](QDialog* dialog) {
    desk_.Click(Seen<QAbstractButton>(dialog, QStringLiteral("add_named")));
    desk_.Await([&] { return Edit(dialog, "named_0_nl") != nullptr; }, "the group");
    Edit(dialog, "named_0_nl")->setPlainText(QStringLiteral("Ouderen"));
    hall_["fatima"].Must({"facts", "target", "nl=Jongeren", "--presence", "absent"});
    desk_.Await([&] { return Shown().Facts()->facts().target_groups_size() == 1; }, "theirs");
    desk_.Click(Sender(dialog));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("facts_problem"));
    EXPECT_THAT(problem->text().toStdString(), HasSubstr("Jongeren"));
    EXPECT_EQ(In(Facts().target_groups(0).name()), "Jongeren");
    desk_.Click(Sender(dialog));
  });
  ASSERT_EQ(Facts().target_groups_size(), 1);
  EXPECT_EQ(In(Facts().target_groups(0).name()), "Ouderen");
}

TEST_F(KnownBeforehand, PartsOfTheTaskAreMovedAndTakenAway) {
  Change("change_task_parts", "task_parts_dialog", [&](QDialog* dialog) {
    const auto press = [&](const char* name) {
      desk_.Click(Seen<QAbstractButton>(dialog, QString::fromUtf8(name)));
    };
    const auto await = [&](const char* edit, const char* words) {
      desk_.Await(
          [&] {
            auto* found = Edit(dialog, edit);
            return found != nullptr && found->toPlainText() == QString::fromLatin1(words);
          },
          words);
    };
    for (const auto& [edit, name] :
         {std::pair{"named_0_nl", "Groen"}, {"named_1_nl", "Stoep"}, {"named_2_nl", "Taxi"}}) {
      press("add_named");
      await(edit, "");
      Edit(dialog, edit)->setPlainText(QString::fromLatin1(name));
    }
    press("“Part 3” one place up");
    await("named_1_nl", "Taxi");
    press("Remove “Groen”");
    await("named_0_nl", "Taxi");
    desk_.Shot(QStringLiteral("task_parts"), dialog);
    desk_.Click(Sender(dialog));
  });
  const auto parts = Facts().task_parts();
  ASSERT_EQ(parts.size(), 2);
  EXPECT_EQ(In(parts[0].name()), "Taxi");
  EXPECT_EQ(In(parts[1].name()), "Stoep");
  EXPECT_EQ(parts[0].form(), type::v1::TASK_FORM_UNKNOWN);
}

}  // namespace
}  // namespace vooraf::gui_test
