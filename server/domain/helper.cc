// People without a device, and who helps them. Rules: docs/SPEC.md, P15 and P16.
#include "server/domain/helper.h"

#include <string>

#include "server/domain/decide.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/seat.h"

namespace vooraf::domain {
namespace {

// Facilitators and participants help; the latter while they take part themselves.
Result<void> RequireHelper(const Session& session, const Context& context) {
  const Participant* helper = session.Find(context.actor);
  if (helper != nullptr && helper->facilitates()) return RequireFacilitator(session, context);
  return RequireParticipant(session, context);
}

Result<void> CheckMayAdd(const Session& session, const Participant& helper) {
  if (session.phase == v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotOpen);
  if (session.joining_locked) return Refuse(kJoiningLocked);
  // Whoever could join by helping would need no invitation; facilitators answer for whom they add.
  if (session.plan.settings().invitation_required() && !helper.facilitates()) {
    return Refuse(kInvitationNeeded);
  }
  if (helper.helped.size() >= kHelpedMax) {
    return RefuseLimit(kHelpedMax, "people for whom you enter answers",
                       "mensen voor wie u antwoorden invult");
  }
  return CheckRoom(session);
}

}  // namespace

Result<ParticipantNumber> FindHelped(const Session& session, uint32_t number,
                                     const Context& context) {
  if (auto ok = RequireHelper(session, context); !ok) return Propagate(ok);
  const Participant* person = session.Find(ParticipantNumber{number});
  if (person == nullptr || person->helper != context.actor) {
    return Refuse(kNotHelped, {{"participant", std::to_string(number)}});
  }
  if (person->left) return Refuse(kNoLongerThere, {{"participant", std::to_string(number)}});
  return ParticipantNumber{number};
}

void NoteHelper(ParticipantNumber person, const Context& context, Decision& decision) {
  for (NewEvent& made : decision.events) {
    made.event.set_actor(person.value);
    made.event.set_entered_by(context.actor.value);
  }
}

Result<Decision> Decide(const Session& session, const v1::HelpPersonRequest& request,
                        const Context& context) {
  if (auto ok = RequireHelper(session, context); !ok) return Propagate(ok);
  if (auto ok = CheckMayAdd(session, *session.Find(context.actor)); !ok) return Propagate(ok);
  const Seat seat{type::v1::ROLE_PARTICIPANT, {request.group()}};
  if (auto ok = CheckSeat(session, seat); !ok) return Propagate(ok);
  if (auto ok = CheckPlace(request.place()); !ok) return Propagate(ok);
  if (auto ok = CheckName(session, request.name()); !ok) return Propagate(ok);

  const ParticipantNumber number{static_cast<uint32_t>(session.participants.size()) + 1};
  NewEvent joined;
  joined.event.set_actor(number.value);
  joined.event.set_entered_by(context.actor.value);
  auto& body = *joined.event.mutable_participant_joined();
  body.set_participant(number.value);
  body.set_group(request.group());
  body.set_role(type::v1::ROLE_PARTICIPANT);
  body.set_place(request.place());
  body.set_helper(context.actor.value);
  Decision decision = Decided(std::move(joined), number.value);
  if (!request.name().empty()) decision.side.emplace_back(PutName{number, request.name()});
  return decision;
}

}  // namespace vooraf::domain
