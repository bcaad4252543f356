// How the evening's time stands, and skipping an item.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

// Titles by number, for the items that are proposed.
Result<void> Time(App& app) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  v1::GetScheduleRequest request;
  request.set_session(seen->session);
  const auto response = app.Ask(client::kGetSchedule, request);
  if (!response) return tl::unexpected(response.error());
  Page page = app.out().NewPage();
  if (response->minutes_planned() == 0) {
    page.Text(app.texts()(T::kMinutesGone, response->minutes_since_start()));
  } else {
    page.Text(app.texts()(T::kMinutesSoFar, response->minutes_since_start(),
                          response->minutes_planned()));
    const int32_t left = response->minutes_left();
    page.Text(left < 0 ? app.texts()(T::kMinutesOver, -left) : app.texts()(T::kMinutesLeft, left),
              left < 0 ? Style::kWarning : Style::kStrong);
    page.Text(app.texts()(T::kMinutesNeeded, response->minutes_needed()));
  }
  if (!response->items_to_skip().empty()) page.Text(app.texts()(T::kCouldSkip), Style::kStrong);
  for (const uint32_t number : response->items_to_skip()) {
    const auto* item = seen->snapshot->Item(number);
    if (item == nullptr) continue;
    page.Text(std::to_string(number) + ". " + client::In(item->item().title(), app.language()) +
                  " (" + app.texts()(T::kMinutesN, item->item().planned_minutes()) + ")",
              Style::kPlain, 2, 5);
  }
  if (!response->items_to_skip().empty()) page.Text(app.texts()(T::kHowToSkip), Style::kQuiet);
  app.out().Print(page);
  app.out().Json(*response);
  return {};
}

Result<void> Skip(App& app, const std::string& typed) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  v1::SkipItemRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  const auto response = app.Do(client::kSkipItem, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(
      app.texts()(T::kItemNowSkipped, client::In((*item)->item().title(), app.language())));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddTimeCommand(CommandTree& tree, CLI::App* session) {
  App& app = tree.app;
  tree.Command(session, "time", T::kHelpSessionTime, T::kExamplesSessionTime,
               [&app] { return Time(app); });
}

void AddSkipCommand(CommandTree& tree, CLI::App* item) {
  App& app = tree.app;
  auto typed = std::make_shared<std::string>();
  auto* command = tree.Command(item, "skip", T::kHelpItemSkip, T::kExamplesItemSkip,
                               [&app, typed] { return Skip(app, *typed); });
  command->add_option("ITEM", *typed, tree.Text(T::kArgItem))->required();
}

}  // namespace vooraf::cli
