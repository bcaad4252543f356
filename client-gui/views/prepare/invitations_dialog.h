// Personal invitations as cards on paper. Saved as PDF they are there before they are valid, so
// that whatever happens next none is lost; printed are only cards that are valid.
#pragma once

#include <google/protobuf/repeated_field.h>

#include <vector>

#include "client-gui/app/desk.h"
#include "client-gui/models/prepare/invitation_cards.h"
#include "client-gui/views/parts/command_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace vooraf::gui {

class PlainLabel;

// The session that they are for.
struct InvitationsFor {
  QString title;
  // Not empty: cards of a draft would lead nowhere.
  std::string join_code;
  google::protobuf::RepeatedPtrField<type::v1::Group> groups;
};

class InvitationsDialog : public CommandDialog {
  Q_OBJECT

 public:
  InvitationsDialog(Desk& desk, Commands& commands, InvitationsFor session, QWidget* parent);

 private:
  void Send() override;
  void SendAndPrint();
  // Where to find the pages is kept with the server.
  void RememberPages();
  type::v1::Role ChosenRole() const;
  // Makes the secrets; the hashes go into the request.
  std::vector<InvitationCard> MakeCards(v1::CreateInvitationsRequest* request) const;

  Desk& desk_;
  InvitationsFor session_;
  QSpinBox* count_;
  QComboBox* role_;
  QComboBox* group_;
  QLineEdit* pages_;
  PlainLabel* problem_;
};

// For a session of the account that was opened just now: finds its code, offers the dialog, and
// goes on with `then`.
void OfferInvitations(Desk& desk, Commands& commands, const type::v1::SessionPlan& plan,
                      QWidget* parent, const std::function<void()>& then);

}  // namespace vooraf::gui
