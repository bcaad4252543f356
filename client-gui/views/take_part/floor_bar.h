// Asking for the floor, always within reach: my hand, my place, my turn, a turn by text from home.
#pragma once

#include <QWidget>

#include "client-gui/views/take_part/part.h"

class QPushButton;

namespace vooraf::gui {

class DeliveryLabel;
class PlainLabel;
class WordsBox;

class FloorBar : public QWidget {
  Q_OBJECT

 public:
  explicit FloorBar(TakingPart part);

 private:
  void SendText();
  void Update();

  TakingPart part_;
  PlainLabel* said_;
  QPushButton* raise_;
  QPushButton* lower_;
  QPushButton* pass_;
  QPushButton* done_;
  QPushButton* by_text_;
  QWidget* writing_;
  WordsBox* words_;
  QPushButton* send_;
  DeliveryLabel* delivery_;
};

}  // namespace vooraf::gui
