// The words of votes against. Nobody sees them while the ballot is open; from its closing
// facilitators do, and from its release everyone. Nobody sees who gave them, only from which part
// of the result's partition they came.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderObjection(const Session& session, Audience audience,
                                          BallotNumber ballot, uint32_t objection) {
  const Ballot* found = session.Find(ballot);
  if (found == nullptr || objection == 0 || objection > found->objections.size()) {
    return std::nullopt;
  }
  const Objection& shown = found->objections[objection - 1];
  if (!shown.released && audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::ObjectionView& view = *entity.mutable_objection();
  view.set_ballot(ballot.value);
  view.set_objection(objection);
  view.set_part(shown.part);
  if (const VoteWords* words = found->WordsOf(shown.participant)) {
    view.set_argument(words->argument);
    view.set_need(words->need);
    view.set_erased(words->erased);
  }
  view.set_released(shown.released);
  view.set_resolved_by_version(shown.resolved_by_version);
  return entity;
}

}  // namespace vooraf::domain::view
