// The fingerprint of the log: whoever changes the record later gets another one.
#pragma once

#include <QTimer>
#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/views/take_part/part.h"

class QPushButton;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class CheckView : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: commands outlive this object.
  CheckView(TakingPart part, Commands& commands);

  // What is shown, to be held against the log later.
  void SaveTo(const QString& path);

 private:
  void Ask();
  void AskWhere();

  Commands& commands_;
  v1::GetCheckpointResponse signed_;
  PlainLabel* events_;
  PlainLabel* fingerprint_;
  QPushButton* save_;
  PlainLabel* saved_;
  Notice* notice_;
  // Asks anew when something has happened, and not for every change of a busy session.
  QTimer anew_;
};

}  // namespace vooraf::gui
