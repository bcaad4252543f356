// The people of a session, for its facilitators.

#include "client-cli/commands/command.h"
#include "client-cli/view/session_view.h"

namespace vooraf::cli {
namespace {

Result<void> List(App& app) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  Page page = app.out().NewPage();
  DrawPeople(app.ContextOf(*seen->snapshot), &page);
  app.out().Print(page);
  boost::json::array people;
  for (const auto* person : seen->snapshot->People()) {
    boost::json::object object = ToJson(*person);
    object["name"] = seen->snapshot->NameOf(person->participant());
    people.push_back(std::move(object));
  }
  app.out().Json({{"people", people}});
  return {};
}

Result<void> AddFacilitator(App& app, const std::string& name) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::AddFacilitatorRequest request;
  request.set_session(*session);
  request.set_account_name(name);
  const auto response = app.Do(client::kAddFacilitator, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kFacilitatorAdded, name));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddPeopleCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("people", T::kHelpPeople);
  tree.Command(noun, "list", T::kHelpPeopleList, T::kExamplesPeopleList,
               [&app] { return List(app); });
  auto name = std::make_shared<std::string>();
  auto* add =
      tree.Command(noun, "add-facilitator", T::kHelpAddFacilitator, T::kExamplesAddFacilitator,
                   [&app, name] { return AddFacilitator(app, *name); });
  add->add_option("NAME", *name, tree.Text(T::kArgAccount))->required();
  AddPuttingRightCommands(tree, noun);
}

}  // namespace vooraf::cli
