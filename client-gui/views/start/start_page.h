// Where one begins: which server, and there either signing in as a facilitator or taking part with
// a code.
#pragma once

#include <memory>

#include "client-gui/views/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace vooraf::gui {

class Notice;
class PlainLabel;

// What was typed here, but no password; outlives the page, which is made anew in another language.
struct StartTyped {
  bool any = false;
  KnownServer server;
  QString account;
  QString code;
};

class StartPage : public Page {
  Q_OBJECT

 public:
  // `why`: what brought somebody here, to be told; may be empty.
  StartPage(Desk& desk, Ways& ways, const QString& why, std::shared_ptr<StartTyped> typed);
  QString Title() const override;
  void Remember() override;

 private:
  QWidget* NewServerCard();
  QWidget* NewSignInCard();
  QWidget* NewJoinCard();
  void ShowServer(const KnownServer& server);
  // What was typed before, or the server of last time.
  void ShowTyped();
  // As typed; what is known of that address goes with it.
  KnownServer Typed() const;
  void TellTrust();
  // False, having said why, if there is no such address.
  bool Connect();
  void SignIn();
  // Goes on without a password where one is signed in already.
  void SignInAgain();
  void FindSession();
  void SetBusy(bool busy);

  std::shared_ptr<StartTyped> typed_;
  Notice* notice_;
  QComboBox* address_;
  QCheckBox* tls_;
  QCheckBox* insecure_;
  QLineEdit* ca_file_;
  PlainLabel* trust_;
  QLineEdit* account_;
  QLineEdit* password_;
  QLineEdit* code_;
  QList<QPushButton*> buttons_;
};

}  // namespace vooraf::gui
