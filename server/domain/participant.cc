// Joining, leaving, names, invitations and helpers. Rules: docs/SPEC.md, P.
#include "server/domain/participant.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/join_code.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/seat.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

Result<Hash> ReadHash(const std::string& bytes, const char* field) {
  Hash hash{};
  if (bytes.size() != hash.size()) {
    return RefuseField(field, "32 bytes of SHA-256", "32 bytes van SHA-256");
  }
  std::memcpy(hash.data(), bytes.data(), hash.size());
  return hash;
}

Result<Seat> SeatByInvitation(const Session& session, const v1::JoinRequest& request,
                              const Context& context) {
  if (!context.invitation || context.invitation.value > session.invitations.size()) {
    return Refuse(kWrongAdmission);
  }
  const Invitation& invitation = session.invitations[context.invitation.index()];
  if (invitation.used) return Refuse(kInvitationUsed);
  const bool other_role =
      request.role() != type::v1::ROLE_UNSPECIFIED && request.role() != invitation.role;
  const bool other_group =
      invitation.group && request.group() != 0 && request.group() != invitation.group.value;
  if (other_role || other_group) return Refuse(kInvitationForOther);
  return Seat{invitation.role, invitation.group ? invitation.group : GroupNumber{request.group()}};
}

Result<Seat> SeatByCode(const Session& session, const v1::JoinRequest& request) {
  if (CanonicalJoinCode(request.join_code()) != session.join_code) return Refuse(kWrongAdmission);
  if (session.plan.settings().invitation_required() ||
      request.role() == type::v1::ROLE_INTERPRETER) {
    return Refuse(kInvitationNeeded);
  }
  return Seat{request.role(), {request.group()}};
}

}  // namespace

Result<void> CheckRoom(const Session& session) {
  if (session.participants.size() >= kParticipantsMax) {
    return RefuseLimit(kParticipantsMax, "participants", "deelnemers");
  }
  return {};
}

Result<void> CheckSeat(const Session& session, const Seat& seat) {
  switch (seat.role) {
    case type::v1::ROLE_PARTICIPANT:
      if (!seat.group) return Refuse(kFieldMissing, {{"field", "group"}});
      if (session.Find(seat.group) == nullptr) {
        return Refuse(kGroupUnknown, {{"group", std::to_string(seat.group.value)}});
      }
      return {};
    case type::v1::ROLE_OBSERVER:
    case type::v1::ROLE_SCREEN:
    case type::v1::ROLE_INTERPRETER:
      if (!seat.group) return {};
      return RefuseField("group", "observers and screens have no group",
                         "toehoorders en schermen hebben geen groep");
    default:
      return RefuseField("role", "participant, observer or screen",
                         "deelnemer, toehoorder of scherm");
  }
}

Result<void> CheckPlace(type::v1::Place place) {
  if (!type::v1::Place_IsValid(place) || place == type::v1::PLACE_UNSPECIFIED) {
    return RefuseField("place", "in the hall or at home", "in de zaal of thuis");
  }
  return {};
}

Result<void> CheckName(const Session& session, const std::string& name) {
  if (name.empty()) return {};
  if (session.plan.settings().young_people_present()) return Refuse(kYoungPeoplePresent);
  if (!session.plan.settings().names_asked()) return Refuse(kNamesNotAsked);
  return CheckRequired(name, kNameCharsMax, "name");
}

Result<Decision> Decide(const Session& session, const v1::JoinRequest& request,
                        const Context& context) {
  auto token_hash = ReadHash(request.token_hash(), "token_hash");
  if (!token_hash) return Propagate(token_hash);
  // P4: who holds the token has joined already, and stays who they are.
  if (context.actor) {
    if (session.Find(context.actor)->removed) return Refuse(kRemoved);
    Decision again;
    again.created = context.actor.value;
    return again;
  }
  if (auto ok = RequireChangeable(session); !ok) return Propagate(ok);
  if (session.phase == v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotOpen);
  if (session.joining_locked) return Refuse(kJoiningLocked);

  auto seat = request.admission_case() == v1::JoinRequest::kInvitationSecret
                  ? SeatByInvitation(session, request, context)
                  : SeatByCode(session, request);
  if (!seat) return Propagate(seat);
  if (auto ok = CheckSeat(session, *seat); !ok) return Propagate(ok);
  if (auto ok = CheckPlace(request.place()); !ok) return Propagate(ok);
  if (auto ok = CheckName(session, request.name()); !ok) return Propagate(ok);
  if (auto ok = CheckRoom(session); !ok) return Propagate(ok);

  const ParticipantNumber number{static_cast<uint32_t>(session.participants.size()) + 1};
  NewEvent joined;
  joined.event.set_actor(number.value);
  auto& body = *joined.event.mutable_participant_joined();
  body.set_participant(number.value);
  body.set_group(seat->group.value);
  body.set_role(seat->role);
  body.set_place(request.place());
  if (request.admission_case() == v1::JoinRequest::kInvitationSecret) {
    body.set_invitation(context.invitation.value);
  }
  Decision decision = Decided(std::move(joined), number.value);
  decision.side.emplace_back(PutToken{*token_hash, number});
  if (!request.name().empty()) decision.side.emplace_back(PutName{number, request.name()});
  return decision;
}

