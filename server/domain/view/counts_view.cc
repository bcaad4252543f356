// How many people were counted otherwise than by device. Everyone sees how many in all,
// facilitators in which group; nobody is sent what they chose before the reveal, and from then on
// the result has it.
#include <map>
#include <utility>

#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderCounts(const Session& session, Audience audience, ItemNumber item,
                                       uint32_t round) {
  const Item* found = session.Find(item);
  if (found == nullptr || round == 0 || round > found->rounds.size()) return std::nullopt;
  v1::Entity entity;
  v1::CountsView& view = *entity.mutable_counts();
  view.set_item(item.value);
  view.set_round(round);
  for (const AspectRound& aspect : found->rounds[round - 1].aspects) {
    std::map<std::pair<int, uint32_t>, uint32_t> people;  // by kind and group
    for (const Entered& entered : aspect.entered) {
      const uint32_t group = audience == Audience::kFacilitators ? entered.group.value : 0;
      people[{entered.kind, group}] += entered.people();
    }
    for (const auto& [where, count] : people) {
      auto& counted = *view.add_counted();
      counted.set_aspect(aspect.aspect);
      counted.set_kind(static_cast<type::v1::CountKind>(where.first));
      counted.set_group(where.second);
      counted.set_people(count);
    }
  }
  if (view.counted().empty()) return std::nullopt;
  return entity;
}

}  // namespace vooraf::domain::view
