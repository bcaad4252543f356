// Signals: listed, set aside, and back again.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/signal_view.h"

namespace vooraf::cli {
namespace {

Result<void> List(App& app) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawAllSignals(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::array signals;
  for (const auto* signal : seen->snapshot->Signals()) {
    signals.push_back(ToJson(*signal));
    signals.back().as_object()["signal"] = SignalName(*signal);
  }
  if (signals.empty()) app.out().Say(app.texts()(T::kNoSignals));
  app.out().Json({{"signals", signals}});
  return {};
}

// The signal that is listed under this name.
Result<const v1::SignalView*> SignalMeant(const client::SessionSnapshot& session,
                                          const std::string& typed) {
  for (const auto* signal : session.Signals()) {
    if (SignalName(*signal) == typed) return signal;
  }
  return Fail(kNoSuchSignal);
}

Result<void> Dismiss(App& app, const std::string& typed, const std::string& reason) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto signal = SignalMeant(*seen->snapshot, typed);
  if (!signal) return tl::unexpected(signal.error());
  v1::DismissSignalRequest request;
  request.set_session(seen->session);
  request.set_cause((*signal)->cause());
  request.set_item((*signal)->item());
  request.set_version((*signal)->version());
  request.set_reason(TextOrInput(reason));
  const auto response = app.Do(client::kDismissSignal, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kSignalDismissed, typed));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Reopen(App& app, const std::string& typed) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto signal = SignalMeant(*seen->snapshot, typed);
  if (!signal) return tl::unexpected(signal.error());
  v1::ReopenSignalRequest request;
  request.set_session(seen->session);
  request.set_cause((*signal)->cause());
  request.set_item((*signal)->item());
  const auto response = app.Do(client::kReopenSignal, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kSignalReopened, typed));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddSignalCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("signals", T::kHelpSignals);
  // Alone it lists them.
  noun->require_subcommand(0, 1);
  noun->callback([&tree, &app, noun] {
    if (noun->get_subcommands().empty()) tree.chosen = [&app] { return List(app); };
  });
  tree.Command(noun, "list", T::kHelpSignalsList, T::kExamplesSignalsList,
               [&app] { return List(app); });
  struct Options {
    std::string signal;
    std::string reason;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "dismiss", T::kHelpSignalsDismiss, T::kExamplesSignalsDismiss,
                     [&app, o] { return Dismiss(app, o->signal, o->reason); });
    command->add_option("SIGNAL", o->signal, tree.Text(T::kArgSignal))->required();
    command->add_option("REASON", o->reason, tree.Text(T::kArgSignalReason))->required();
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "reopen", T::kHelpSignalsReopen, T::kExamplesSignalsReopen,
                               [&app, o] { return Reopen(app, o->signal); });
  command->add_option("SIGNAL", o->signal, tree.Text(T::kArgSignal))->required();
}

}  // namespace vooraf::cli
