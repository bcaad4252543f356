// Before taking part: what the session is, who sees what, and which group, place and, where they
// are asked, name and invitation.
#pragma once

#include <QWidget>

#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/session_service.pb.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;

class Welcome : public QWidget {
  Q_OBJECT

 public:
  Welcome(const v1::FindSessionResponse& found, const std::string& code);

  void SetBusy(bool busy);

 Q_SIGNALS:
  void JoinWanted(const vooraf::v1::JoinRequest& request);
  // To look whether one can join by now.
  void AgainWanted();

 private:
  void AddDoor(QVBoxLayout* layout, const QString& why);
  void AddChoices(QVBoxLayout* layout);
  void Check();
  void Join();

  v1::FindSessionResponse found_;
  std::string code_;
  QButtonGroup* groups_ = nullptr;
  QComboBox* place_ = nullptr;
  QLineEdit* name_ = nullptr;
  QLineEdit* invitation_ = nullptr;
  PlainLabel* missing_ = nullptr;
  QPushButton* join_ = nullptr;
};

}  // namespace vooraf::gui
