// Amendments: proposed, released, accepted or declined.

#include "client-cli/arguments.h"
#include "client-cli/commands/list.h"
#include "client-cli/view/amendment_view.h"

namespace vooraf::cli {
namespace {

// Participants and facilitators alike propose.
Result<void> Propose(App& app, const std::string& typed, const std::string& text) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const auto* joint_answer = seen->snapshot->JointAnswer(number);
  if (joint_answer == nullptr) return Fail(kNoJointAnswer, {{"item", std::to_string(number)}});
  v1::ProposeAmendmentRequest request;
  request.set_session(seen->session);
  request.set_item(number);
  request.set_version(joint_answer->version());
  request.set_text(TextOrInput(text));
  const auto response = app.DoAs(seen->identity, client::kProposeAmendment, std::move(request));
  if (!response) return tl::unexpected(response.error());
  const bool own = seen->identity == Identity::kParticipant;
  app.out().Say(
      app.texts()(own ? T::kAmendmentWaits : T::kAmendmentProposed, response->amendment()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> List(App& app, const std::string& typed) {
  const auto draw = [](const ViewContext& context, const v1::ItemView& item, Page* page) {
    const uint32_t number = item.item().item();
    DrawAmendments(context, number, page);
    if (context.session.Amendments(number).empty()) page->Text(context.texts(T::kNoAmendments));
  };
  return ListOfItem(app, typed, "amendments", draw,
                    [](const auto& session, uint32_t item) { return session.Amendments(item); });
}

Result<void> Release(App& app, const std::vector<uint32_t>& amendments) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  boost::json::array responses;
  for (const uint32_t amendment : amendments) {
    v1::ReleaseAmendmentRequest request;
    request.set_session(*session);
    request.set_amendment(amendment);
    const auto response = app.Do(client::kReleaseAmendment, std::move(request));
    if (!response) return tl::unexpected(response.error());
    app.out().Say(app.texts()(T::kAmendmentReleased, amendment));
    responses.push_back(WithSession(*response, *session));
  }
  app.out().Json({{"released", responses}});
  return {};
}

struct DecideOptions {
  uint32_t amendment = 0;
  std::vector<std::string> text;
  std::string reason;
};

Result<void> Decide(App& app, const DecideOptions& o, bool accepted) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  v1::DecideAmendmentRequest request;
  request.set_session(seen->session);
  request.set_amendment(o.amendment);
  request.set_accepted(accepted);
  request.set_reason(TextOrInput(o.reason));
  if (accepted) {
    std::vector<std::string> wording;
    for (const auto& text : o.text) wording.push_back(TextOrInput(text));
    const auto languages = LanguagesOf(*seen->snapshot, app.language());
    *request.mutable_wording() = TextFrom(wording, languages.all, languages.preferred);
  }
  const auto response = app.Do(client::kDecideAmendment, std::move(request));
  if (!response) return tl::unexpected(response.error());
  if (accepted) {
    app.out().Say(app.texts()(T::kAmendmentNowAccepted, o.amendment, response->version()));
  } else {
    app.out().Say(app.texts()(T::kAmendmentNowDeclined, o.amendment));
  }
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

}  // namespace

void AddAmendmentCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("amendment", T::kHelpAmendment);
  struct Options {
    std::string item, text;
    std::vector<uint32_t> amendments;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "propose", T::kHelpAmendmentPropose, T::kExamplesAmendmentPropose,
                     [&app, o] { return Propose(app, o->item, o->text); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("TEXT", o->text, tree.Text(T::kArgText))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "list", T::kHelpAmendmentList, T::kExamplesAmendmentList,
                                 [&app, o] { return List(app, o->item); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItemOrCurrent));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "release", T::kHelpAmendmentRelease, T::kExamplesAmendmentRelease,
                     [&app, o] { return Release(app, o->amendments); });
    command->add_option("NUMBER", o->amendments, tree.Text(T::kArgAmendmentNumber))->required();
  }
  {
    auto o = std::make_shared<DecideOptions>();
    auto* command =
        tree.Command(noun, "accept", T::kHelpAmendmentAccept, T::kExamplesAmendmentAccept,
                     [&app, o] { return Decide(app, *o, true); });
    command->add_option("NUMBER", o->amendment, tree.Text(T::kArgAmendmentNumber))->required();
    command->add_option("TEXT", o->text, tree.Text(T::kArgNewWording))->required();
    command->add_option("--reason", o->reason, tree.Text(T::kArgAmendmentReason));
  }
  auto o = std::make_shared<DecideOptions>();
  auto* command =
      tree.Command(noun, "decline", T::kHelpAmendmentDecline, T::kExamplesAmendmentDecline,
                   [&app, o] { return Decide(app, *o, false); });
  command->add_option("NUMBER", o->amendment, tree.Text(T::kArgAmendmentNumber))->required();
  command->add_option("--reason", o->reason, tree.Text(T::kArgAmendmentReason));
}

}  // namespace vooraf::cli
