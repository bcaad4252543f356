// What went wrong, as a sentence that says what to do, with a button to go on; and that a command
// is being tried again. Follows the commands of one session.
#pragma once

#include <QFrame>
#include <QPushButton>

#include "client-gui/link/commands.h"

namespace vooraf::gui {

class PlainLabel;

// The error's sentence in the language of the interface.
QString SentenceOf(const client::Error& error);

// Shown while there is something to tell.
class Notice : public QFrame {
  Q_OBJECT

 public:
  explicit Notice(QWidget* parent = nullptr);

  void Follow(Commands* commands);
  void Tell(const QString& sentence);
  void TellProblem(const client::Error& error) { Tell(SentenceOf(error)); }
  void Drop();

 private:
  void Update();

  PlainLabel* text_;
  QPushButton* button_;
  Commands* commands_ = nullptr;
};

}  // namespace vooraf::gui
