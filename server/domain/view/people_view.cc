// People. Everyone sees how many take part in each group, in the hall and at home. The list of
// people, their names, their invitations and who is connected are for facilitators alone, and none
// of it tells what anybody answered. A person sees their own place in it, and whom they help.
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

bool AtHome(const Participant& participant) { return participant.place == type::v1::PLACE_HOME; }

}  // namespace

std::optional<v1::Entity> RenderGroup(const Session& session, GroupNumber group) {
  const type::v1::Group* found = session.Find(group);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::GroupView& view = *entity.mutable_group();
  *view.mutable_group() = *found;
  for (const Participant& participant : session.participants) {
    if (participant.group != group || !participant.on_roll()) continue;
    if (AtHome(participant)) {
      view.set_at_home(view.at_home() + 1);
    } else {
      view.set_in_hall(view.in_hall() + 1);
    }
  }
  return entity;
}

std::optional<v1::Entity> RenderPerson(const Session& session, Audience audience,
                                       ParticipantNumber participant) {
  const Participant* found = session.Find(participant);
  if (found == nullptr || audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::PersonView& view = *entity.mutable_person();
  view.set_participant(participant.value);
  view.set_role(found->role);
  view.set_group(found->group.value);
  view.set_place(found->place);
  view.set_left(found->left);
  view.set_invitation(found->invitation.value);
  view.set_removed(found->removed);
  view.set_removal_reason(found->removal_reason);
  view.set_helper(found->helper.value);
  return entity;
}

std::optional<v1::Entity> RenderPersonName(const Session&, const SideData& side, Audience audience,
                                           ParticipantNumber participant) {
  const auto found = side.names.find(participant);
  if (found == side.names.end() || audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::PersonNameView& view = *entity.mutable_person_name();
  view.set_participant(participant.value);
  view.set_name(found->second);
  return entity;
}

std::optional<v1::Entity> RenderInvitations(const Session& session, Audience audience,
                                            InvitationNumber batch) {
  const bool first = batch && batch.value <= session.invitations.size() &&
                     session.invitations[batch.index()].batch == batch;
  if (!first || audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::InvitationsView& view = *entity.mutable_invitations();
  const Invitation& invitation = session.invitations[batch.index()];
  view.set_first(batch.value);
  view.set_group(invitation.group.value);
  view.set_role(invitation.role);
  for (size_t i = batch.index();
       i < session.invitations.size() && session.invitations[i].batch == batch; ++i) {
    view.set_count(view.count() + 1);
    if (session.invitations[i].used) view.set_used(view.used() + 1);
  }
  return entity;
}

v1::Entity RenderPresence(const Session& session, const std::vector<ParticipantNumber>& connected) {
  v1::Entity entity;
  entity.set_key(EntityKey{EntityKey::Kind::kPresence}.ToString());
  v1::PresenceView& view = *entity.mutable_presence();
  for (const auto& group : session.plan.groups()) view.add_groups()->set_group(group.group());
  for (const ParticipantNumber number : connected) {
    const Participant* found = session.Find(number);
    if (found == nullptr) continue;
    if (found->facilitates()) {
      view.set_facilitators(view.facilitators() + 1);
    } else if (found->role == type::v1::ROLE_OBSERVER ||
               found->role == type::v1::ROLE_INTERPRETER) {
      view.set_observers(view.observers() + 1);
    } else if (found->role == type::v1::ROLE_SCREEN) {
      view.set_screens(view.screens() + 1);
    } else if (found->group && !found->left) {
      auto& group = *view.mutable_groups(static_cast<int>(found->group.index()));
      if (AtHome(*found)) {
        group.set_at_home(group.at_home() + 1);
      } else {
        group.set_in_hall(group.in_hall() + 1);
      }
    }
  }
  return entity;
}

std::optional<v1::Entity> RenderMe(const Session& session, ParticipantNumber participant) {
  const Participant* found = session.Find(participant);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::MeView& view = *entity.mutable_me();
  view.set_participant(participant.value);
  view.set_role(found->role);
  view.set_group(found->group.value);
  view.set_place(found->place);
  view.set_left(found->left);
  view.set_removed(found->removed);
  for (const ParticipantNumber number : found->helped) {
    const Participant& person = *session.Find(number);
    auto& helped = *view.add_helped();
    helped.set_participant(number.value);
    helped.set_group(person.group.value);
    helped.set_place(person.place);
    helped.set_left(person.left);
  }
  return entity;
}

}  // namespace vooraf::domain::view
