#include "client-gui/models/replay/save_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextTable>

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

constexpr int kMarginMm = 20;
constexpr int kResolution = 300;
constexpr int kCellPadding = 4;
constexpr double kTableBorder = 0.5;
constexpr double kTableSpace = 8;
constexpr double kWhole = 100;  // percent

QString Sentence(const QString& path, const QString& cause) {
  const QFileInfo file(path);
  return Words::tr(
             "%1 was not saved in %2 (%3). Is there room on the disk, and may you write in "
             "that folder? Choose another place and try again.")
      .arg(file.fileName(), file.absolutePath(), cause);
}

}  // namespace

void SetReport(QTextDocument* document, const QString& markdown) {
  document->setMarkdown(markdown,
                        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                        QTextDocument::MarkdownNoHTML));
  for (auto* frame : document->rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    auto format = table->format();
    format.setBorderCollapse(true);
    format.setBorder(kTableBorder);
    format.setBorderBrush(QColor(Qt::gray));
    format.setCellPadding(kCellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(kTableSpace);
    format.setBottomMargin(kTableSpace);
    format.setWidth(QTextLength(QTextLength::PercentageLength, kWhole));
    table->setFormat(format);
  }
}

QString SaveFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  // A device or a pipe is no place for a report.
  if (QFileInfo(path).exists() && !QFileInfo(path).isFile()) {
    return Sentence(path, Words::tr("this is no file"));
  }
  const bool saved =
      file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
  return saved ? QString() : Sentence(path, file.errorString());
}

QString SavePdf(const QString& path, const QString& title, const QString& markdown) {
  QByteArray bytes;
  {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Vooraf"_qs);
    writer.setResolution(kResolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                                     QPageLayout::Millimeter));
    QTextDocument document;
    SetReport(&document, markdown);
    document.print(&writer);
  }
  return SaveFile(path, bytes);
}

}  // namespace vooraf::gui
