// What people are told after a session.

#include "client-cli/view/follow_up_view.h"

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

struct AddOptions {
  std::vector<std::string> text;
  std::string item;
  std::string next_reply;
};

Result<void> Add(App& app, AddOptions o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  v1::AddFollowUpRequest request;
  request.set_session(seen->session);
  if (!o.item.empty()) {
    const auto item = ChooseItem(*seen->snapshot, o.item);
    if (!item) return tl::unexpected(item.error());
    request.set_item((*item)->item().item());
  }
  for (auto& wording : o.text) wording = TextOrInput(wording);
  const auto languages = LanguagesOf(*seen->snapshot, app.language());
  *request.mutable_wording() = TextFrom(o.text, languages.all, languages.preferred);
  request.set_next_reply_date(o.next_reply);
  const auto response = app.Do(client::kAddFollowUp, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kFollowUpKept, response->follow_up()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> ListByCode(App& app, const std::string& code) {
  v1::ListFollowUpsRequest request;
  request.set_join_code(code);
  const auto response = app.Ask(client::kListFollowUps, request);
  if (!response) return tl::unexpected(response.error());
  const auto in = [&](const type::v1::Text& text) { return client::In(text, app.language()); };
  Page page = app.out().NewPage();
  page.Text(in(response->title()), Style::kTitle);
  std::vector<const v1::FollowUpView*> follow_ups;
  for (const auto& follow_up : response->follow_ups()) follow_ups.push_back(&follow_up);
  DrawFollowUps(
      app.texts(), follow_ups,
      [&](uint32_t number) -> std::string {
        for (const auto& item : response->items()) {
          if (item.item() == number) return in(item.title());
        }
        return "";
      },
      &page);
  if (!response->reply_due_date().empty()) {
    page.Text(app.texts()(response->reply_overdue() ? T::kReplyOverdue : T::kReplyDue,
                          response->reply_due_date()));
    if (const std::string from = in(response->reply_from()); !from.empty()) {
      page.Text(app.texts()(T::kReplyFromWhom, from));
    }
  }
  app.out().Print(page);
  app.out().Json(*response);
  return {};
}

Result<void> List(App& app, const std::string& code) {
  if (!code.empty()) return ListByCode(app, code);
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawFollowUps(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::array all;
  for (const auto* follow_up : seen->snapshot->FollowUps()) all.push_back(ToJson(*follow_up));
  app.out().Json({{"follow_ups", all}});
  return {};
}

}  // namespace

void AddFollowUpCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("follow-up", T::kHelpFollowUp);
  {
    auto o = std::make_shared<AddOptions>();
    auto* command = tree.Command(noun, "add", T::kHelpFollowUpAdd, T::kExamplesFollowUpAdd,
                                 [&app, o] { return Add(app, *o); });
    command->add_option("TEXT", o->text, tree.Text(T::kArgFollowUpTexts))->required();
    command->add_option("--item", o->item, tree.Text(T::kArgFollowUpItem));
    command->add_option("--next-reply", o->next_reply, tree.Text(T::kArgNextReply));
  }
  auto code = std::make_shared<std::string>();
  auto* command = tree.Command(noun, "list", T::kHelpFollowUpList, T::kExamplesFollowUpList,
                               [&app, code] { return List(app, *code); });
  command->add_option("CODE", *code, tree.Text(T::kArgCode));
}

}  // namespace vooraf::cli
