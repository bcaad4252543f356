// The one window: a page at a time, with a menu for language, colours and help.
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <functional>

#include "client-gui/views/page.h"

namespace vooraf::gui {

class Window : public QMainWindow, public Ways {
  Q_OBJECT

 public:
  explicit Window(Desk& desk);

  Page* page() const { return page_; }

  void GoStart(const QString& why = {}) override;
  void GoSessions() override;
  void GoNewSession() override;
  void GoSession(const std::string& session) override;
  void GoPrepare(const std::string& session) override;
  void GoReplay(const std::string& session) override;
  void GoReport(const std::string& session) override;
  void GoTakePart(const std::string& session, const std::string& code) override;

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  // Makes the page now, and again when the language changes.
  void Show(std::function<Page*()> make);
  // All of it in the language and colours of now, once no dialog or menu is open.
  void DrawAnew();
  void MakeMenu();
  void UpdateTitle();
  void TellKeys();

  Desk& desk_;
  std::function<Page*()> make_;
  Page* page_ = nullptr;
  QTimer anew_;
};

}  // namespace vooraf::gui
