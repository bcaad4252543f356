// The session itself. Everyone in it sees all of it; nobody else is sent anything.
#include "server/domain/follow_up.h"
#include "server/domain/schedule.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {

std::optional<v1::Entity> RenderSession(const Session& session) {
  if (!session.exists()) return std::nullopt;
  v1::Entity entity;
  v1::SessionView& view = *entity.mutable_session();
  view.set_phase(session.phase);
  *view.mutable_title() = session.plan.title();
  *view.mutable_occasion() = session.plan.occasion();
  *view.mutable_languages() = session.plan.languages();
  *view.mutable_privacy() = session.plan.privacy();
  *view.mutable_settings() = session.plan.settings();
  view.set_meeting_link(session.plan.meeting_link());
  view.set_join_code(session.join_code);
  for (const Item& item : session.items) view.add_items(item.number().value);
  view.set_current_item(session.current_item.value);
  view.set_joining_locked(session.joining_locked);
  view.set_imported(session.imported);
  SetTimestamp(session.create_time, view.mutable_create_time());
  view.set_planned_minutes(static_cast<uint32_t>(MinutesPlanned(session)));
  if (session.start_time != Time{}) SetTimestamp(session.start_time, view.mutable_start_time());
  if (session.close_time != Time{}) SetTimestamp(session.close_time, view.mutable_close_time());
  view.set_single_answers_erased(session.single_answers_erased);
  view.set_reply_due_date(ReplyDue(session));
  return entity;
}

}  // namespace vooraf::domain::view
