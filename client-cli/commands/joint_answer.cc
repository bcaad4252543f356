// The joint answer to an item.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/decision_view.h"

namespace vooraf::cli {
namespace {

Result<void> Draft(App& app, const std::string& typed, std::vector<std::string> text) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  for (auto& wording : text) wording = TextOrInput(wording);
  const auto languages = LanguagesOf(*seen->snapshot, app.language());
  v1::DraftJointAnswerRequest request;
  request.set_session(seen->session);
  request.set_item((*item)->item().item());
  *request.mutable_wording() = TextFrom(text, languages.all, languages.preferred);
  const auto response = app.Do(client::kDraftJointAnswer, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kJointAnswerKept, (*item)->item().item(), response->version()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Show(App& app, const std::string& typed) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto item = ChooseItem(*seen->snapshot, typed);
  if (!item) return tl::unexpected(item.error());
  const uint32_t number = (*item)->item().item();
  const auto* joint_answer = seen->snapshot->JointAnswer(number);
  if (joint_answer == nullptr) return Fail(kNoJointAnswer, {{"item", std::to_string(number)}});
  Page page = app.out().NewPage();
  DrawJointAnswer(app.ContextOf(*seen->snapshot), number, &page);
  app.out().Print(page);
  app.out().Json(*joint_answer);
  return {};
}

}  // namespace

void AddJointAnswerCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("joint-answer", T::kHelpJointAnswer);
  struct Options {
    std::string item;
    std::vector<std::string> text;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command =
        tree.Command(noun, "draft", T::kHelpJointAnswerDraft, T::kExamplesJointAnswerDraft,
                     [&app, o] { return Draft(app, o->item, o->text); });
    command->add_option("ITEM", o->item, tree.Text(T::kArgItem))->required();
    command->add_option("TEXT", o->text, tree.Text(T::kArgJointAnswerTexts));
  }
  auto o = std::make_shared<Options>();
  auto* command = tree.Command(noun, "show", T::kHelpJointAnswerShow, T::kExamplesJointAnswerShow,
                               [&app, o] { return Show(app, o->item); });
  command->add_option("ITEM", o->item, tree.Text(T::kArgItemOrCurrent));
}

}  // namespace vooraf::cli
