// What was stored but has not been answered yet.

#include "client-cli/commands/command.h"
#include "client-cli/text/local_time.h"

namespace vooraf::cli {
namespace {

constexpr uint64_t kMicrosPerSecond = 1'000'000;

Result<void> List(App& app) {
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  const auto waiting = (*client)->outbox().List();
  if (!waiting) return tl::unexpected(waiting.error());
  Page page = app.out().NewPage();
  boost::json::array commands;
  size_t position = 0;
  for (const auto& command : *waiting) {
    ++position;
    page.Text({{fmt::format("{:>3}  ", position)},
               {app.CommandName(command.method), Style::kStrong},
               {"  " + LocalTime(static_cast<int64_t>(command.number / kMicrosPerSecond))},
               {"  " + command.session, Style::kQuiet}},
              0, 5);
    commands.push_back({{"position", position},
                        {"method", command.method},
                        {"session", command.session},
                        {"store_time_s", command.number / kMicrosPerSecond}});
  }
  if (waiting->empty()) app.out().Say(app.texts()(T::kOutboxEmpty));
  app.out().Print(page);
  app.out().Json({{"commands", commands}});
  return {};
}

Result<void> Retry(App& app) {
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  if (auto sent = (*client)->sender().SendWaiting(); !sent) return sent;
  return List(app);
}

Result<void> Drop(App& app, size_t position, bool all) {
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  const auto waiting = (*client)->outbox().List();
  if (!waiting) return tl::unexpected(waiting.error());
  if (!all && (position < 1 || position > waiting->size())) {
    return Fail(kNothingWaits, {{"number", std::to_string(position)}});
  }
  for (size_t i = 0; i < waiting->size(); ++i) {
    if (!all && i + 1 != position) continue;
    const auto& command = (*waiting)[i];
    if (auto removed = (*client)->outbox().Remove(command.number); !removed) return removed;
    app.out().Say(app.texts()(T::kDropped, app.CommandName(command.method)));
  }
  app.out().Json(boost::json::object{});
  return {};
}

}  // namespace

void AddOutboxCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("outbox", T::kHelpOutbox);
  tree.Command(noun, "list", T::kHelpOutboxList, T::kExamplesOutboxList,
               [&app] { return List(app); });
  tree.Command(noun, "retry", T::kHelpOutboxRetry, T::kExamplesOutboxRetry,
               [&app] { return Retry(app); });
  struct Options {
    size_t position = 0;
    bool all = false;
  };
  auto o = std::make_shared<Options>();
  auto* drop = tree.Command(noun, "drop", T::kHelpOutboxDrop, T::kExamplesOutboxDrop,
                            [&app, o] { return Drop(app, o->position, o->all); });
  auto* number = drop->add_option("NUMBER", o->position, tree.Text(T::kArgOutboxNumber));
  drop->add_flag("--all", o->all, tree.Text(T::kArgAllWaiting))->excludes(number);
}

}  // namespace vooraf::cli
