// The report of a session: to read, in Dutch or English, to print, and to save in the format that
// is needed.
#pragma once

#include <functional>
#include <memory>

#include "client-gui/models/replay/report_fetch.h"
#include "client-gui/views/page.h"

class QComboBox;
class QPagedPaintDevice;
class QPushButton;
class QTextBrowser;
class QThread;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class ReportPage : public Page {
  Q_OBJECT

 public:
  enum class Format { kPdf, kHtml, kMarkdown, kCsv, kJson };

  ReportPage(Desk& desk, Ways& ways, std::string session);
  ~ReportPage() override;
  QString Title() const override;

  // Saves to a file; of CSV, its tables into a folder.
  void SaveTo(Format format, const QString& path);

 private:
  QLayout* NewTop();
  QLayout* NewChoices();
  // Shows it anew, in the language chosen.
  void Load();
  void AskWhere();
  // `files` in the format, as the server gave them.
  void Write(Format format, const QString& path, const ReportFiles& files);
  void Print();
  // Sets the pages aside; `give` has them drawn and says what went wrong, `then` is told.
  using Draw = std::function<void(QPagedPaintDevice&)>;
  void SetPages(const std::string& markdown, std::function<QString(const Draw&)> give,
                std::function<void(const QString&)> then);
  void Tell(const QString& path, const QString& problem);
  v1::GetReportRequest Request(v1::ReportFormat format) const;
  void SetBusy(bool busy);

  std::string session_;
  Notice* notice_;
  PlainLabel* saved_;
  QComboBox* language_;
  QComboBox* format_;
  QPushButton* save_;
  QPushButton* print_;
  QTextBrowser* preview_;
  QString heading_;
  // Sets pages; waited for before the page is gone.
  std::unique_ptr<QThread> setting_;
};

}  // namespace vooraf::gui
