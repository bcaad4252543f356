// What I gave in this session: to read, to keep all that is kept of me, and to erase it.
#pragma once

#include <QWidget>

#include "client-gui/link/commands.h"
#include "client-gui/views/take_part/part.h"

class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class MyDataView : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: commands outlive this object.
  MyDataView(TakingPart part, Commands& commands);

  // Asks the server, and writes it there.
  void SaveTo(const QString& path);

 Q_SIGNALS:
  // To have it erased, once that was thought over.
  void EraseWanted();

 private:
  void AskWhere();
  void Update();

  TakingPart part_;
  Commands& commands_;
  PlainLabel* hint_;
  QVBoxLayout* given_;
  QPushButton* keep_;
  PlainLabel* saved_;
  Notice* notice_;
  QStringList shown_;
};

}  // namespace vooraf::gui
