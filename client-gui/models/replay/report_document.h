// A report in Markdown as a document to look at or to print.
#pragma once

#include <QString>

class QTextDocument;

namespace vooraf::gui {

// With tables that can be read. Any HTML in it stays text, and nothing is loaded.
void SetReport(QTextDocument* document, const QString& markdown);

}  // namespace vooraf::gui
