#include "client-gui/views/replay/report_page.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPdfWriter>
#include <QPrinter>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QThread>

#include "client-gui/app/save_file.h"
#include "client-gui/app/style.h"
#include "client-gui/models/replay/report_document.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/parts/printing.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using Format = ReportPage::Format;

constexpr int kPageMargin = 24;
constexpr int kMarginMm = 20;

// Shows a text and nothing that it may point to.
class ReportView : public QTextBrowser {
 public:
  ReportView() {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    document()->setDocumentMargin(kPageMargin);
  }

 protected:
  QVariant loadResource(int, const QUrl&) override { return {}; }
};

v1::ReportFormat WireFormat(Format format) {
  switch (format) {
    case Format::kHtml:
      return v1::REPORT_FORMAT_HTML;
    case Format::kCsv:
      return v1::REPORT_FORMAT_CSV;
    case Format::kJson:
      return v1::REPORT_FORMAT_JSON;
    case Format::kPdf:
    case Format::kMarkdown:
      break;
  }
  return v1::REPORT_FORMAT_MARKDOWN;
}

QString SuffixOf(Format format) {
  switch (format) {
    case Format::kPdf:
      return u"pdf"_qs;
    case Format::kHtml:
      return u"html"_qs;
    case Format::kMarkdown:
      return u"md"_qs;
    case Format::kCsv:
      return u"csv"_qs;
    case Format::kJson:
      return u"json"_qs;
  }
  return {};
}

QByteArray BytesOf(const std::string& text) {
  return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// The first heading of a report in Markdown.
QString HeadingOf(const QString& markdown) {
  const qsizetype end = markdown.indexOf(u'\n');
  QString first = markdown.left(end < 0 ? markdown.size() : end);
  while (first.startsWith(u'#')) first.remove(0, 1);
  return first.remove(u'\\').trimmed();
}

}  // namespace

ReportPage::ReportPage(Desk& desk, Ways& ways, std::string session)
    : Page(desk, ways),
      session_(std::move(session)),
      notice_(new Notice),
      saved_(new PlainLabel({}, Role::kGood)),
      language_(new QComboBox),
      format_(new QComboBox),
      save_(NewButton(tr("Save…"), Role::kPrimary)),
      print_(NewButton(tr("Print…"))),
      preview_(new ReportView) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kSpace);
  layout->addLayout(NewTop());
  layout->addLayout(NewChoices());
  layout->addWidget(notice_);
  layout->addWidget(saved_);
  saved_->setObjectName(u"saved"_qs);
  saved_->hide();
  preview_->setObjectName(u"preview"_qs);
  preview_->setAccessibleName(tr("The report"));
  preview_->setPlaceholderText(tr("Fetching the report…"));
  layout->addWidget(preview_, 1);
  Load();
  preview_->setFocus();
}

ReportPage::~ReportPage() {
  if (setting_) setting_->wait();
}

QString ReportPage::Title() const { return heading_.isEmpty() ? tr("Report") : heading_; }

QLayout* ReportPage::NewTop() {
  auto* row = new QHBoxLayout;
  auto* back = NewButton(tr("‹ Back to the session"), Role::kFlat);
  auto* replay = NewButton(tr("Replay"));
  row->addWidget(back);
  row->addWidget(new PlainLabel(tr("Report"), Role::kHeading), 1);
  row->addWidget(replay);
  connect(back, &QPushButton::clicked, this, [this] { ways().GoSession(session_); });
  connect(replay, &QPushButton::clicked, this, [this] { ways().GoReplay(session_); });
  return row;
}

QLayout* ReportPage::NewChoices() {
  auto* row = new QHBoxLayout;
  const auto add = [row](const QString& words, QComboBox* box) {
    auto* label = new PlainLabel(words);
    label->setWordWrap(false);
    label->setBuddy(box);
    box->setAccessibleName(words);
    row->addWidget(label);
    row->addWidget(box);
    row->addSpacing(kWideSpace);
  };
  language_->setObjectName(u"report_language"_qs);
  for (const char* tag : {"nl", "en"}) language_->addItem(LanguageName(tag), Q(tag));
  language_->setCurrentIndex(language_->findData(Q(Language())));
  add(tr("Language of the report"), language_);
  format_->setObjectName(u"report_format"_qs);
  format_->addItem(tr("PDF, to print or send"), static_cast<int>(Format::kPdf));
  format_->addItem(tr("Web page (HTML)"), static_cast<int>(Format::kHtml));
  format_->addItem(tr("Plain text with marks (Markdown)"), static_cast<int>(Format::kMarkdown));
  format_->addItem(tr("Tables for a spreadsheet (CSV)"), static_cast<int>(Format::kCsv));
  format_->addItem(tr("Data for programs (JSON)"), static_cast<int>(Format::kJson));
  add(tr("Save as"), format_);
  save_->setObjectName(u"save"_qs);
  save_->setShortcut(QKeySequence::Save);
  save_->setToolTip(save_->shortcut().toString(QKeySequence::NativeText));
  row->addWidget(save_);
  print_->setObjectName(u"print"_qs);
  print_->setShortcut(QKeySequence::Print);
  print_->setToolTip(print_->shortcut().toString(QKeySequence::NativeText));
  row->addWidget(print_);
  row->addStretch();
  connect(language_, &QComboBox::currentIndexChanged, this, &ReportPage::Load);
  connect(save_, &QPushButton::clicked, this, &ReportPage::AskWhere);
  connect(print_, &QPushButton::clicked, this, &ReportPage::Print);
  return row;
}

