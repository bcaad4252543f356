// People in the wrong place: moving, removing, letting nobody new in.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

Result<uint32_t> GroupFrom(const client::SessionSnapshot& session, const std::string& typed) {
  std::vector<const type::v1::Group*> groups;
  for (const auto* group : session.Groups()) groups.push_back(&group->group());
  return ChooseGroup(typed, groups);
}

// `participant`: 0 moves oneself.
Result<void> Move(App& app, Identity identity, uint32_t participant, const std::string& typed) {
  const auto seen = app.LookAs(identity);
  if (!seen) return tl::unexpected(seen.error());
  const auto group = GroupFrom(*seen->snapshot, typed);
  if (!group) return tl::unexpected(group.error());
  v1::MoveParticipantRequest request;
  request.set_session(seen->session);
  request.set_participant(participant);
  request.set_group(*group);
  const auto response = app.DoAs(identity, client::kMoveParticipant, std::move(request));
  if (!response) return tl::unexpected(response.error());
  const std::string name = GroupName(app.ContextOf(*seen->snapshot), *group);
  app.out().Say(participant == 0 ? app.texts()(T::kYouMoved, name)
                                 : app.texts()(T::kPersonMoved, participant, name));
  app.out().Json(WithSession(*response, seen->session));
  return {};
}

Result<void> Remove(App& app, uint32_t participant, const std::string& reason, bool yes) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureRemove, participant), yes); !agreed) {
    return agreed;
  }
  v1::RemoveParticipantRequest request;
  request.set_session(*session);
  request.set_participant(participant);
  request.set_reason(TextOrInput(reason));
  const auto response = app.Do(client::kRemoveParticipant, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kPersonRemoved, participant));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> Lock(App& app, bool locked) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::LockJoiningRequest request;
  request.set_session(*session);
  request.set_locked(locked);
  const auto response = app.Do(client::kLockJoining, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(locked ? T::kJoiningLocked : T::kJoiningUnlocked));
  app.out().Json(WithSession(*response, *session));
  return {};
}

struct Options {
  uint32_t participant = 0;
  std::string group;
  std::string reason;
  bool yes = false;
};

Result<void> MarkYoung(App& app, bool yes) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureMarkYoung), yes); !agreed) return agreed;
  v1::MarkYoungPeoplePresentRequest request;
  request.set_session(*session);
  const auto response = app.Do(client::kMarkYoungPeoplePresent, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kYoungPeoplePresent));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddMoveCommand(CommandTree& tree) {
  App& app = tree.app;
  auto o = std::make_shared<Options>();
  auto* move =
      tree.Command(nullptr, "move", T::kHelpMove, T::kExamplesMove, [&app, o]() -> Result<void> {
        const auto session = app.SessionId();
        if (!session) return tl::unexpected(session.error());
        const auto identity = IdentityFor(app, *session, o->participant);
        if (!identity) return tl::unexpected(identity.error());
        return Move(app, *identity, o->participant, o->group);
      });
  move->add_option("GROUP", o->group, tree.Text(T::kArgGroupTo))->required();
  AddForOption(tree, move, &o->participant);
}

void AddPuttingRightCommands(CommandTree& tree, CLI::App* people) {
  App& app = tree.app;
  {
    auto o = std::make_shared<Options>();
    auto* move =
        tree.Command(people, "move", T::kHelpPeopleMove, T::kExamplesPeopleMove,
                     [&app, o] { return Move(app, Identity::kAccount, o->participant, o->group); });
    move->add_option("NUMBER", o->participant, tree.Text(T::kArgParticipant))
        ->required()
        ->check(CLI::PositiveNumber);
    move->add_option("GROUP", o->group, tree.Text(T::kArgGroupTo))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* remove =
        tree.Command(people, "remove", T::kHelpPeopleRemove, T::kExamplesPeopleRemove,
                     [&app, o] { return Remove(app, o->participant, o->reason, o->yes); });
    remove->add_option("NUMBER", o->participant, tree.Text(T::kArgParticipant))->required();
    remove->add_option("--reason", o->reason, tree.Text(T::kArgRemovalReason))->required();
    remove->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  }
  {
    auto o = std::make_shared<Options>();
    auto* young = tree.Command(people, "mark-young", T::kHelpMarkYoung, T::kExamplesMarkYoung,
                               [&app, o] { return MarkYoung(app, o->yes); });
    young->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  }
  tree.Command(people, "lock", T::kHelpPeopleLock, T::kExamplesPeopleLock,
               [&app] { return Lock(app, true); });
  tree.Command(people, "unlock", T::kHelpPeopleUnlock, T::kExamplesPeopleUnlock,
               [&app] { return Lock(app, false); });
}

}  // namespace vooraf::cli
