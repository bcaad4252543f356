// A dialog that tells the server one thing. It closes once that is done; where it is refused, it
// says why and keeps what was typed.
#pragma once

#include <QDialog>
#include <QVBoxLayout>
#include <vector>

#include "client-gui/link/commands.h"

class QDialogButtonBox;
class QPushButton;

namespace vooraf::gui {

class Notice;

class CommandDialog : public QDialog {
  Q_OBJECT

 public:
  // `button`: what it does. REQUIRES: commands outlive the dialog.
  CommandDialog(Commands& commands, const QString& title, const QString& button, QWidget* parent);

 protected:
  // For what is asked.
  QVBoxLayout* content() { return content_; }
  Commands& commands() { return commands_; }
  void SetReady(bool ready);
  // Another way to do it.
  QPushButton* AddButton(const QString& text);
  // Sends it; Run() closes the dialog when it is done.
  virtual void Send() = 0;
  template <class M>
  void Run(const M& method, typename M::Request request) {
    commands_.Run(method, std::move(request), this, [this](const auto* response) {
      if (response != nullptr) accept();
    });
  }

 private:
  void Update();

  Commands& commands_;
  QVBoxLayout* content_;
  Notice* notice_;
  QDialogButtonBox* buttons_;
  std::vector<QPushButton*> others_;
  bool ready_ = true;
};

}  // namespace vooraf::gui
