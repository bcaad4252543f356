// A session from its template to its replay, all of it in the window: made, prepared, opened, run
// with people at the terminal client and one at the window too, closed, told of, reported and
// played again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>

#include "client-gui/app/save_file.h"
#include "client-gui/views/parts/bar_chart.h"
#include "client-gui/views/prepare/papers.h"
#include "client-gui/views/run/run_page.h"
#include "tests/client-gui/desk_at_work.h"

namespace vooraf::gui_test {
namespace {

using system_test::Arguments;
using system_test::Hall;
using ::testing::HasSubstr;

class AnEvening : public ::testing::Test {
 protected:
  AnEvening() : desk_(hall_.server().folder() / "desk") {
    desk_.desk().SetLanguage(QStringLiteral("en"));
    desk_.SignIn(hall_);
  }
  void Press(const QString& text) { desk_.Click(desk_.Button(text)); }
  gui::SessionState& Shown() {
    return *qobject_cast<gui::RunPage*>(desk_.window().page())->session();
  }
  std::string ShownText(const char* name) {
    return desk_.Find<QLabel>(QString::fromUtf8(name))->text().toStdString();
  }

  Hall hall_;
  DeskAtWork desk_;
};

TEST_F(AnEvening, IsMadePreparedRunAndPlayedAgain) {
  // From the template to the draft.
  desk_.Click(QStringLiteral("new_session"));
  auto* templates = desk_.Find<QAbstractItemView>(QStringLiteral("templates"));
  desk_.Await([&] { return templates->model()->rowCount() > 3; }, "the templates");
  int evening = -1;
  for (int i = 0; i < templates->model()->rowCount(); ++i) {
    const QModelIndex at = templates->model()->index(i, 0);
    if (at.data().toString().contains(QStringLiteral("first talk"))) evening = i;
  }
  ASSERT_GE(evening, 0);
  templates->setCurrentIndex(templates->model()->index(evening, 0));
  desk_.Type(QStringLiteral("title"), QStringLiteral("Around the square"));
  desk_.Shot(QStringLiteral("new_session"));
  desk_.Click(QStringLiteral("create"));

  // What the law asks to be told; without it nothing opens.
  auto* sections = desk_.Find<QAbstractItemView>(QStringLiteral("sections"));
  for (int i = 0; i < sections->model()->rowCount(); ++i) {
    sections->setCurrentIndex(sections->model()->index(i, 0));
    desk_.Shot(QStringLiteral("prepare_%1").arg(i));
    if (desk_.Look(QStringLiteral("privacy_lacking")) != nullptr) break;
  }
  desk_.Find(QStringLiteral("privacy_lacking"));
  for (auto* widget : desk_.window().findChildren<QWidget*>()) {
    if (!widget->isVisible() || !widget->objectName().startsWith(QStringLiteral("privacy.")))
      continue;
    if (widget->objectName() == QStringLiteral("privacy.retention_days")) continue;
    for (auto* edit : widget->findChildren<QLineEdit*>()) {
      QTest::keyClicks(edit, QStringLiteral("Example"));
    }
    for (auto* edit : widget->findChildren<QPlainTextEdit*>()) {
      edit->setPlainText(QStringLiteral("Example"));
    }
  }
  desk_.Shot(QStringLiteral("prepare_filled"));
  desk_.Await([&] { return ShownText("privacy_lacking") == "Everything is filled in."; },
              "the privacy facts");
  desk_.Shot(QStringLiteral("prepare_privacy"));
  desk_.Confirm();
  desk_.Click(QStringLiteral("open"));
  desk_.Find(QStringLiteral("next_step"));
  desk_.Await([&] { return Shown().snapshot()->session() != nullptr; }, "the session");
  const std::string code = Shown().snapshot()->session()->join_code();
  EXPECT_EQ(code.size(), 8u);

  // Run.
  hall_.AllAtOnce({{"anna", {"join", code, "--group", "1"}},
                   {"bram", {"join", code, "--group", "1"}},
                   {"carla", {"join", code, "--group", "1"}}});
  desk_.Click(QStringLiteral("next_step"));
  desk_.Await([&] { return Shown().snapshot()->session()->phase() == v1::SESSION_PHASE_LIVE; },
              "the start");
  desk_.Await(
      [&] {
        return desk_.Find<QAbstractButton>(QStringLiteral("next_step"))
            ->text()
            .startsWith(QStringLiteral("Ask"));
      },
      "the first question");
  desk_.Click(QStringLiteral("next_step"));
  desk_.Await([&] { return Shown().snapshot()->LastRound(1) != nullptr; }, "the round");
  hall_.AllAtOnce({{"anna", {"answer", "1", "1"}},
                   {"bram", {"answer", "1", "1"}},
                   {"carla", {"answer", "1", "2"}}});
  desk_.Await(
      [&] { return Shown().snapshot()->LastRound(1)->progress(0).everyone().answered() == 3; },
      "the answers");
  desk_.Confirm();
  desk_.Click(QStringLiteral("next_step"));
  desk_.Await([&] { return Shown().snapshot()->LastRound(1)->revealed(); }, "the results");
  auto* tabs = desk_.Find<QTabWidget>(QStringLiteral("side"));
  for (int i = 0; i < tabs->count(); ++i) {
    tabs->setCurrentIndex(i);
    desk_.Shot(QStringLiteral("side_%1").arg(i));
  }
  desk_.Confirm();
  Press(QStringLiteral("Close the session…"));
  desk_.Await([&] { return Shown().snapshot()->session()->phase() == v1::SESSION_PHASE_CLOSED; },
              "the close");

  // What became of it.
  desk_.InDialog(QStringLiteral("follow_up"), [&](QDialog* dialog) {
    for (auto* edit : dialog->findChildren<QPlainTextEdit*>()) {
      edit->setPlainText(QStringLiteral("The <b>benches</b> come back."));
    }
    desk_.Shot(QStringLiteral("follow_up"), dialog);
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  desk_.Click(QStringLiteral("tell_follow_up"));
  desk_.Await([&] { return Shown().snapshot()->FollowUps().size() == 1; }, "the follow-up");
  desk_.Shot(QStringLiteral("closed"));

  // The report, and the replay, which ends as it ended.
  desk_.Click(QStringLiteral("report"));
  auto* preview = desk_.Find<QTextBrowser>(QStringLiteral("preview"));
  desk_.Await([&] { return preview->toPlainText().contains(QStringLiteral("benches")); },
              "the report");
  EXPECT_THAT(preview->toPlainText().toStdString(), HasSubstr("<b>benches</b>"));
  desk_.Shot(QStringLiteral("report"));
  const auto session = hall_.See("anna");
  desk_.window().GoSessions();
  auto* sessions = desk_.Find<QAbstractItemView>(QStringLiteral("sessions"));
  desk_.Await([&] { return sessions->currentIndex().isValid(); }, "the list");
  desk_.Click(QStringLiteral("open"));
  desk_.Find<QTabWidget>(QStringLiteral("side"))->setCurrentIndex(4);
  desk_.Click(QStringLiteral("replay"));
  auto* chapters = desk_.Find<QAbstractItemView>(QStringLiteral("chapters"));
  desk_.Await([&] { return chapters->model()->rowCount() > 2; }, "the chapters");
  // To the results, which look as they did.
  chapters->setCurrentIndex(chapters->model()->index(3, 0));
  QTest::keyClick(chapters, Qt::Key_Return);
  gui::BarChart* chart = nullptr;
  desk_.Await(
      [&] {
        for (auto* found : desk_.window().findChildren<gui::BarChart*>()) {
          if (found->isVisible()) chart = found;
        }
        return chart != nullptr;
      },
      "the results");
  EXPECT_THAT(chart->accessibleDescription().toStdString(), HasSubstr("Residents: 2"));
  desk_.Shot(QStringLiteral("replay"));
  auto* speed = desk_.Find<QComboBox>(QStringLiteral("speed"));
  speed->setCurrentIndex(speed->count() - 1);
  desk_.Click(QStringLiteral("play"));
  desk_.Find(QStringLiteral("at_end"));
  desk_.Shot(QStringLiteral("replay_end"));
  desk_.Click(QStringLiteral("back"));
  desk_.Find(QStringLiteral("side"));
}

TEST_F(AnEvening, SomebodyTakesPartAtTheWindow) {
  auto& fatima = hall_["fatima"];
  fatima.Must({"auth", "sign-in", "fatima", "--password-stdin"}, system_test::kPassword);
  fatima.Must({"session", "create", "--template", "eerste-gesprek", "--controller",
               "nl=Gemeente Voorbeeld", "--purpose", "nl=Proef", "--legal-basis", "nl=Toestemming",
               "--privacy-contact", "nl=privacy@example.org"});
  const std::string opened = fatima.Must({"--lang", "en", "session", "open"});
  const size_t dash = opened.rfind('-');
  const std::string code = opened.substr(dash - 4, 4) + opened.substr(dash + 1, 4);
  for (const char* name : {"bram", "carla"}) hall_[name].Must({"join", code, "--group", "1"});
  desk_.window().GoStart(QStringLiteral("-"));
  desk_.Type(QStringLiteral("code"), QString::fromStdString(code).toLower());
  desk_.Click(QStringLiteral("take_part"));
  desk_.Click(QStringLiteral("group_1"));
  desk_.Shot(QStringLiteral("welcome"));
  desk_.Click(QStringLiteral("join"));
  fatima.Must({"session", "start"});
  fatima.Must({"round", "open", "1"});
  desk_.Click(QStringLiteral("choice_1"));
  if (desk_.Look(QStringLiteral("send_answer")) != nullptr) {
    desk_.Click(QStringLiteral("send_answer"));
  }
  const auto answered = [&] {
    return hall_.See("bram")->LastRound(1)->progress(0).everyone().answered();
  };
  desk_.Await([&] { return answered() == 1; }, "the answer");
  desk_.Shot(QStringLiteral("taking_part"));
  fatima.Must({"round", "reveal", "1", "--yes"});

  // A secret vote: that one voted is known here, what is not.
  fatima.Must({"joint-answer", "draft", "1", "nl=Wij doen zelf mee"});
  fatima.Must({"ballot", "open", "1", "--secret", "--what-happens", "nl=Plan", "--who-decides",
               "nl=Raad", "--when", "nl=Maart"});
  desk_.Find(QStringLiteral("send_vote"));
  desk_.Click(QStringLiteral("choice_1"));
  desk_.Click(QStringLiteral("send_vote"));
  desk_.Await([&] { return hall_.See("bram")->Ballot(1)->everyone().answered() == 1; }, "the vote");
  desk_.Shot(QStringLiteral("voted"));
}

// What is written onto paper is written whole, or not at all with a sentence that says why.
TEST_F(AnEvening, PapersAreWrittenOrItIsSaidWhyNot) {
  const QString folder = QString::fromStdString(hall_.server().folder().string());
  EXPECT_FALSE(gui::SaveFile(folder + QStringLiteral("/none/report.md"), "words").isEmpty());
  const QString path = folder + QStringLiteral("/report.md");
  EXPECT_TRUE(gui::SaveFile(path, "words").isEmpty());
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll(), "words");

  type::v1::SessionPlan plan;
  auto* title = plan.mutable_title()->add_entries();
  title->set_language("en");
  title->set_value("Around the <b>square</b>");
  auto* item = plan.add_items();
  item->set_item(1);
  auto* option = item->mutable_question()->mutable_one_choice()->add_options();
  option->set_option(1);
  *option->mutable_label() = plan.title();
  std::vector<gui::InvitationCard> cards(9);
  for (auto& card : cards) {
    card.title = QStringLiteral("Around the square");
    card.whom = QStringLiteral("Residents");
    card.address =
        QStringLiteral("https://vooraf.example.nl/j/ABCD-EFGH#vi_0123456789abcdefghijkl");
    card.code = QStringLiteral("ABCD-EFGH");
    card.invitation = QStringLiteral("vi_0123456789abcdefghijkl");
  }
  const auto pages_of = [&](const QString& name, const std::function<void(QPdfWriter&)>& draw) {
    const QString pdf = folder + name;
    EXPECT_TRUE(gui::SavePdf(pdf, name, gui::kPaperMarginMm, draw).isEmpty());
    QFile written(pdf);
    EXPECT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    if (const QString shots = qEnvironmentVariable("VOORAF_SHOTS"); !shots.isEmpty()) {
      QFile::copy(pdf, shots + name);
    }
    return bytes.count("/Type /Page\n");
  };
  // Eight on a page.
  EXPECT_EQ(pages_of(QStringLiteral("/cards.pdf"),
                     [&](QPdfWriter& paper) { gui::DrawCards(cards, paper); }),
            2);
  EXPECT_GE(pages_of(QStringLiteral("/sheet.pdf"),
                     [&](QPdfWriter& paper) { gui::DrawAnswerSheet(plan, paper); }),
            1);
}

}  // namespace
}  // namespace vooraf::gui_test