v1::GetReportRequest ReportPage::Request(v1::ReportFormat format) const {
  v1::GetReportRequest request;
  request.set_session(session_);
  request.set_format(format);
  request.set_language(language_->currentData().toString().toStdString());
  return request;
}

void ReportPage::Load() {
  const auto request = Request(v1::REPORT_FORMAT_MARKDOWN);
  const auto language = request.language();
  FetchReport(*desk().link(), request, this, [this, language](Result<ReportFiles> files) {
    // Another one was chosen meanwhile.
    if (Q(language) != language_->currentData().toString()) return;
    if (!files || files->empty()) {
      notice_->TellProblem(files ? client::Error{} : files.error());
      return;
    }
    const QString markdown = Q(files->begin()->second);
    heading_ = HeadingOf(markdown);
    SetReport(preview_->document(), markdown);
    Q_EMIT TitleChanged();
  });
}

void ReportPage::AskWhere() {
  const auto format = static_cast<Format>(format_->currentData().toInt());
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  QString path;
  if (format == Format::kCsv) {
    path = QFileDialog::getExistingDirectory(this, tr("A folder for the tables"), folder);
  } else {
    const QString suffix = SuffixOf(format);
    QString name = heading_.left(60);
    for (const QChar c : QStringLiteral("/\\:*?\"<>|\n")) name.replace(c, u' ');
    if (name.simplified().isEmpty()) name = tr("report");
    path = QFileDialog::getSaveFileName(this, tr("Save the report"),
                                        QDir(folder).filePath(name.simplified() + u'.' + suffix),
                                        u"*."_qs + suffix);
    if (!path.isEmpty() && !path.contains(u'.')) path += u'.' + suffix;
  }
  if (!path.isEmpty()) SaveTo(format, path);
}

void ReportPage::SaveTo(Format format, const QString& path) {
  saved_->hide();
  notice_->Drop();
  SetBusy(true);
  FetchReport(*desk().link(), Request(WireFormat(format)), this,
              [this, format, path](Result<ReportFiles> files) {
                if (!files || files->empty()) {
                  SetBusy(false);
                  notice_->TellProblem(files ? client::Error{} : files.error());
                  return;
                }
                Write(format, path, *files);
              });
}

void ReportPage::Write(Format format, const QString& path, const ReportFiles& files) {
  if (format == Format::kPdf) {
    SetPages(
        files.begin()->second,
        [path, title = heading_](const Draw& draw) {
          return SavePdf(path, title, kMarginMm, draw);
        },
        [this, path](const QString& problem) { Tell(path, problem); });
    return;
  }
  SetBusy(false);
  if (format != Format::kCsv) {
    Tell(path, SaveFile(path, BytesOf(files.begin()->second)));
    return;
  }
  for (const auto& [name, bytes] : files) {
    if (!IsPlainName(name)) continue;
    const QString problem = SaveFile(QDir(path).filePath(Q(name)), BytesOf(bytes));
    if (problem.isEmpty()) continue;
    Tell(path, problem);
    return;
  }
  Tell(path, {});
}

void ReportPage::Print() {
  const auto printer = AskForPrinter(heading_, kMarginMm, this);
  if (printer == nullptr) return;
  saved_->hide();
  notice_->Drop();
  SetBusy(true);
  FetchReport(*desk().link(), Request(v1::REPORT_FORMAT_MARKDOWN), this,
              [this, printer](Result<ReportFiles> files) {
                if (!files || files->empty()) {
                  SetBusy(false);
                  notice_->TellProblem(files ? client::Error{} : files.error());
                  return;
                }
                SetPages(
                    files->begin()->second,
                    [printer](const Draw& draw) { return PrintOn(*printer, draw); },
                    [this](const QString& problem) {
                      if (problem.isEmpty()) {
                        saved_->Show(tr("Sent to the printer."));
                      } else {
                        notice_->Tell(problem);
                      }
                    });
              });
}

// Setting a long report in pages takes a while: not on the interface thread.
void ReportPage::SetPages(const std::string& markdown, std::function<QString(const Draw&)> give,
                          std::function<void(const QString&)> then) {
  if (setting_) setting_->wait();
  setting_.reset(QThread::create([this, markdown, give = std::move(give), then = std::move(then)] {
    const QString problem = give([&markdown](QPagedPaintDevice& paper) {
      QTextDocument document;
      SetReport(&document, Q(markdown));
      document.print(&paper);
    });
    QMetaObject::invokeMethod(
        this,
        [this, problem, then] {
          SetBusy(false);
          then(problem);
        },
        Qt::QueuedConnection);
  }));
  setting_->start();
}

void ReportPage::Tell(const QString& path, const QString& problem) {
  if (!problem.isEmpty()) {
    notice_->Tell(problem);
    return;
  }
  saved_->Show(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
}

void ReportPage::SetBusy(bool busy) {
  save_->setEnabled(!busy);
  print_->setEnabled(!busy);
  setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

}  // namespace vooraf::gui
