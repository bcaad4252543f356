// Facts filled in beforehand. Everyone in the session sees all of them.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderFacts(const Session& session) {
  if (!session.exists()) return std::nullopt;
  v1::Entity entity;
  v1::FactsView& view = *entity.mutable_facts();
  *view.mutable_facts() = session.plan.facts();
  view.set_version(session.facts_versions.facts);
  view.set_task_parts_version(session.facts_versions.task_parts);
  view.set_target_groups_version(session.facts_versions.target_groups);
  view.set_erased(session.facts_versions.erased());
  return entity;
}

}  // namespace vooraf::domain::view
