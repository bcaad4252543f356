#include "tests/domain/people.h"

#include <array>

namespace vooraf::domain::testing {

Session SessionOf(const std::vector<type::v1::Side>& sides, const std::vector<uint32_t>& people,
                  uint32_t group_minimum) {
  Session session;
  session.phase = v1::SESSION_PHASE_LIVE;
  session.plan.mutable_settings()->set_group_minimum(group_minimum);
  for (size_t i = 0; i < sides.size(); ++i) {
    auto& group = *session.plan.add_groups();
    const auto number = static_cast<uint32_t>(i) + 1;
    group.set_group(number);
    group.set_side(sides[i]);
    auto& name = *group.mutable_name()->add_entries();
    name.set_language("en");
    name.set_value("Group " + std::to_string(number));
    Participant participant;
    participant.role = type::v1::ROLE_PARTICIPANT;
    participant.group = {number};
    session.participants.insert(session.participants.end(), people[i], participant);
  }
  return session;
}

std::vector<type::v1::Side> SidesInTurn(size_t groups) {
  constexpr std::array kSides{type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL,
                              type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER};
  std::vector<type::v1::Side> sides;
  for (size_t i = 0; i < groups; ++i) sides.push_back(kSides[i % kSides.size()]);
  return sides;
}

}  // namespace vooraf::domain::testing
