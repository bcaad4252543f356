// Rounds of an item: people answer blind, then all see the results.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

Result<void> Open(App& app, const std::string& typed) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  v1::OpenRoundRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  const auto response = app.Do(client::kOpenRound, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kRoundOpened, response->round(), (*item)->item().item(),
                            client::In((*item)->item().title(), app.language())));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Reveal(App& app, const std::string& typed, const std::string& why, bool yes) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const auto* round = seen->snapshot->LastRound(number);
  if (round == nullptr || round->revealed()) {
    return Fail(kNoOpenRound, {{"item", std::to_string(number)}});
  }
  uint32_t answered = 0;
  uint32_t roll = 0;
  for (const auto& progress : round->progress()) {
    answered = std::max(answered, progress.everyone().answered());
    roll = std::max(roll, progress.everyone().roll());
  }
  const std::string question = app.texts()(T::kSureReveal, number, answered, roll);
  if (auto agreed = app.Confirm(question, yes); !agreed) return agreed;
  v1::RevealRoundRequest request;
  request.set_session(seen->session);
  request.set_item(number);
  request.set_round(round->round());
  request.set_override_reason(why);
  const auto response = app.Do(client::kRevealRound, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kRoundRevealed, round->round(), number));
  if ((*item)->item().guard().residents_first()) app.out().Say(app.texts()(T::kNextShowOthers));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

// What has to do with the last round of an item: the response in words that name the item.
template <class M, class Fill>
Result<void> Tell(App& app, const M& method, const std::string& typed, T text, Fill fill) {
  const auto seen = app.LookAs(method.identity);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  typename M::Request request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  request.set_round((*item)->rounds());
  fill(request);
  const auto response = app.Do(method, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(text, (*item)->item().item()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

void AddGuardCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  const auto nothing = [](auto&) {};
  {
    auto item = std::make_shared<std::string>();
    auto* command =
        tree.Command(noun, "show-others", T::kHelpRoundShowOthers, T::kExamplesRoundShowOthers,
                     [&app, item, nothing] {
                       return Tell(app, client::kShowOthers, *item, T::kOthersNowShown, nothing);
                     });
    command->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
  }
  {
    auto reason = std::make_shared<std::string>();
    auto item = std::make_shared<std::string>();
    auto* command =
        tree.Command(noun, "hold", T::kHelpRoundHold, T::kExamplesRoundHold, [&app, item, reason] {
          return Tell(app, client::kHoldReveal, *item, T::kRevealNowHeld,
                      [reason](v1::HoldRevealRequest& request) { request.set_reason(*reason); });
        });
    command->add_option("REASON", *reason, tree.Text(T::kArgHoldReason))->required();
    command->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
  }
  auto item = std::make_shared<std::string>();
  auto* command = tree.Command(
      noun, "unhold", T::kHelpRoundUnhold, T::kExamplesRoundUnhold, [&app, item, nothing] {
        return Tell(app, client::kEndHold, *item, T::kRevealHeldNoMore, nothing);
      });
  command->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
}

}  // namespace

void AddRoundCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("round", T::kHelpRound);
  {
    auto item = std::make_shared<std::string>();
    auto* command = tree.Command(noun, "open", T::kHelpRoundOpen, T::kExamplesRoundOpen,
                                 [&app, item] { return Open(app, *item); });
    command->add_option("ITEM", *item, tree.Text(T::kArgItem))->required();
  }
  AddGuardCommands(tree, noun);
  auto item = std::make_shared<std::string>();
  auto why = std::make_shared<std::string>();
  auto yes = std::make_shared<bool>(false);
  auto* command = tree.Command(noun, "reveal", T::kHelpRoundReveal, T::kExamplesRoundReveal,
                               [&app, item, why, yes] { return Reveal(app, *item, *why, *yes); });
  command->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
  command->add_option("--override", *why, tree.Text(T::kArgOverride));
  command->add_flag("--yes", *yes, tree.Text(T::kArgYes));
}

}  // namespace vooraf::cli
