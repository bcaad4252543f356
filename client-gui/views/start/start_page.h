// Where one begins: which server, and there either signing in as a facilitator or taking part with
// a code.
#pragma once

#include "client-gui/views/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace vooraf::gui {

class Notice;
class PlainLabel;

class StartPage : public Page {
  Q_OBJECT

 public:
  // `why`: what brought somebody here, to be told; may be empty.
  StartPage(Desk& desk, Ways& ways, const QString& why);
  QString Title() const override;

 private:
  QWidget* NewServerCard();
  QWidget* NewSignInCard();
  QWidget* NewJoinCard();
  void ShowServer(const KnownServer& server);
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
