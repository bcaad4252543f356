// The reasons that people gave with their answers, and their answers in open text.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/session_view.h"

namespace vooraf::cli {
namespace {

// The round named, or the item's last.
uint32_t RoundMeant(const v1::ItemView& item, uint32_t typed) {
  return typed != 0 ? typed : item.rounds();
}

Result<void> List(App& app, const std::string& typed, uint32_t typed_round) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const uint32_t round = RoundMeant(**item, typed_round);
  Page page = app.out().NewPage();
  DrawReasons(app.ContextOf(*seen->snapshot), number, round, &page);
  app.out().Print(page);
  boost::json::array reasons;
  for (const auto* reason : seen->snapshot->Reasons(number, round)) {
    reasons.push_back(ToJson(*reason));
  }
  if (reasons.empty()) app.out().Say(app.texts()(T::kNoReasons));
  app.out().Json({{"reasons", reasons}});
  return {};
}

// Releases reasons, or takes that back.
template <class Method>
Result<void> Change(App& app, const Method& method, T said, const std::string& typed,
                    const std::vector<uint32_t>& reasons, uint32_t typed_round) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  boost::json::array responses;
  for (const uint32_t reason : reasons) {
    typename Method::Request request;
    request.set_session(seen->session);
    request.set_item((*item)->item().item());
    request.set_round(RoundMeant(**item, typed_round));
    request.set_reason(reason);
    const auto response = app.Do(method, std::move(request));
    if (!response) return tl::unexpected(response.error());
    app.out().Say(app.texts()(said, reason));
    responses.push_back(WithSession(*response, seen->session));
  }
  const bool released = said == T::kReasonReleased;
  app.out().Json({{released ? "released" : "hidden", responses}});
  return {};
}

}  // namespace

void AddReasonCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("reason", T::kHelpReason);
  struct Options {
    std::string item;
    std::vector<uint32_t> reasons;
    uint32_t round = 0;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "list", T::kHelpReasonList, T::kExamplesReasonList,
                                 [&app, o] { return List(app, o->item, o->round); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItemOrCurrent));
    command->add_option("--round", o->round, tree.Text(T::kArgRound));
  }
  const auto add_change = [&](const char* name, T help, T examples, auto run) {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, name, help, examples, [o, run] { return run(*o); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("NUMBER", o->reasons, tree.Text(T::kArgReasonNumber))->required();
    command->add_option("--round", o->round, tree.Text(T::kArgRound));
  };
  add_change("release", T::kHelpReasonRelease, T::kExamplesReasonRelease, [&app](const Options& o) {
    return Change(app, client::kReleaseReason, T::kReasonReleased, o.item, o.reasons, o.round);
  });
  add_change("hide", T::kHelpReasonHide, T::kExamplesReasonHide, [&app](const Options& o) {
    return Change(app, client::kHideReason, T::kReasonHidden, o.item, o.reasons, o.round);
  });
}

}  // namespace vooraf::cli
