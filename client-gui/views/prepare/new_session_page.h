// A new session: a template to start from, a title and an occasion. Then on to preparing it.
#pragma once

#include <memory>
#include <vector>

#include "client-gui/link/commands.h"
#include "client-gui/models/prepare/new_session.h"
#include "client-gui/views/page.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class NewSessionPage : public Page {
  Q_OBJECT

 public:
  // `words`: what is filled in, which outlives the page; see Window::Show.
  NewSessionPage(Desk& desk, Ways& ways, std::shared_ptr<NewSession> words);
  QString Title() const override;

 private:
  QWidget* NewChooser();
  QWidget* NewForm();
  void Load(const std::string& page_token);
  void ShowTemplates();
  void Choose(int row);
  void Check();
  void Create();

  std::shared_ptr<NewSession> words_;
  Commands commands_;
  Notice* notice_;
  QListWidget* list_ = nullptr;
  PlainLabel* description_ = nullptr;
  PlainLabel* agenda_ = nullptr;
  QLineEdit* title_ = nullptr;
  QPlainTextEdit* occasion_ = nullptr;
  PlainLabel* too_long_ = nullptr;
  QPushButton* create_ = nullptr;
};

}  // namespace vooraf::gui
