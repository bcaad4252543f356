#include "client-gui/views/parts/qr_code.h"

#include <qrencode.h>

#include <QPainter>
#include <algorithm>
#include <memory>

namespace vooraf::gui {
namespace {

// Modules around the code that must stay white.
constexpr int kQuietZone = 4;
constexpr int kSideMin = 160;

}  // namespace

QImage QrImage(const QString& address) {
  if (address.isEmpty()) return {};
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(address.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
  if (!code) return {};
  const int side = code->width + 2 * kQuietZone;
  QImage image(side, side, QImage::Format_Grayscale8);
  image.fill(Qt::white);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      const bool dark = (code->data[y * code->width + x] & 1) != 0;
      if (dark) image.scanLine(y + kQuietZone)[x + kQuietZone] = 0;
    }
  }
  return image;
}

QrCode::QrCode(QWidget* parent) : QWidget(parent) {
  setMinimumSize(kSideMin, kSideMin);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QrCode::Show(const QString& address) {
  if (address == address_) return;
  address_ = address;
  image_ = QrImage(address);
  setVisible(!image_.isNull());
  setAccessibleName(tr("QR code for %1").arg(address));
  update();
}

void QrCode::paintEvent(QPaintEvent*) {
  if (image_.isNull()) return;
  QPainter painter(this);
  // Whole pixels for each module: blurred edges are hard to read.
  const int times = std::max(1, std::min(width(), height()) / image_.width());
  const int side = image_.width() * times;
  painter.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), image_);
}

}  // namespace vooraf::gui
