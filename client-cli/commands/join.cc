// Taking part: joining, leaving, one's own name.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/view/session_view.h"

namespace vooraf::cli {
namespace {

struct JoinOptions {
  std::string code;
  std::string group;
  std::string role = "participant";
  std::string name;
  std::string invitation;
  bool home = false;
  bool hall = false;
};

Result<v1::JoinRequest> RequestFrom(const JoinOptions& o, const v1::FindSessionResponse& found) {
  v1::JoinRequest request;
  request.set_session(found.session());
  request.set_place(o.home ? type::v1::PLACE_HOME : type::v1::PLACE_HALL);
  request.set_name(o.name);
  const auto role = RoleFrom(o.role);
  if (!role) return tl::unexpected(role.error());
  request.set_role(*role);
  if (o.invitation.empty()) {
    request.set_join_code(JoinCodeFrom(o.code));
  } else {
    const auto secret = client::InvitationSecret(TextOrInput(o.invitation));
    if (!secret) return Fail(kBadInvitation);
    request.set_invitation_secret(*secret);
    // The invitation says what role it is for.
    request.set_role(type::v1::ROLE_UNSPECIFIED);
  }
  // An invitation may be for one group already; others ask people to choose.
  const bool chooses = *role == type::v1::ROLE_PARTICIPANT && o.invitation.empty();
  if (chooses || !o.group.empty()) {
    std::vector<const type::v1::Group*> groups;
    for (const auto& group : found.groups()) groups.push_back(&group);
    const auto group = ChooseGroup(o.group, groups);
    if (!group) return tl::unexpected(group.error());
    request.set_group(*group);
  }
  return request;
}

Result<void> Join(App& app, const JoinOptions& o) {
  v1::FindSessionRequest find;
  find.set_join_code(o.code);
  const auto found = app.Ask(client::kFindSession, find);
  if (!found) return tl::unexpected(found.error());
  auto request = RequestFrom(o, *found);
  if (!request) return tl::unexpected(request.error());
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  const auto membership = client::Join(**client, JoinCodeFrom(o.code), std::move(*request));
  if (!membership) return tl::unexpected(membership.error());
  if (auto set = (*client)->tokens().SetCurrentSession(found->session()); !set) return set;

  app.out().Line(
      app.texts()(T::kJoined, client::In(found->title(), app.language()), membership->participant));
  Page page = app.out().NewPage();
  page.Text(app.texts()(T::kWhoSeesWhat));
  page.Blank();
  DrawPrivacy(app.texts(), found->privacy(), &page);
  if (!app.out().json()) app.out().Say(Render(page.lines(), /*colour=*/false));
  app.out().Say(app.texts()(T::kNextWatch));
  app.out().Json({{"session", found->session()}, {"participant", membership->participant}});
  return {};
}

// Takes somebody else off the roll, for whom the reader acts.
Result<void> LeaveFor(App& app, bool yes, uint32_t person) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = IdentityFor(app, *session, person);
  if (!identity) return tl::unexpected(identity.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureLeaveFor, person), yes); !agreed) {
    return agreed;
  }
  v1::LeaveRequest request;
  request.set_session(*session);
  request.set_on_behalf_of(person);
  const auto response = app.DoAs(*identity, client::kLeave, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kPersonLeft, person));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> Leave(App& app, bool yes, uint32_t for_person) {
  if (for_person != 0) return LeaveFor(app, yes, for_person);
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureLeave), yes); !agreed) return agreed;
  v1::LeaveRequest request;
  request.set_session(*session);
  const auto response = app.Do(client::kLeave, std::move(request));
  if (!response) return tl::unexpected(response.error());
  auto membership = (*client)->tokens().LoadMembership(*session);
  if (membership && *membership) {
    (*membership)->left = true;
    if (auto saved = (*client)->tokens().SaveMembership(**membership); !saved) return saved;
  }
  app.out().Say(app.texts()(T::kYouLeft));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> SetName(App& app, const std::string& name) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::SetNameRequest request;
  request.set_session(*session);
  request.set_name(name);
  const auto response = app.Do(client::kSetName, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(name.empty() ? T::kNameRemoved : T::kNameSet, name));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddJoinCommands(CommandTree& tree) {
  App& app = tree.app;
  {
    auto o = std::make_shared<JoinOptions>();
    auto* command = tree.Command(nullptr, "join", T::kHelpJoin, T::kExamplesJoin,
                                 [&app, o] { return Join(app, *o); });
    command->add_option("CODE", o->code, tree.Text(T::kArgCode))->required();
    command->add_option("--group", o->group, tree.Text(T::kArgGroup));
    command->add_option("--role", o->role, tree.Text(T::kArgRole));
    command->add_option("--name", o->name, tree.Text(T::kArgName));
    command->add_option("--invitation", o->invitation, tree.Text(T::kArgInvitation));
    auto* home = command->add_flag("--home", o->home, tree.Text(T::kArgHome));
    command->add_flag("--hall", o->hall, tree.Text(T::kArgHall))->excludes(home);
  }
  {
    auto yes = std::make_shared<bool>(false);
    auto for_person = std::make_shared<uint32_t>(0);
    auto* command = tree.Command(nullptr, "leave", T::kHelpLeave, T::kExamplesLeave,
                                 [&app, yes, for_person] { return Leave(app, *yes, *for_person); });
    command->add_flag("--yes", *yes, tree.Text(T::kArgYes));
    AddForOption(tree, command, for_person.get());
  }
  auto* noun = tree.Noun("name", T::kHelpName);
  auto name = std::make_shared<std::string>();
  auto* set = tree.Command(noun, "set", T::kHelpNameSet, T::kExamplesNameSet,
                           [&app, name] { return SetName(app, *name); });
  set->add_option("NAME", *name, tree.Text(T::kArgName));
}

}  // namespace vooraf::cli
