#include "tests/sim/evening_results.h"

#include "server/domain/partition.h"

namespace vooraf::sim {

using domain::Session;
using type::v1::Partition;

uint32_t GroupOf(const Session& session, uint32_t participant) {
  return session.participants[participant - 1].group.value;
}

std::set<uint32_t> GroupsOf(const type::v1::Part& part) {
  return {part.groups().begin(), part.groups().end()};
}

std::set<uint32_t> AllGroups(const Session& session) {
  std::set<uint32_t> groups;
  for (const auto& group : session.plan.groups()) groups.insert(group.group());
  return groups;
}

bool Sound(const Session& session, const Partition& partition) {
  std::set<uint32_t> seen;
  uint32_t people = 0;
  for (const auto& part : partition.parts()) {
    people += part.roll();
    if (!partition.too_few() && part.roll() < session.group_minimum()) return false;
    for (uint32_t group : part.groups()) {
      if (!seen.insert(group).second) return false;
    }
  }
  // Where people were counted otherwise, few by device can be too few although there are enough.
  return partition.too_few() || people >= session.group_minimum();
}

bool Coarser(const Partition& fine, const Partition& coarse, const Session& session) {
  const domain::PartOfGroup now(coarse);
  for (const auto& part : fine.parts()) {
    std::set<uint32_t> parts;
    for (uint32_t group : part.groups()) {
      if (now({group}) != 0) parts.insert(now({group}));
    }
    if (parts.size() > 1) return false;
  }
  return Sound(session, coarse);
}

}  // namespace vooraf::sim
