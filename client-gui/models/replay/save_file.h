// Writing a file that somebody chose: whole or not at all, and where it fails a sentence that says
// what to do.
//
// Thread contract: any thread.
#pragma once

#include <QByteArray>
#include <QString>

class QTextDocument;

namespace vooraf::gui {

// Sets a report in Markdown, with tables that can be read. Any HTML in it stays text, and nothing
// is loaded.
void SetReport(QTextDocument* document, const QString& markdown);

// Empty if it is written.
QString SaveFile(const QString& path, const QByteArray& bytes);
// A report in Markdown as a PDF on A4. Empty if it is written.
QString SavePdf(const QString& path, const QString& title, const QString& markdown);

}  // namespace vooraf::gui
