// Statements. Until its release a statement is seen by facilitators alone; how it was rated is seen
// by nobody before the reveal, and by everyone who sees the statement from then on. Nobody sees who
// proposed it.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderStatement(const Session& session, Audience audience,
                                          StatementNumber statement) {
  const Statement* found = session.Find(statement);
  if (found == nullptr) return std::nullopt;
  if (!found->released && audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::StatementView& view = *entity.mutable_statement();
  view.set_statement(statement.value);
  view.set_item(found->item.value);
  view.set_text(found->text);
  view.set_released(found->released);
  view.set_erased(found->erased);
  if (found->result) {
    *view.mutable_partition() = session.Find(found->item)->LastRevealed()->statements_partition;
    *view.mutable_result() = *found->result;
  }
  return entity;
}

}  // namespace vooraf::domain::view
