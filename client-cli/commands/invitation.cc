// Personal invitations. Their secrets are made here, are shown once, and are kept nowhere.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-core/files.h"

namespace vooraf::cli {
namespace {

struct CreateOptions {
  uint32_t count = 1;
  std::string group;
  std::string role = "participant";
  std::string file;
};

// As a list for people: a line for each, with all that its receiver needs.
std::string ListOf(const std::vector<std::string>& invitations, const std::string& code) {
  std::string list;
  for (const auto& invitation : invitations) {
    list += fmt::format("vooraf join {} --invitation {}\n", code, invitation);
  }
  return list;
}

Result<void> Create(App& app, const CreateOptions& o) {
  const auto seen = app.LookAs(Identity::kAccount);
  if (!seen) return tl::unexpected(seen.error());
  v1::CreateInvitationsRequest request;
  request.set_session(seen->session);
  const auto role = RoleFrom(o.role);
  if (!role) return tl::unexpected(role.error());
  request.set_role(*role);
  if (!o.group.empty()) {
    std::vector<const type::v1::Group*> groups;
    for (const auto* group : seen->snapshot->Groups()) groups.push_back(&group->group());
    const auto group = ChooseGroup(o.group, groups);
    if (!group) return tl::unexpected(group.error());
    request.set_group(*group);
  }
  std::vector<std::string> invitations;
  for (uint32_t i = 0; i < o.count; ++i) {
    invitations.push_back(client::NewInvitation());
    request.add_secret_hashes(client::Sha256(*client::InvitationSecret(invitations.back())));
  }
  const auto* session = seen->snapshot->session();
  const std::string code = session == nullptr ? "" : session->join_code();
  const std::string list = ListOf(invitations, code.empty() ? "CODE" : ShownJoinCode(code));
  // On paper before they are valid: whatever happens next, they are not lost.
  if (!o.file.empty()) {
    const auto written = client::WriteNewPrivate(o.file, list);
    if (!written) return tl::unexpected(written.error());
    if (!*written) return Fail(kFileExists, {{"path", o.file}});
  }
  const auto response = app.Do(client::kCreateInvitations, std::move(request));
  if (!response && !client::IsKept(response.error())) {
    if (!o.file.empty()) (void)client::RemoveDurably(o.file);
    return tl::unexpected(response.error());
  }
  // Not sure, or waiting in the outbox: they will be valid once that has gone, so they are shown.
  if (o.file.empty()) app.out().Line(list);
  boost::json::object object;
  object["session"] = seen->session;
  object["invitations"] = boost::json::value_from(invitations);
  object["join_code"] = code;
  if (response) object["first"] = response->first();
  if (o.file.empty()) app.out().Json(object);
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kInvitationsCreated, o.count));
  if (!o.file.empty()) {
    app.out().Say(app.texts()(T::kInvitationsWritten, o.file));
    app.out().Json(WithSession(*response, seen->session));
  }
  return {};
}

}  // namespace

void AddInvitationCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("invitation", T::kHelpInvitation);
  auto o = std::make_shared<CreateOptions>();
  auto* command = tree.Command(noun, "create", T::kHelpInvitationCreate,
                               T::kExamplesInvitationCreate, [&app, o] { return Create(app, *o); });
  command->add_option("--count", o->count, tree.Text(T::kArgCount))
      ->required()
      ->check(CLI::Range(1, 500));
  command->add_option("--group", o->group, tree.Text(T::kArgInvitationGroup));
  command->add_option("--role", o->role, tree.Text(T::kArgRole));
  command->add_option("--out", o->file, tree.Text(T::kArgOutFile));
}

}  // namespace vooraf::cli
