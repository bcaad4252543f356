// Statements. Until its release, and while it is hidden, a statement is seen by facilitators alone,
// who see why it is hidden. Merged ones stay in sight and say into which. How it was rated is seen
// by nobody before the reveal, or before a batch where ratings are shown live, and by everyone who
// sees the statement from then on. Nobody sees who proposed it.
#include "server/domain/guard.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

namespace {

void RenderLive(const Statement& statement, v1::StatementView& view) {
  const auto& parts = statement.live.parts;
  for (uint32_t part = 1; part < parts.size(); ++part) {
    const auto& ratings = parts[part];
    if (ratings == decltype(ratings){}) continue;
    auto& counts = *view.add_live();
    counts.set_part(part);
    counts.set_agree(ratings[type::v1::RATING_AGREE]);
    counts.set_disagree(ratings[type::v1::RATING_DISAGREE]);
    counts.set_pass(ratings[type::v1::RATING_PASS]);
  }
}

}  // namespace

std::optional<v1::Entity> RenderStatement(const Session& session, Audience audience,
                                          StatementNumber statement) {
  const Statement* found = session.Find(statement);
  if (found == nullptr || found->withdrawn) return std::nullopt;
  const bool for_everyone = found->released && !found->hidden;
  if (!for_everyone && audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::StatementView& view = *entity.mutable_statement();
  view.set_statement(statement.value);
  view.set_item(found->item.value);
  view.set_text(found->text);
  view.set_released(found->released);
  view.set_erased(found->erased);
  if (found->result) {
    const Item& item = *session.Find(found->item);
    const Round& round = item.rounds[found->result_round - 1];
    *view.mutable_partition() = round.statements_partition;
    *view.mutable_result() =
        round.others_wait ? ResidentsOf(*found->result, *view.mutable_partition()) : *found->result;
    view.set_round(found->result_round);
    if (!round.others_wait) {
      view.mutable_differences()->Add(found->differences.begin(), found->differences.end());
    }
  }
  if (session.Find(found->item)->answering()) RenderLive(*found, view);
  view.set_merged_into(found->merged_into.value);
  view.set_hidden(found->hidden);
  view.set_hidden_reason(found->hidden_reason);
  return entity;
}

}  // namespace vooraf::domain::view
