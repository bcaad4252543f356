// Follow-ups. Everyone sees all of them, also who only holds the join code.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderFollowUp(const Session& session, uint32_t follow_up) {
  if (follow_up == 0 || follow_up > session.follow_ups.size()) return std::nullopt;
  const FollowUp& found = session.follow_ups[follow_up - 1];
  v1::Entity entity;
  v1::FollowUpView& view = *entity.mutable_follow_up();
  view.set_follow_up(follow_up);
  view.set_item(found.item.value);
  *view.mutable_wording() = found.wording;
  SetTimestamp(found.time, view.mutable_create_time());
  view.set_next_reply_date(found.next_reply_date);
  view.set_erased(found.erased);
  return entity;
}

}  // namespace vooraf::domain::view
