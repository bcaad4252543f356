// Amendments. Facilitators see one from its proposal, everyone from its release. Nobody sees who
// proposed it; whoever did sees which are their own.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderAmendment(const Session& session, Audience audience,
                                          AmendmentNumber amendment) {
  const Amendment* found = session.Find(amendment);
  if (found == nullptr || found->withdrawn) return std::nullopt;
  if (!found->released && audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::AmendmentView& view = *entity.mutable_amendment();
  view.set_amendment(amendment.value);
  view.set_item(found->item.value);
  view.set_version(found->version);
  view.set_text(found->text);
  view.set_released(found->released);
  view.set_phase(found->phase);
  view.set_accepted_as_version(found->accepted_as_version);
  view.set_reason(found->reason);
  view.set_erased(found->erased);
  return entity;
}

}  // namespace vooraf::domain::view
