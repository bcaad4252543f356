#include "client-cli/view/head_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/view/floor_view.h"

namespace vooraf::cli {
namespace {

void DrawGroups(const ViewContext& context, Page* page) {
  const std::string bullet = fmt::format(" {} ", page->charset().bullet());
  std::string groups;
  for (const auto* group : context.session.Groups()) {
    if (!groups.empty()) groups += bullet;
    groups += fmt::format("{} {}", context.In(group->group().name()),
                          group->in_hall() + group->at_home());
    if (group->at_home() > 0) {
      groups += " " + context.texts(T::kOfWhomHome, group->at_home());
    }
  }
  if (!groups.empty()) page->Text(groups, Style::kQuiet);
}

// Who is connected, counted; facilitators alone have it.
void DrawPresence(const ViewContext& context, Page* page) {
  const auto* presence = context.session.Presence();
  if (presence == nullptr) return;
  uint32_t participants = 0;
  for (const auto& group : presence->groups()) participants += group.in_hall() + group.at_home();
  page->Text(context.texts(T::kConnectedNow, participants, presence->observers(),
                           presence->screens(), presence->facilitators()),
             Style::kQuiet);
}

// How time stands, while the talk goes on; for who keeps it.
void DrawMinutes(const ViewContext& context, Page* page) {
  const auto& session = *context.session.session();
  const bool going_on = session.phase() == v1::SESSION_PHASE_LIVE && session.has_start_time();
  if (!going_on || session.planned_minutes() == 0 || !IsFacilitator(context.session)) return;
  const auto start = std::chrono::sys_seconds(std::chrono::seconds(session.start_time().seconds()));
  const auto gone = std::max(std::chrono::minutes(0),
                             std::chrono::floor<std::chrono::minutes>(context.now - start));
  const int64_t left = session.planned_minutes() - gone.count();
  const std::string so_far =
      context.texts(T::kMinutesSoFar, gone.count(), session.planned_minutes());
  if (left < 0) {
    page->Text({{so_far + " "}, {context.texts(T::kMinutesOver, -left), Style::kWarning}});
  } else {
    page->Text({{so_far + " ", Style::kQuiet}, {context.texts(T::kMinutesLeft, left)}});
  }
}

void DrawTimers(const ViewContext& context, Page* page) {
  for (const auto* timer : context.session.RunningTimers()) {
    const auto deadline =
        std::chrono::sys_seconds(std::chrono::seconds(timer->deadline_time().seconds()));
    const auto left = deadline - context.now;
    if (left.count() <= 0) {
      page->Text(context.texts(T::kTimeIsUp), Style::kWarning);
    } else if (timer->item() == 0) {
      page->Text(context.texts(T::kTimeLeft, Countdown(left)), Style::kStrong);
    } else {
      page->Text(context.texts(T::kTimeLeftForItem, Countdown(left), timer->item()),
                 Style::kStrong);
    }
  }
}

}  // namespace

std::string Countdown(std::chrono::seconds left) {
  const auto all = std::max<int64_t>(0, left.count());
  if (all >= 3600) {
    return fmt::format("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60);
  }
  return fmt::format("{}:{:02}", all / 60, all % 60);
}

void DrawHead(const ViewContext& context, Page* page) {
  const auto* session = context.session.session();
  if (session == nullptr) {
    page->Text(context.texts(T::kConnecting), Style::kQuiet);
    return;
  }
  page->LeftRight({context.In(session->title()), Style::kTitle},
                  {context.texts(SessionPhaseText(session->phase())), Style::kStrong});
  page->Rule();
  if (context.state == client::StreamState::kWaiting) {
    page->Text(context.texts(T::kLineLost), Style::kWarning);
  }
  if (!session->join_code().empty() && session->phase() != v1::SESSION_PHASE_CLOSED) {
    page->Text({{context.texts(T::kJoinWith) + " "},
                {ShownJoinCode(session->join_code()), Style::kStrong}});
  }
  if (session->joining_locked() && session->phase() != v1::SESSION_PHASE_CLOSED) {
    page->Text(context.texts(T::kJoiningLocked), Style::kWarning);
  }
  if (session->settings().young_people_present()) {
    page->Text(context.texts(T::kYoungPeoplePresent), Style::kQuiet);
  }
  DrawGroups(context, page);
  DrawPresence(context, page);
  DrawMinutes(context, page);
  DrawTimers(context, page);
  DrawFloor(context, page);
  const auto* me = context.session.Me();
  if (me != nullptr && me->left()) {
    page->Text(context.texts(me->removed() ? T::kYouWereRemoved : T::kYouLeft), Style::kWarning);
  }
  page->Blank();
}

void DrawAgenda(const ViewContext& context, Page* page) {
  const auto* session = context.session.session();
  if (session == nullptr) return;
  page->Text(context.texts(T::kAgenda), Style::kStrong);
  for (const auto* item : context.session.Items()) {
    const bool current = item->item().item() == session->current_item();
    page->Text({{fmt::format("{:>2}. ", item->item().item())},
                {context.In(item->item().title()), current ? Style::kStrong : Style::kPlain},
                {" (" + context.texts(ItemPhaseText(item->phase())) + ")", Style::kQuiet}},
               /*indent=*/0, /*hanging=*/4);
  }
  page->Blank();
}

}  // namespace vooraf::cli
