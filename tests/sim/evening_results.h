// What tests of results share: an evening event by event, and how a display partition must be.
#pragma once

#include <set>

#include "server/domain/session.h"
#include "tests/sim/evening.h"

namespace vooraf::sim {

// Plays an evening and calls `look` for each event with the session as it was before and after.
template <class Look>
void PlayEvents(Look look) {
  Evening evening(*AnySetting());
  domain::Session before;
  size_t folded = 0;
  const auto look_at_new = [&] {
    for (; folded < evening.scene().log().size(); ++folded) {
      const domain::StoredEvent& stored = evening.scene().log()[folded];
      domain::Session after = before;
      Evolve(after, stored);
      look(evening, before, stored, after);
      before = std::move(after);
    }
  };
  look_at_new();
  for (const Move& move : *AnyMoves()) {
    evening.Play(move);
    look_at_new();
  }
}

uint32_t GroupOf(const domain::Session& session, uint32_t participant);
std::set<uint32_t> GroupsOf(const type::v1::Part& part);
std::set<uint32_t> AllGroups(const domain::Session& session);

// Parts of the partition are disjoint and none is under the minimum, unless it says too_few.
bool Sound(const domain::Session& session, const type::v1::Partition& partition);
// Every part of `coarse`, which is sound, is made of whole parts of `fine`, and of groups that had
// none.
bool Coarser(const type::v1::Partition& fine, const type::v1::Partition& coarse,
             const domain::Session& session);

}  // namespace vooraf::sim
