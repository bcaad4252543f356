#include "client-gui/models/prepare/invitation_cards.h"

#include "client-gui/words/text.h"

namespace vooraf::gui {

QString InvitationAddress(const QString& pages, const std::string& join_code, type::v1::Role role,
                          const std::string& invitation) {
  if (pages.isEmpty() || join_code.empty()) return {};
  const QString code = ShownCode(join_code);
  const QString secret = u'#' + Q(invitation);
  if (role == type::v1::ROLE_SCREEN) return pages + u"/s/"_qs + code + secret;
  const QString stands = role == type::v1::ROLE_PARTICIPANT ? QString() : u"?watch"_qs;
  return pages + u"/j/"_qs + code + stands + secret;
}

}  // namespace vooraf::gui
