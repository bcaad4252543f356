#include "client-gui/models/replay/report_document.h"

#include <QTextDocument>
#include <QTextTable>

namespace vooraf::gui {
namespace {

constexpr int kCellPadding = 4;
constexpr double kTableBorder = 0.5;
constexpr double kTableSpace = 8;
constexpr double kWhole = 100;  // percent

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

}  // namespace vooraf::gui
