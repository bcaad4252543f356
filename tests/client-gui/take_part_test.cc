// Taking part at the window, beyond answering: for somebody else, and what is kept of oneself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTimer>
#include <set>

#include "client-gui/views/take_part/check_view.h"
#include "client-gui/views/take_part/my_data_view.h"
#include "client-gui/views/take_part/take_part_page.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;

class AResident : public ATalk {
 protected:
  // In a session whose first question is open. `group`: the button of the group that is joined.
  explicit AResident(const char* group = "group_1") {
    auto& fatima = hall_["fatima"];
    LetIn();
    desk_.desk().SetLanguage(QStringLiteral("en"));
    desk_.Type(QStringLiteral("server"), QString::fromStdString(hall_.server().address()));
    desk_.Type(QStringLiteral("code"), QString::fromStdString(code_));
    desk_.Click(QStringLiteral("take_part"));
    desk_.Click(QString::fromLatin1(group));
    desk_.Click(QStringLiteral("join"));
    desk_.Find(QStringLiteral("facts"));
    desk_.Shot(QStringLiteral("part_lobby"));
    fatima.Must({"session", "start"});
    fatima.Must({"round", "open", "1"});
    desk_.Find(QStringLiteral("choice_1"));
  }
  // Menus have an event loop of their own.
  void ChooseInMenu(const QString& text, const QString& of_submenu = {}) {
    auto* timer = new QTimer(&desk_.window());
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, &desk_.window(), [=, this] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      if (menu == nullptr) return;
      timer->stop();
      timer->deleteLater();
      auto* from = of_submenu.isEmpty() ? menu : menu->findChild<QMenu*>(of_submenu);
      QAction* chosen = nullptr;
      for (auto* action : from->actions()) {
        if (action->text().contains(text)) chosen = action;
      }
      desk_.Shot(QStringLiteral("part_menu"), menu);
      EXPECT_NE(chosen, nullptr) << text.toStdString();
      if (chosen != nullptr) {
        if (from != menu) from->popup(menu->mapToGlobal(menu->rect().topRight()));
        QTest::mouseClick(from, Qt::LeftButton, {}, from->actionGeometry(chosen).center());
      }
      menu->close();
    });
    timer->start();
    desk_.Click(QStringLiteral("more"));
  }
  const client::SessionSnapshot& Shown() {
    return *qobject_cast<gui::TakePartPage*>(desk_.window().page())->session()->snapshot();
  }
  void Answer(const char* choice) {
    desk_.Click(QString::fromUtf8(choice));
    desk_.Click(QStringLiteral("send_answer"));
  }
  uint32_t Answered() { return Shown().LastRound(1)->progress(0).everyone().answered(); }
  QJsonObject Read(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
  }
};

class AProfessional : public AResident {
 protected:
  AProfessional() : AResident("group_2") {}
};

TEST_F(AResident, ReadsWhatIsKnownBeforehandAndChangesNothingOfIt) {
  ChooseInMenu(QStringLiteral("What is known beforehand"));
  desk_.Find(QStringLiteral("facts"));
  for (const char* name : {"change_facts", "change_task_parts", "change_target_groups"}) {
    EXPECT_EQ(DeskAtWork::Look(QString::fromLatin1(name)), nullptr) << name;
  }
}

