// Reasons that people gave with their answers, and answers in open text. Nobody sees them before
// the reveal; from then on facilitators, and from its release everyone. Nobody sees who gave one,
// only from which part of the display partition it came.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderReason(const Session& session, Audience audience, ItemNumber item,
                                       uint32_t round, uint32_t reason) {
  const Item* found = session.Find(item);
  if (found == nullptr || round == 0 || round > found->rounds.size()) return std::nullopt;
  const Round& given_in = found->rounds[round - 1];
  if (reason == 0 || reason > given_in.reasons.size()) return std::nullopt;
  if (given_in.others_wait) return std::nullopt;
  const ReasonShown& shown = given_in.reasons[reason - 1];
  if (!shown.released && audience != Audience::kFacilitators) return std::nullopt;
  const Answer& answer = given_in.Find(shown.aspect)->answers[shown.participant.index()];

  v1::Entity entity;
  v1::ReasonView& view = *entity.mutable_reason();
  view.set_item(item.value);
  view.set_round(round);
  view.set_reason(reason);
  view.set_aspect(shown.aspect);
  view.set_part(shown.part);
  view.set_text(answer.reason);
  view.set_released(shown.released);
  view.set_erased(answer.reason_erased);
  view.set_theme(shown.theme.value);
  return entity;
}

}  // namespace vooraf::domain::view
