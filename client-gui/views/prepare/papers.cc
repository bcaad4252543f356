#include "client-gui/views/prepare/papers.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

#include "client-gui/app/save_file.h"
#include "client-gui/models/prepare/answer_sheets.h"
#include "client-gui/views/parts/printing.h"
#include "client-gui/views/parts/qr_code.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Papers {
  Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr int kCardColumns = 2;
constexpr int kCardRows = 4;
constexpr double kMmPerInch = 25.4;

double DotsPerMm(const QPaintDevice& paper) { return paper.logicalDpiX() / kMmPerInch; }

QFont FontOf(double points, bool bold) {
  QFont font;
  font.setPointSizeF(points);
  font.setBold(bold);
  return font;
}

void DrawCard(QPainter& painter, const InvitationCard& card, const QRectF& place) {
  const double mm = DotsPerMm(*painter.device());
  painter.setPen(QPen(Qt::black, 0.2 * mm, Qt::DashLine));
  painter.drawRect(place);
  const QRectF inside = place.adjusted(4 * mm, 4 * mm, -4 * mm, -4 * mm);
  painter.setPen(Qt::black);
  const QImage code = QrImage(card.address);
  const double side = code.isNull() ? 0 : 38 * mm;
  if (side > 0) {
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(inside.right() - side, inside.top(), side, side), code);
  }
  QRectF room(inside.left(), inside.top(), inside.width() - side - 2 * mm, inside.height());
  // From top to bottom; what does not fit is cut off rather than drawn over the next.
  const auto write = [&](const QString& words, double points, bool bold, double height_mm) {
    if (words.isEmpty()) return;
    painter.setFont(FontOf(points, bold));
    const QRectF line(room.left(), room.top(), room.width(), height_mm * mm);
    QRectF drawn;
    painter.save();
    painter.setClipRect(line);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words, &drawn);
    painter.restore();
    room.setTop(room.top() + std::min(drawn.height(), line.height()) + 1.5 * mm);
  };
  write(card.title, 12, true, 16);
  write(card.whom, 10, false, 5);
  if (side > 0) write(Papers::tr("Scan the code with the camera of your phone."), 10, false, 14);
  room = QRectF(inside.left(), inside.bottom() - 13 * mm, inside.width(), 13 * mm);
  write(Papers::tr("Or type: %1").arg(card.code), 11, true, 6);
  write(card.invitation, 8, false, 6);
}

}  // namespace

void DrawCards(const std::vector<InvitationCard>& cards, QPagedPaintDevice& paper) {
  QPainter painter(&paper);
  const QRectF page(QPointF(0, 0), QSizeF(paper.width(), paper.height()));
  const double width = page.width() / kCardColumns;
  const double height = page.height() / kCardRows;
  constexpr size_t kPerPage = kCardColumns * kCardRows;
  for (size_t i = 0; i < cards.size(); ++i) {
    const size_t at = i % kPerPage;
    if (i > 0 && at == 0) paper.newPage();
    const QPointF corner(static_cast<double>(at % kCardColumns) * width,
                         static_cast<double>(at / kCardColumns) * height);
    DrawCard(painter, cards[i], {corner, QSizeF(width, height)});
  }
}

void DrawAnswerSheet(const type::v1::SessionPlan& plan, QPagedPaintDevice& paper) {
  QTextDocument document;
  // Sizes in points are those of the paper.
  document.documentLayout()->setPaintDevice(&paper);
  document.setDocumentMargin(0);
  document.setHtml(AnswerSheetHtml(plan));
  document.setPageSize(QSizeF(paper.width(), paper.height()));
  QPainter painter(&paper);
  const int pages = document.pageCount();
  for (int page = 0; page < pages; ++page) {
    if (page > 0) paper.newPage();
    const QRectF part(0, static_cast<double>(page) * paper.height(), paper.width(), paper.height());
    painter.save();
    painter.translate(0, -part.top());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    // Black on white, whatever the colours of the window are.
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
  }
}

QString AskForPdf(const QString& name, QWidget* parent) {
  QString path =
      QFileDialog::getSaveFileName(parent, Papers::tr("Save as PDF"), QDir::home().filePath(name),
                                   Papers::tr("PDF files (*.pdf)"));
  if (!path.isEmpty() && !path.endsWith(u".pdf", Qt::CaseInsensitive)) path += u".pdf"_qs;
  return path;
}

void OfferAnswerSheets(const type::v1::SessionPlan& plan, QWidget* parent) {
  QMessageBox box(parent);
  box.setObjectName(u"sheets_box"_qs);
  box.setTextFormat(Qt::PlainText);
  box.setWindowTitle(Papers::tr("Answer sheets"));
  box.setText(
      Papers::tr("A sheet with all questions, for who has no phone. Print as many as you "
                 "need. A helper fills in afterwards what is on them."));
  auto* save = box.addButton(Papers::tr("Save as PDF…"), QMessageBox::AcceptRole);
  auto* print = box.addButton(Papers::tr("Print…"), QMessageBox::AcceptRole);
  print->setObjectName(u"print"_qs);
  box.addButton(QMessageBox::Cancel);
  box.exec();
  const auto draw = [&plan](QPagedPaintDevice& paper) { DrawAnswerSheet(plan, paper); };
  QString problem;
  if (box.clickedButton() == save) {
    const QString path = AskForPdf(Papers::tr("answer-sheet.pdf"), parent);
    if (!path.isEmpty()) problem = SavePdf(path, In(plan.title()), kPaperMarginMm, draw);
  } else if (box.clickedButton() == print) {
    const auto printer = AskForPrinter(In(plan.title()), kPaperMarginMm, parent);
    if (printer != nullptr) problem = PrintOn(*printer, draw);
  }
  if (problem.isEmpty()) return;
  QMessageBox failed(QMessageBox::Warning, Papers::tr("Answer sheets"), problem, QMessageBox::Ok,
                     parent);
  failed.setTextFormat(Qt::PlainText);
  failed.exec();
}

}  // namespace vooraf::gui