void Apply(Session& session, const log::v1::ParticipantJoined& event, const StoredEvent&) {
  Participant participant;
  participant.role = event.role();
  participant.group = {event.group()};
  participant.place = event.place();
  participant.invitation = {event.invitation()};
  participant.helper = {event.helper()};
  session.participants.push_back(std::move(participant));
  if (event.helper() != 0) {
    session.participants[event.helper() - 1].helped.push_back({event.participant()});
  }
  if (event.invitation() != 0) session.invitations[event.invitation() - 1].used = true;
}

Result<Decision> Decide(const Session& session, const v1::LeaveRequest& request,
                        const Context& context) {
  if (request.on_behalf_of() != 0) return DecideOnBehalf(session, request, context);
  if (auto ok = RequireChangeable(session); !ok) return Propagate(ok);
  const Participant* actor = session.Find(context.actor);
  if (actor == nullptr) return Refuse(kNotInSession);
  if (actor->facilitates()) return Refuse(kParticipantOnly);
  if (actor->removed) return Refuse(kRemoved);
  if (actor->left) return Decision{};
  NewEvent left;
  left.event.mutable_participant_left()->set_participant(context.actor.value);
  return Decided(std::move(left));
}

void Apply(Session& session, const log::v1::ParticipantLeft& event, const StoredEvent& stored) {
  session.participants[event.participant() - 1].left = true;
  LeaveFloor(session, {event.participant()}, stored.time);
}

Result<Decision> Decide(const Session& session, const v1::SetNameRequest& request,
                        const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  if (auto ok = CheckName(session, request.name()); !ok) return Propagate(ok);
  NewEvent changed;
  changed.event.mutable_name_changed()->set_participant(context.actor.value);
  Decision decision = Decided(std::move(changed));
  decision.side.emplace_back(PutName{context.actor, request.name()});
  return decision;
}

// The name is side data; the event only says that it changed.
void Apply(Session&, const log::v1::NameChanged&, const StoredEvent&) {}

Result<Decision> Decide(const Session& session, const v1::AddFacilitatorRequest&,
                        const Context& context) {
  if (auto ok = RequireFirstFacilitator(session, context); !ok) return Propagate(ok);
  if (!context.named_account) return Refuse(kAccountUnknown);
  if (const ParticipantNumber there = session.FindAccount(context.named_account)) {
    Decision already;
    already.created = there.value;
    return already;
  }
  if (auto ok = CheckRoom(session); !ok) return Propagate(ok);
  const auto number = static_cast<uint32_t>(session.participants.size()) + 1;
  NewEvent added;
  auto& body = *added.event.mutable_facilitator_added();
  body.set_participant(number);
  body.set_account(context.named_account.value);
  body.set_role(type::v1::ROLE_CO_FACILITATOR);
  return Decided(std::move(added), number);
}

void Apply(Session& session, const log::v1::FacilitatorAdded& event, const StoredEvent&) {
  Participant participant;
  participant.role = event.role();
  participant.account = {event.account()};
  session.participants.push_back(std::move(participant));
}

Result<Decision> Decide(const Session& session, const v1::CreateInvitationsRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (session.phase == v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotOpen);
  const auto count = static_cast<size_t>(request.secret_hashes_size());
  if (count == 0) return Refuse(kFieldMissing, {{"field", "secret_hashes"}});
  if (count > kInvitationsPerRequestMax || session.invitations.size() + count > kInvitationsMax) {
    const size_t max =
        count > kInvitationsPerRequestMax ? kInvitationsPerRequestMax : kInvitationsMax;
    return RefuseLimit(max, "invitations", "uitnodigingen");
  }
  const GroupNumber group{request.group()};
  if (group && session.Find(group) == nullptr) {
    return Refuse(kGroupUnknown, {{"group", std::to_string(group.value)}});
  }
  const bool participant = request.role() == type::v1::ROLE_PARTICIPANT;
  if (!participant) {
    if (auto ok = CheckSeat(session, {request.role(), group}); !ok) return Propagate(ok);
  }

  PutInvitations secrets{{static_cast<uint32_t>(session.invitations.size()) + 1}, {}};
  for (const std::string& bytes : request.secret_hashes()) {
    auto hash = ReadHash(bytes, "secret_hashes");
    if (!hash) return Propagate(hash);
    secrets.secret_hashes.push_back(*hash);
  }
  auto sorted = secrets.secret_hashes;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
    return RefuseField("secret_hashes", "each one once", "elk één keer");
  }

  NewEvent created;
  auto& body = *created.event.mutable_invitations_created();
  body.set_first(secrets.first.value);
  body.set_count(static_cast<uint32_t>(count));
  body.set_group(group.value);
  body.set_role(request.role());
  Decision decision = Decided(std::move(created), secrets.first.value);
  decision.side.emplace_back(std::move(secrets));
  return decision;
}

void Apply(Session& session, const log::v1::InvitationsCreated& event, const StoredEvent&) {
  Invitation invitation;
  invitation.group = {event.group()};
  invitation.role = event.role();
  invitation.batch = {event.first()};
  session.invitations.insert(session.invitations.end(), event.count(), invitation);
}

}  // namespace vooraf::domain
