// Timers that everyone sees counting down.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/head_view.h"

namespace vooraf::cli {
namespace {

Result<void> Start(App& app, const std::string& typed, const std::string& typed_item) {
  const auto duration = DurationFrom(typed);
  if (!duration) return tl::unexpected(duration.error());
  v1::StartTimerRequest request;
  if (typed_item.empty()) {
    const auto session = app.SessionId();
    if (!session) return tl::unexpected(session.error());
    request.set_session(*session);
  } else {
    const auto seen = app.LookAs(Identity::kAccount);
    if (!seen) return tl::unexpected(seen.error());
    const auto item = ChooseItem(*seen->snapshot, typed_item);
    if (!item) return tl::unexpected(item.error());
    request.set_session(seen->session);
    request.set_item((*item)->item().item());
  }
  request.mutable_duration()->set_seconds(duration->count());
  const std::string session = request.session();
  const auto response = app.Do(client::kStartTimer, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kTimerStarted, response->timer(), Countdown(*duration)));
  app.out().Json(WithSession(*response, session));
  return {};
}

Result<void> Stop(App& app, uint32_t number) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto running = seen->snapshot->RunningTimers();
  if (number == 0 && running.empty()) return Fail(kNoTimer);
  v1::StopTimerRequest request;
  request.set_session(seen->session);
  request.set_timer(number != 0 ? number : running.back()->timer());
  const uint32_t stopped = request.timer();
  const auto response = app.Do(client::kStopTimer, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kTimerStopped, stopped));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddTimerCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("timer", T::kHelpTimer);
  {
    struct Options {
      std::string duration;
      std::string item;
    };
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "start", T::kHelpTimerStart, T::kExamplesTimerStart,
                                 [&app, o] { return Start(app, o->duration, o->item); });
    command->add_option("DURATION", o->duration, tree.Text(T::kArgDuration))->required();
    command->add_option("--item", o->item, tree.Text(T::kArgItem));
  }
  auto number = std::make_shared<uint32_t>(0);
  auto* command = tree.Command(noun, "stop", T::kHelpTimerStop, T::kExamplesTimerStop,
                               [&app, number] { return Stop(app, *number); });
  command->add_option("TIMER", *number, tree.Text(T::kArgTimer));
}

}  // namespace vooraf::cli
