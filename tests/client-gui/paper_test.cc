// What is printed: the same as is saved as PDF, by a printer that is a file here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QTabWidget>
#include <QTemporaryDir>

#include "client-gui/views/parts/printing.h"
#include "client-gui/views/prepare/papers.h"
#include "tests/client-gui/desk_at_work.h"

namespace vooraf::gui_test {
namespace {

using system_test::Hall;
using ::testing::HasSubstr;

// Of a PDF; -1 if it is none.
int PagesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return -1;
  const QByteArray bytes = file.readAll();
  return bytes.startsWith("%PDF-") ? static_cast<int>(bytes.count("/Type /Page\n")) : -1;
}

// Chooses printing into a file in the dialog that comes.
void PrintInto(DeskAtWork& desk, const QString& path) {
  desk.InDialog(QStringLiteral("print_dialog"), [path](QDialog* dialog) {
    auto* printers = dialog->findChild<QComboBox*>(QStringLiteral("printers"));
    printers->setCurrentIndex(printers->count() - 1);
    dialog->findChild<QLineEdit*>(QStringLiteral("filename"))->setText(path);
    dialog->accept();
  });
}

TEST(Printing, APrinterThatFailsIsTold) {
  QPrinter printer;
  printer.setOutputFormat(QPrinter::PdfFormat);
  printer.setOutputFileName(QStringLiteral("/no/such/folder/cards.pdf"));
  const QString told = gui::PrintOn(printer, [](QPagedPaintDevice& paper) {
    gui::DrawCards({{}, {}}, paper);
  });
  EXPECT_THAT(told.toStdString(), HasSubstr("printer"));
}

TEST(Printing, AnswerSheetsInvitationsAndReport) {
  Hall hall;
  DeskAtWork desk(hall.server().folder() / "desk");
  desk.desk().SetLanguage(QStringLiteral("en"));
  const QTemporaryDir folder;

  type::v1::SessionPlan plan;
  plan.add_items()->mutable_question()->mutable_one_choice();
  PrintInto(desk, folder.filePath(QStringLiteral("sheet.pdf")));
  desk.InDialog(QStringLiteral("sheets_box"), [&](QDialog* dialog) {
    desk.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("print")));
  });
  gui::OfferAnswerSheets(plan, &desk.window());
  EXPECT_EQ(PagesOf(folder.filePath(QStringLiteral("sheet.pdf"))), 1);

  auto& fatima = hall["fatima"];
  fatima.Must({"auth", "sign-in", "fatima", "--password-stdin"}, system_test::kPassword);
  fatima.Must({"session", "create", "--template", "kort", "--controller", "nl=Gemeente Voorbeeld",
               "--purpose", "nl=Proef", "--legal-basis", "nl=Toestemming", "--privacy-contact",
               "nl=privacy@example.org"});
  fatima.Must({"session", "open"});
  desk.SignIn(hall);
  desk.Await(
      [&] {
        return desk.Find<QAbstractItemView>(QStringLiteral("sessions"))->currentIndex().isValid();
      },
      "the session");
  desk.Click(QStringLiteral("open"));
  auto* tabs = desk.Find<QTabWidget>(QStringLiteral("side"));
  PrintInto(desk, folder.filePath(QStringLiteral("cards.pdf")));
  desk.InDialog(QStringLiteral("invitations"), [&](QDialog* dialog) {
    desk.Shot(QStringLiteral("invitations"), dialog);
    desk.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("print")));
  });
  desk.Click(desk.Button(QStringLiteral("Invitations…")));
  // Sixteen, eight on a page; and they are valid.
  EXPECT_EQ(PagesOf(folder.filePath(QStringLiteral("cards.pdf"))), 2);
  EXPECT_FALSE(hall.See("fatima")->Invitations().empty());

  tabs->setCurrentIndex(4);
  desk.Click(QStringLiteral("report"));
  PrintInto(desk, folder.filePath(QStringLiteral("report.pdf")));
  desk.Click(QStringLiteral("print"));
  EXPECT_EQ(desk.Find<QLabel>(QStringLiteral("saved"))->text(),
            QStringLiteral("Sent to the printer."));
  EXPECT_GE(PagesOf(folder.filePath(QStringLiteral("report.pdf"))), 1);
  desk.Shot(QStringLiteral("report_printed"));
}

}  // namespace
}  // namespace vooraf::gui_test
