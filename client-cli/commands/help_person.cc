// Acting for people without a device.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

struct AddOptions {
  std::string group;
  std::string name;
  bool home = false;
};

Result<void> Add(App& app, const AddOptions& o) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  std::vector<const type::v1::Group*> groups;
  for (const auto* group : seen->snapshot->Groups()) groups.push_back(&group->group());
  const auto group = ChooseGroup(o.group, groups);
  if (!group) return tl::unexpected(group.error());
  v1::HelpPersonRequest request;
  request.set_session(seen->session);
  request.set_group(*group);
  request.set_place(o.home ? type::v1::PLACE_HOME : type::v1::PLACE_HALL);
  request.set_name(o.name);
  const auto response = app.DoAs(seen->identity, client::kHelpPerson, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kPersonAdded, response->participant()));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> List(App& app) {
  const auto seen = app.Look();
  if (!seen) return tl::unexpected(seen.error());
  const auto context = app.ContextOf(*seen->snapshot);
  Page page = app.out().NewPage();
  boost::json::array helped;
  const auto* me = seen->snapshot->Me();
  for (const auto& person :
       me == nullptr ? google::protobuf::RepeatedPtrField<v1::HelpedPerson>() : me->helped()) {
    std::string facts = GroupName(context, person.group());
    if (person.place() == type::v1::PLACE_HOME) facts += ", " + app.texts()(T::kAtHome);
    if (person.left()) facts += ", " + app.texts()(T::kLeft);
    page.Text(app.texts()(T::kHelpedPerson, person.participant(), facts));
    helped.push_back(ToJson(person));
  }
  if (helped.empty()) app.out().Say(app.texts()(T::kNobodyHelped));
  app.out().Print(page);
  app.out().Json({{"helped", helped}});
  return {};
}

}  // namespace

void AddForOption(const CommandTree& tree, CLI::App* command, uint32_t* for_person) {
  command->add_option("--for", *for_person, tree.Text(T::kArgFor))->check(CLI::PositiveNumber);
}

Result<Identity> IdentityFor(App& app, const std::string& session, uint32_t for_person) {
  if (for_person == 0) return Identity::kParticipant;
  return app.Viewer(session);
}

Result<App::Seen> LookFor(App& app, uint32_t for_person) {
  return for_person == 0 ? app.LookAs(Identity::kParticipant) : app.Look();
}

uint32_t GroupOfPerson(const client::SessionSnapshot& session, uint32_t for_person) {
  const auto* me = session.Me();
  if (me == nullptr) return 0;
  if (for_person == 0) return me->group();
  for (const auto& person : me->helped()) {
    if (person.participant() == for_person) return person.group();
  }
  return 0;
}

void AddHelpPersonCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("help-person", T::kHelpHelpPerson);
  auto o = std::make_shared<AddOptions>();
  auto* add = tree.Command(noun, "add", T::kHelpHelpPersonAdd, T::kExamplesHelpPersonAdd,
                           [&app, o] { return Add(app, *o); });
  add->add_option("GROUP", o->group, tree.Text(T::kArgHelpedGroup))->required();
  add->add_option("--name", o->name, tree.Text(T::kArgHelpedName));
  add->add_flag("--home", o->home, tree.Text(T::kArgHelpedHome));
  tree.Command(noun, "list", T::kHelpHelpPersonList, T::kExamplesHelpPersonList,
               [&app] { return List(app); });
}

}  // namespace vooraf::cli
