#include "client-gui/app/save_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

constexpr int kDotsPerInch = 300;

QString Sentence(const QString& path, const QString& cause) {
  const QFileInfo file(path);
  return Words::tr(
             "%1 was not saved in %2 (%3). Is there room on the disk, and may you write in "
             "that folder? Choose another place and try again.")
      .arg(file.fileName(), file.absolutePath(), cause);
}

}  // namespace

QString SaveFile(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  // A device or a pipe is no place for a file.
  if (QFileInfo(path).exists() && !QFileInfo(path).isFile()) {
    return Sentence(path, Words::tr("this is no file"));
  }
  // commit() itself overlooks that the last bytes found no room.
  const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                     file.flush() && file.commit();
  return saved ? QString() : Sentence(path, file.errorString());
}

QString SavePdf(const QString& path, const QString& title, int margin_mm,
                const std::function<void(QPdfWriter&)>& draw) {
  QByteArray bytes;
  {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Vooraf"_qs);
    writer.setResolution(kDotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
                                     QPageLayout::Millimeter));
    draw(writer);
  }
  return SaveFile(path, bytes);
}

}  // namespace vooraf::gui
