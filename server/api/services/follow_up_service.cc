// What people are told after a session.
#include "vooraf/v1/follow_up_service.pb.h"

#include <chrono>

#include "server/api/command_call.h"
#include "server/api/services/code_call.h"
#include "server/api/services/services.h"
#include "server/domain/day.h"
#include "server/domain/view/view.h"

namespace vooraf::api {
namespace {

using domain::view::Audience;
using Kind = domain::view::EntityKey::Kind;

// What everyone in it sees, as far as it is about what follows.
void Fill(const domain::SessionId&, const domain::Session& session,
          v1::ListFollowUpsResponse& response) {
  *response.mutable_title() = session.plan.title();
  *response.mutable_languages() = session.plan.languages();
  *response.mutable_reply_from() = session.plan.facts().reply_from();
  if (session.closed()) {
    const auto seen = domain::view::Render(session, {}, Audience::kEveryone, {Kind::kSession});
    *response.mutable_close_time() = seen->session().close_time();
  }
  const std::string due = domain::ReplyDue(session);
  response.set_reply_due_date(due);
  response.set_reply_overdue(domain::HasGoneBy(
      due, std::chrono::time_point_cast<domain::Time::duration>(std::chrono::system_clock::now())));
  for (uint32_t n = 1; n <= session.follow_ups.size(); ++n) {
    auto seen = domain::view::Render(session, {}, Audience::kEveryone, {Kind::kFollowUp, n});
    *response.add_follow_ups() = std::move(*seen->mutable_follow_up());
    const domain::Item* item = session.Find(session.follow_ups[n - 1].item);
    if (item == nullptr) continue;
    auto& followed = *response.add_items();
    followed.set_item(item->number().value);
    *followed.mutable_title() = item->definition.title();
  }
}

using ListFollowUpsCall = CodeCall<v1::ListFollowUpsRequest, v1::ListFollowUpsResponse, &Fill>;

}  // namespace

std::vector<Method> FollowUpMethods() {
  constexpr auto kService = "FollowUpService";
  return {
      Command<v1::AddFollowUpRequest, v1::AddFollowUpResponse>(kService),
      Calls<ListFollowUpsCall, v1::ListFollowUpsRequest>(kService),
  };
}

}  // namespace vooraf::api