TEST_F(AProfessional, FillsInWhatIsKnownBeforehand) {
  ChooseInMenu(QStringLiteral("What is known beforehand"));
  desk_.Find(QStringLiteral("change_task_parts"));
  // Whether people are there is for facilitators to see.
  EXPECT_EQ(DeskAtWork::Look(QStringLiteral("change_target_groups")), nullptr);
  desk_.Shot(QStringLiteral("part_facts"));
  desk_.InDialog(QStringLiteral("facts_dialog"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("budget_nl"))
        ->setPlainText(QStringLiteral("Een ton"));
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  desk_.Click(QStringLiteral("change_facts"));
  desk_.Await([&] { return Shown().Facts()->facts().budget().entries_size() == 1; }, "the money");
  EXPECT_EQ(hall_.See("fatima")->Facts()->facts().budget().entries(0).value(), "Een ton");
}

TEST_F(AResident, AnswersForSomebodyWithoutADevice) {
  EXPECT_EQ(DeskAtWork::Look(QStringLiteral("help_bar")), nullptr);
  Answer("choice_1");
  desk_.Await([&] { return Answered() == 1; }, "the own answer");
  ChooseInMenu(QStringLiteral("live here"), QStringLiteral("help_menu"));
  desk_.Await([&] { return Shown().Me()->helped_size() == 1; }, "the person");
  const uint32_t person = Shown().Me()->helped(0).participant();
  desk_.Click(QStringLiteral("person_%1").arg(person));
  desk_.Await([&] { return !desk_.Find<QAbstractButton>(QStringLiteral("choice_1"))->isChecked(); },
              "a form without the own answer");
  Answer("choice_2");
  desk_.Await([&] { return Answered() == 2; }, "the other's answer");
  desk_.Shot(QStringLiteral("part_helping"));
  desk_.Await([&] { return Shown().MyItem(1)->helped_size() == 1; }, "what is known");
  EXPECT_EQ(Shown().MyItem(1)->helped(0).answers(0).value().option(), 2u);
  EXPECT_EQ(Shown().MyItem(1)->answers(0).value().option(), 1u);
  // Whoever is helped no longer is not filled in for.
  desk_.Confirm();
  ChooseInMenu(QStringLiteral("Person"));
  desk_.Await([&] { return DeskAtWork::Look(QStringLiteral("help_bar")) == nullptr; }, "the end");
  desk_.Await([&] { return desk_.Find<QAbstractButton>(QStringLiteral("choice_1"))->isChecked(); },
              "the own answer again");
}

TEST_F(AResident, KeepsAndErasesWhatIsKept) {
  Answer("choice_1");
  desk_.Await([&] { return Answered() == 1; }, "the answer");
  const QString folder = QString::fromStdString(hall_.server().folder().string());

  // The fingerprint is the one that everybody has.
  ChooseInMenu(QStringLiteral("Check"));
  desk_.Await([&] { return !desk_.Find<QLabel>(QStringLiteral("fingerprint"))->text().isEmpty(); },
              "the fingerprint");
  desk_.Shot(QStringLiteral("part_check"));
  desk_.window().findChild<gui::CheckView*>()->SaveTo(folder + QStringLiteral("/check.json"));
  const std::string fingerprint =
      Read(folder + QStringLiteral("/check.json"))[QStringLiteral("fingerprint")]
          .toString()
          .toStdString();
  hall_["bram"].Must({"join", code_, "--group", "1"});
  ASSERT_EQ(fingerprint.size(), 64u);
  EXPECT_EQ(
      desk_.Find<QLabel>(QStringLiteral("fingerprint"))->text().remove(u' ').toStdString().size(),
      64u);
  // One more came: the log goes on, and with it what is shown.
  desk_.Await(
      [&] {
        return desk_.Find<QLabel>(QStringLiteral("fingerprint"))->text().remove(u' ') !=
               QString::fromStdString(fingerprint);
      },
      "another fingerprint");

  ChooseInMenu(QStringLiteral("My data"));
  auto* mine = desk_.window().findChild<gui::MyDataView*>();
  desk_.Find(QStringLiteral("keep_mine"));
  desk_.Shot(QStringLiteral("part_my_data"));
  mine->SaveTo(folder + QStringLiteral("/mine.json"));
  desk_.Find(QStringLiteral("kept"));
  const auto kept = Read(folder + QStringLiteral("/mine.json"));
  EXPECT_EQ(kept[QStringLiteral("role")].toString(), QStringLiteral("PARTICIPANT"));
  std::set<QString> what;
  for (const auto& record : kept[QStringLiteral("records")].toArray()) {
    what.insert(record.toObject()[QStringLiteral("what")].toString());
  }
  EXPECT_TRUE(what.contains(QStringLiteral("answer_given")));

  desk_.Confirm();
  desk_.Click(QStringLiteral("erase_mine"));
  EXPECT_THAT(desk_.Find(QStringLiteral("notice"))->accessibleName().toStdString(),
              HasSubstr("erased"));
  EXPECT_EQ(hall_.See("bram")->LastRound(1)->progress(0).everyone().answered(), 0u);
  // Nothing of it is left here either: the code leads to the welcome.
  desk_.Type(QStringLiteral("code"), QString::fromStdString(code_));
  desk_.Click(QStringLiteral("take_part"));
  desk_.Find(QStringLiteral("join"));
}

TEST_F(AResident, SeesWhoSpeaksAndHowMuchTimeIsLeft) {
  auto& fatima = hall_["fatima"];
  hall_["bram"].Must({"join", code_, "--group", "1", "--hall"});
  hall_["bram"].Must({"floor", "raise"});
  fatima.Must({"floor", "grant"});
  fatima.Must({"timer", "start", "90s"});
  const auto says = [&](const char* name, const char* words) {
    auto* label = desk_.Find<QLabel>(QString::fromUtf8(name));
    desk_.Await([&] { return label->text().contains(QString::fromUtf8(words)); }, words);
  };
  says("speaking", "Has the floor:");
  says("clock", " left");
  desk_.Shot(QStringLiteral("part_time"));
}

}  // namespace
}  // namespace vooraf::gui_test
