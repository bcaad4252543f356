// Personal invitations as cards: what stands on each. Their secrets are made on this machine; the
// server gets the hashes alone, and nothing keeps the secrets but the paper.
#pragma once

#include <QString>
#include <vector>

#include "vooraf/type/v1/people.pb.h"

namespace vooraf::gui {

struct InvitationCard {
  // Of the session.
  QString title;
  // For whom: a group, or a role other than taking part; empty if it does not matter.
  QString whom;
  // For the QR code; empty where it is not known where the pages are.
  QString address;
  // As it is typed, with what follows it.
  QString code;
  QString invitation;
};

// As the pages have it: "https://vooraf.example.nl/j/ABCD-EFGH#vi_…". Empty without `pages`.
QString InvitationAddress(const QString& pages, const std::string& join_code, type::v1::Role role,
                          const std::string& invitation);

}  // namespace vooraf::gui
