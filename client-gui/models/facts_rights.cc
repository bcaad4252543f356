#include "client-gui/models/facts_rights.h"

namespace vooraf::gui {
namespace {

bool IsProfessional(const client::SessionSnapshot& session) {
  const auto* me = session.Me();
  if (me == nullptr || me->left() || me->role() != type::v1::ROLE_PARTICIPANT) return false;
  const auto* group = session.Group(me->group());
  return group != nullptr && group->group().side() == type::v1::SIDE_PROFESSIONAL;
}

}  // namespace

FactsRights FactsRightsOf(const client::SessionSnapshot& session, bool is_facilitator) {
  const auto* view = session.session();
  if (view == nullptr || view->phase() == v1::SESSION_PHASE_CLOSED) return {};
  return {.facts = is_facilitator || IsProfessional(session), .target_groups = is_facilitator};
}

}  // namespace vooraf::gui
