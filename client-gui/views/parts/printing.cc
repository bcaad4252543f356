#include "client-gui/views/parts/printing.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Printing)
};

constexpr int kDotsPerInch = 300;

}  // namespace

std::shared_ptr<QPrinter> AskForPrinter(const QString& title, int margin_mm, QWidget* parent) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setDocName(title);
  printer->setCreator(u"Vooraf"_qs);
  // As in a PDF, so that both look the same.
  printer->setResolution(kDotsPerInch);
  printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
                                     QPageLayout::Millimeter));
  QPrintDialog dialog(printer.get(), parent);
  dialog.setObjectName(u"print_dialog"_qs);
  dialog.setWindowTitle(Words::tr("Print"));
  if (dialog.exec() != QDialog::Accepted) return nullptr;
  return printer;
}

QString PrintOn(QPrinter& printer, const std::function<void(QPagedPaintDevice&)>& draw) {
  draw(printer);
  if (printer.printerState() != QPrinter::Error && printer.printerState() != QPrinter::Aborted) {
    return {};
  }
  return Words::tr(
      "The printer did not take it. Look whether it is on and connected, or save it as "
      "PDF.");
}

}  // namespace vooraf::gui
