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

Result<void> Reveal(App& app, const std::string& typed, bool yes) {
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
  const auto response = app.Do(client::kRevealRound, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kRoundRevealed, round->round(), number));
  app.out().Json(WithSession(*response, seen->session));
  return {};
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
  auto item = std::make_shared<std::string>();
  auto yes = std::make_shared<bool>(false);
  auto* command = tree.Command(noun, "reveal", T::kHelpRoundReveal, T::kExamplesRoundReveal,
                               [&app, item, yes] { return Reveal(app, *item, *yes); });
  command->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
  command->add_flag("--yes", *yes, tree.Text(T::kArgYes));
}

}  // namespace vooraf::cli
