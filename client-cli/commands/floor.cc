// The floor, and the discussions in which it matters most.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/floor_view.h"

namespace vooraf::cli {
namespace {

Result<void> Show(App& app) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawWholeFloor(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::object object;
  if (const auto* floor = seen->snapshot->Floor()) object["floor"] = ToJson(*floor);
  if (const auto* queue = seen->snapshot->FloorQueue()) object["queue"] = ToJson(*queue);
  if (const auto* speaking = seen->snapshot->Speaking()) object["speaking"] = ToJson(*speaking);
  if (const auto* mine = seen->snapshot->MyFloor()) object["mine"] = ToJson(*mine);
  boost::json::array texts;
  for (const auto* turn : seen->snapshot->TextTurns()) texts.push_back(ToJson(*turn));
  object["text_turns"] = texts;
  app.out().Json(object);
  return {};
}

// Sends a command of the session that is meant, and says what it came to.
template <class M, class Say>
Result<void> Tell(App& app, std::optional<Identity> identity, const M& method,
                  typename M::Request request, Say say) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  if (!identity) {
    const auto viewer = app.Viewer(*session);
    if (!viewer) return tl::unexpected(viewer.error());
    identity = *viewer;
  }
  request.set_session(*session);
  const auto response = app.DoAs(*identity, method, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(say(*response));
  app.out().Json(WithSession(*response, *session));
  return {};
}

// The same for what is said in words alone.
template <class M>
Result<void> Tell(App& app, std::optional<Identity> identity, const M& method,
                  typename M::Request request, T text) {
  return Tell(app, identity, method, std::move(request),
              [&app, text](const auto&) { return app.texts()(text); });
}

Result<void> Rules(App& app, const std::string& policy, const std::string& turn) {
  v1::ChangeFloorRulesRequest request;
  const auto read = FloorPolicyFrom(policy);
  if (!read) return tl::unexpected(read.error());
  request.set_policy(*read);
  if (!turn.empty()) {
    const auto length = DurationFrom(turn);
    if (!length) return tl::unexpected(length.error());
    request.set_turn_seconds(static_cast<uint32_t>(length->count()));
  }
  return Tell(app, Identity::kAccount, client::kChangeFloorRules, request, T::kFloorRulesSet);
}

Result<void> Raise(App& app) {
  return Tell(app, Identity::kParticipant, client::kRaiseHand, {}, T::kHandUp);
}

// Who names somebody does so as a facilitator.
Result<void> Lower(App& app, uint32_t participant) {
  v1::LowerHandRequest request;
  request.set_participant(participant);
  const Identity identity = participant == 0 ? Identity::kParticipant : Identity::kAccount;
  return Tell(app, identity, client::kLowerHand, request, T::kHandDown);
}

Result<void> Grant(App& app, uint32_t participant) {
  v1::GrantFloorRequest request;
  request.set_participant(participant);
  return Tell(app, Identity::kAccount, client::kGrantFloor, request,
              [&app](const v1::GrantFloorResponse& response) {
                return app.texts()(T::kFloorGiven, response.participant());
              });
}

Result<void> Yield(App& app) {
  return Tell(app, std::nullopt, client::kYieldFloor, {}, T::kTurnEnded);
}

Result<void> Pass(App& app, uint32_t participant) {
  v1::PassTurnRequest request;
  request.set_participant(participant);
  std::optional<Identity> identity;
  if (participant != 0) identity = Identity::kAccount;
  return Tell(app, identity, client::kPassTurn, request, T::kTurnWasPassed);
}

Result<void> Say(App& app, const std::string& text) {
  v1::SendTextTurnRequest request;
  request.set_text(TextOrInput(text));
  return Tell(app, Identity::kParticipant, client::kSendTextTurn, request, T::kTextSent);
}

Result<void> Release(App& app, uint32_t turn) {
  v1::ReleaseTextTurnRequest request;
  request.set_text_turn(turn);
  return Tell(app, Identity::kAccount, client::kReleaseTextTurn, request,
              [&](const auto&) { return app.texts()(T::kTextNowShown, turn); });
}

Result<void> Refuse(App& app, uint32_t turn) {
  v1::RefuseTextTurnRequest request;
  request.set_text_turn(turn);
  return Tell(app, Identity::kAccount, client::kRefuseTextTurn, request,
              [&](const auto&) { return app.texts()(T::kTextNowRefused, turn); });
}

template <class M>
Result<void> Discuss(App& app, const std::string& typed, const M& method, T text) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  typename M::Request request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  const auto response = app.Do(method, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(text, client::In((*item)->item().title(), app.language())));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

void AddTurnCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  const auto numbered = [&](const char* name, T help, T examples, T argument, bool required,
                            Result<void> (*run)(App&, uint32_t)) {
    auto number = std::make_shared<uint32_t>(0);
    auto* command =
        tree.Command(noun, name, help, examples, [&app, number, run] { return run(app, *number); });
    command->add_option(required ? "NUMBER" : "PARTICIPANT", *number, tree.Text(argument))
        ->required(required);
  };
  numbered("lower", T::kHelpFloorLower, T::kExamplesFloorLower, T::kArgParticipant, false, Lower);
  numbered("grant", T::kHelpFloorGrant, T::kExamplesFloorGrant, T::kArgParticipant, false, Grant);
  tree.Command(noun, "yield", T::kHelpFloorYield, T::kExamplesFloorYield,
               [&app] { return Yield(app); });
  numbered("pass", T::kHelpFloorPass, T::kExamplesFloorPass, T::kArgParticipant, false, Pass);
  auto text = std::make_shared<std::string>();
  auto* say = tree.Command(noun, "say", T::kHelpFloorSay, T::kExamplesFloorSay,
                           [&app, text] { return Say(app, *text); });
  say->add_option("TEXT", *text, tree.Text(T::kArgText))->required();
  numbered("release", T::kHelpFloorRelease, T::kExamplesFloorRelease, T::kArgTextTurn, true,
           Release);
  numbered("refuse", T::kHelpFloorRefuse, T::kExamplesFloorRefuse, T::kArgTextTurn, true, Refuse);
}

}  // namespace

void AddFloorCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("floor", T::kHelpFloor);
  tree.Command(noun, "show", T::kHelpFloorShow, T::kExamplesFloorShow,
               [&app] { return Show(app); });
  struct Options {
    std::string policy, turn;
  };
  auto o = std::make_shared<Options>();
  auto* rules = tree.Command(noun, "rules", T::kHelpFloorRules, T::kExamplesFloorRules,
                             [&app, o] { return Rules(app, o->policy, o->turn); });
  rules->add_option("POLICY", o->policy, tree.Text(T::kArgPolicy))->required();
  rules->add_option("--turn", o->turn, tree.Text(T::kArgTurn));
  tree.Command(noun, "raise", T::kHelpFloorRaise, T::kExamplesFloorRaise,
               [&app] { return Raise(app); });
  AddTurnCommands(tree, noun);
}

void AddDiscussionCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("discussion", T::kHelpDiscussion);
  {
    auto item = std::make_shared<std::string>();
    auto* open = tree.Command(
        noun, "open", T::kHelpDiscussionOpen, T::kExamplesDiscussionOpen, [&app, item] {
          return Discuss(app, *item, client::kOpenDiscussion, T::kDiscussionNowOpen);
        });
    open->add_option("ITEM", *item, tree.Text(T::kArgItem))->required();
  }
  auto item = std::make_shared<std::string>();
  auto* close = tree.Command(
      noun, "close", T::kHelpDiscussionClose, T::kExamplesDiscussionClose, [&app, item] {
        return Discuss(app, *item, client::kCloseDiscussion, T::kDiscussionNowClosed);
      });
  close->add_option("ITEM", *item, tree.Text(T::kArgItemOrCurrent));
}

}  // namespace vooraf::cli
