// An address as a QR code, as large as there is room; always dark on white, so that phones read it.
#pragma once

#include <QImage>
#include <QWidget>

namespace vooraf::gui {

// A pixel per module, with the quiet zone; null if the address is empty or too long.
QImage QrImage(const QString& address);

class QrCode : public QWidget {
  Q_OBJECT

 public:
  explicit QrCode(QWidget* parent = nullptr);
  void Show(const QString& address);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString address_;
  QImage image_;
};

}  // namespace vooraf::gui
