// Where the disk is full it is said what to do, and nothing is half written or half done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <csignal>

#include "client-gui/views/replay/report_page.h"
#include "tests/client-gui/a_talk.h"

namespace vooraf::gui_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Format = gui::ReportPage::Format;

// While it lives no file that this program writes grows beyond so many bytes, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : earlier_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit full = before_;
    full.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &full);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    (void)std::signal(SIGXFSZ, earlier_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*earlier_)(int);
};

class Saving : public ATalk {
 protected:
  std::string Told() {
    return desk_.Find(QStringLiteral("notice"))->accessibleName().toStdString();
  }
};

TEST_F(Saving, OfAReportIsWholeOrNotAtAll) {
  Open();
  hall_["fatima"].Must({"session", "start"});
  hall_["fatima"].Must({"session", "close", "--yes"});
  desk_.Await([&] { return Shown().session()->phase() == v1::SESSION_PHASE_CLOSED; }, "the close");
  Tab(4);
  desk_.Click(QStringLiteral("report"));
  auto* page = qobject_cast<gui::ReportPage*>(desk_.window().page());
  const QDir folder(QString::fromStdString((hall_.server().folder() / "papers").string()));
  ASSERT_TRUE(QDir().mkpath(folder.path()));
  for (const auto& [format, name] :
       {std::pair{Format::kMarkdown, "report.md"}, std::pair{Format::kHtml, "report.html"},
        std::pair{Format::kPdf, "report.pdf"}, std::pair{Format::kJson, "report.json"}}) {
    SCOPED_TRACE(name);
    const QString path = folder.filePath(QString::fromUtf8(name));
    {
      const FullDisk full(512);
      page->SaveTo(format, path);
      EXPECT_THAT(Told(), AllOf(HasSubstr(std::string(name) + " was not saved"),
                                HasSubstr("Is there room on the disk"),
                                HasSubstr("Choose another place and try again.")));
    }
    EXPECT_TRUE(
        folder.entryList(QDir::Files | QDir::Hidden).filter(QString::fromUtf8(name)).isEmpty());
    EXPECT_EQ(desk_.Look(QStringLiteral("saved")), nullptr);
    desk_.Shot(QStringLiteral("report_full_disk"));
    page->SaveTo(format, path);
    desk_.Find(QStringLiteral("saved"));
    EXPECT_EQ(desk_.Look(QStringLiteral("notice")), nullptr);
    EXPECT_GT(QFile(path).size(), 512);
  }
  // Tables are several files: what was not written is named.
  {
    const FullDisk full(8);
    page->SaveTo(Format::kCsv, folder.path());
    EXPECT_THAT(Told(), HasSubstr(".csv was not saved"));
  }
  EXPECT_TRUE(folder.entryList({QStringLiteral("*.csv*")}, QDir::Files | QDir::Hidden).isEmpty());
}

// A command is noted on this machine before it is sent: without room for that it is not sent.
TEST_F(Saving, OfACommandThatCannotBeNotedSendsNothing) {
  Open();
  {
    const FullDisk full(0);
    Step(QStringLiteral("Start the session"));
    EXPECT_THAT(Told(), AllOf(HasSubstr("cannot be written"), HasSubstr("Nothing was sent"),
                              HasSubstr("Make room, then do it again.")));
    desk_.Shot(QStringLiteral("command_full_disk"));
  }
  EXPECT_EQ(hall_.See("anna")->session()->phase(), v1::SESSION_PHASE_OPEN);
  Step(QStringLiteral("Start the session"));
  desk_.Await([&] { return Shown().session()->phase() == v1::SESSION_PHASE_LIVE; }, "the start");
  EXPECT_EQ(desk_.Look(QStringLiteral("notice")), nullptr);
}

TEST_F(Saving, OfAPlanIsToldAndWhatWasTypedStays) {
  desk_.desk().SetLanguage(QStringLiteral("en"));
  desk_.SignIn(hall_);
  desk_.Await([&] { return Table("sessions")->currentIndex().isValid(); }, "the session");
  desk_.Click(QStringLiteral("open"));
  auto* sections = desk_.Find<QListWidget>(QStringLiteral("sections"));
  desk_.Await([&] { return sections->currentRow() == 0; }, "the plan");
  auto* title = desk_.Find(QStringLiteral("title"))->findChild<QLineEdit*>();
  ASSERT_NE(title, nullptr);
  const auto state = [&] { return Text("state"); };
  {
    const FullDisk full(0);
    QTest::keyClicks(title, QStringLiteral("Ons plein "));
    desk_.Await([&] { return state() == QStringLiteral("Not saved"); }, "the refusal");
    EXPECT_THAT(Told(), HasSubstr("Make room, then do it again."));
    desk_.Shot(QStringLiteral("plan_full_disk"));
  }
  EXPECT_THAT(title->text().toStdString(), HasSubstr("Ons plein"));
  // What is typed next is saved with it.
  QTest::keyClicks(title, QStringLiteral("!"));
  desk_.Await([&] { return state() == QStringLiteral("Saved"); }, "the save");
  EXPECT_EQ(desk_.Look(QStringLiteral("notice")), nullptr);
  const std::string plan = hall_["fatima"].Must({"session", "plan", "get"});
  EXPECT_THAT(plan, HasSubstr("Ons plein "));
}

}  // namespace
}  // namespace vooraf::gui_test
