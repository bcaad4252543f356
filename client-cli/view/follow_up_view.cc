#include "client-cli/view/follow_up_view.h"

#include <google/protobuf/util/time_util.h>

#include "client-core/text.h"

namespace vooraf::cli {
namespace {

// "2026-05-31", by UTC, as days are meant here.
std::string DayOf(const google::protobuf::Timestamp& time) {
  return google::protobuf::util::TimeUtil::ToString(time).substr(0, 10);
}

}  // namespace

void DrawFollowUps(const Texts& texts, const std::vector<const v1::FollowUpView*>& follow_ups,
                   const std::function<std::string(uint32_t)>& title_of, Page* page) {
  page->Text(texts(T::kFollowUpsTitle), Style::kStrong);
  if (follow_ups.empty()) page->Text(texts(T::kNoFollowUps));
  for (const auto* follow_up : follow_ups) {
    const std::string about = title_of(follow_up->item());
    std::vector<Span> spans{{DayOf(follow_up->create_time()) + "  ", Style::kQuiet}};
    if (!about.empty()) spans.push_back({about + ": ", Style::kStrong});
    spans.push_back({follow_up->erased() ? texts(T::kErased)
                                         : client::In(follow_up->wording(), texts.language())});
    page->Text(spans, 0, 12);
  }
}

void DrawFollowUps(const ViewContext& context, Page* page) {
  const auto* session = context.session.session();
  if (session == nullptr || session->phase() != v1::SESSION_PHASE_CLOSED) return;
  DrawFollowUps(
      context.texts, context.session.FollowUps(),
      [&](uint32_t number) {
        const auto* item = context.session.Item(number);
        return item == nullptr ? "" : context.In(item->item().title());
      },
      page);
  if (!session->reply_due_date().empty()) {
    page->Text(context.texts(T::kReplyDue, session->reply_due_date()));
  }
  page->Blank();
}

}  // namespace vooraf::cli
