// Writing a file that somebody chose: whole or not at all, and where it fails a sentence that says
// what to do.
//
// Thread contract: any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QPdfWriter;

namespace vooraf::gui {

// Empty if it is written.
QString SaveFile(const QString& path, const QByteArray& bytes);
// A PDF on A4 in 300 dots per inch, drawn by `draw`. Empty if it is written.
QString SavePdf(const QString& path, const QString& title, int margin_mm,
                const std::function<void(QPdfWriter&)>& draw);

}  // namespace vooraf::gui
