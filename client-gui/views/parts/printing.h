// Paper by way of a printer of this computer, in place of a PDF.
#pragma once

#include <QString>
#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace vooraf::gui {

// Asks which printer, and how; A4 upright with that margin unless chosen otherwise. Null if
// cancelled.
std::shared_ptr<QPrinter> AskForPrinter(const QString& title, int margin_mm, QWidget* parent);
// Empty if the printer has taken it; else what to do. Any thread.
QString PrintOn(QPrinter& printer, const std::function<void(QPagedPaintDevice&)>& draw);

}  // namespace vooraf::gui
