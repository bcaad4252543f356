// Everything that was shown so far, item by item.
#pragma once

#include <QWidget>

#include "client-gui/app/desk.h"
#include "client-gui/views/take_part/part.h"

class QListView;
class QVBoxLayout;

namespace vooraf::gui {

class SoFar : public QWidget {
  Q_OBJECT

 public:
  SoFar(Desk& desk, TakingPart part);

 private:
  void ShowItem(uint32_t item);

  Desk& desk_;
  TakingPart part_;
  QListView* list_;
  QVBoxLayout* shown_;
};

}  // namespace vooraf::gui
