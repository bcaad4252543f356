// Putting right who is where: moving, removing, and letting nobody new in. Rules: docs/SPEC.md,
// P11 to P14.
#include "server/domain/putting_right.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/helper.h"
#include "server/domain/limits.h"
#include "server/domain/live_ratings.h"
#include "server/domain/partition.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// Whether something that the person answered, rated or voted has been shown.
bool GaveWhatIsShown(const Session& session, ParticipantNumber person) {
  const size_t index = person.index();
  const auto gave = [&](const AspectRound& aspect) {
    return index < aspect.answers.size() && aspect.answers[index].given();
  };
  for (const Item& item : session.items) {
    if (AnyShown(session, item, index)) return true;
    for (const Round& round : item.rounds) {
      if (!round.revealed) continue;
      if (std::any_of(round.aspects.begin(), round.aspects.end(), gave)) return true;
    }
  }
  return std::any_of(session.ballots.begin(), session.ballots.end(), [&](const Ballot& ballot) {
    return ballot.closed() && index < ballot.voters.size() && ballot.voters[index].vote.given();
  });
}

// A participant moves him- or herself: while nothing given is shown, and not away from the group
// that an invitation is for.
Result<void> CheckOwnMove(const Session& session, const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return ok;
  const Participant& mover = *session.Find(context.actor);
  const bool bound =
      mover.invitation && session.invitations[mover.invitation.index()].group == mover.group;
  if (bound) return Refuse(kMoveByInvitation);
  if (GaveWhatIsShown(session, context.actor)) return Refuse(kMoveTooLate);
  return {};
}

Result<const Participant*> FindPerson(const Session& session, ParticipantNumber number) {
  const std::string name = std::to_string(number.value);
  const Participant* person = session.Find(number);
  if (person == nullptr) return Refuse(kParticipantUnknown, {{"participant", name}});
  if (person->left) return Refuse(kNoLongerThere, {{"participant", name}});
  return person;
}

// In what is open, an answer to an aspect that the person is no longer asked drops.
void DropUnasked(Session& session, size_t index) {
  for (Item& item : session.items) {
    if (!item.answering()) continue;
    for (AspectRound& aspect : item.rounds.back().aspects) {
      const bool asked = Asked(session, item, aspect.aspect, session.participants[index]);
      if (!asked && index < aspect.answers.size()) aspect.answers[index] = {};
    }
  }
}

// Ratings that are shown already stay.
void DropRatings(Session& session, const Item& item, size_t index) {
  for (const StatementNumber number : item.statements) {
    Statement& statement = session.statements[number.index()];
    auto& dropped = statement.dropped_ratings;
    if (index < dropped.size()) dropped[index] = type::v1::RATING_UNSPECIFIED;
    if (IsShown(statement, index)) continue;
    if (index < statement.ratings.size()) statement.ratings[index] = type::v1::RATING_UNSPECIFIED;
    DropLiveRating(index, statement);
  }
}

// Nothing that the person gave in what is open counts.
void DropOpen(Session& session, size_t index) {
  for (Item& item : session.items) {
    if (!item.answering()) continue;
    DropRatings(session, item, index);
    if (AnyShown(session, item, index)) continue;
    for (AspectRound& aspect : item.rounds.back().aspects) {
      if (index < aspect.answers.size()) aspect.answers[index] = {};
    }
  }
  for (Ballot& ballot : session.ballots) {
    if (!ballot.open() || index >= ballot.voters.size()) continue;
    ballot.voters[index] = {};
    ballot.words.erase(static_cast<uint32_t>(index) + 1);
  }
}

}  // namespace

void ForgetSecretVotes(const Session& session, ParticipantNumber person, Decision& decision) {
  for (uint32_t n = 1; n <= session.ballots.size(); ++n) {
    const Ballot& ballot = session.ballots[n - 1];
    if (!ballot.open() || !ballot.rule.secret() || person.index() >= ballot.voters.size()) continue;
    if (ballot.voters[person.index()].vote.given()) {
      decision.side.emplace_back(DropSecretVote{{n}, person});
    }
  }
}

void TakeOff(Session& session, ParticipantNumber person, Time time) {
  session.participants[person.index()].left = true;
  LeaveFloor(session, person, time);
  DropOpen(session, person.index());
  for (Statement& statement : session.statements) {
    if (statement.author == person && !statement.released) statement.withdrawn = true;
  }
  for (Amendment& amendment : session.amendments) {
    if (amendment.author == person && !amendment.released) amendment.withdrawn = true;
  }
}

Result<Decision> Decide(const Session& session, const v1::MoveParticipantRequest& request,
                        const Context& context) {
  const ParticipantNumber mover =
      request.participant() == 0 ? context.actor : ParticipantNumber{request.participant()};
  const Participant* helped = session.Find(mover);
  if (helped != nullptr && context.actor && helped->helper == context.actor &&
      !session.Find(context.actor)->facilitates()) {
    // P16: for somebody whom the caller helps it is as if that person asked.
    if (auto ok = FindHelped(session, mover.value, context); !ok) return Propagate(ok);
    Context as_person = context;
    as_person.actor = mover;
    auto moved = Decide(session, request, as_person);
    if (moved) NoteHelper(mover, context, *moved);
    return moved;
  }
  if (mover == context.actor) {
    if (auto ok = CheckOwnMove(session, context); !ok) return Propagate(ok);
  } else if (auto ok = RequireFacilitator(session, context); !ok) {
    return Propagate(ok);
  }
  auto found = FindPerson(session, mover);
  if (!found) return Propagate(found);
  const Participant& person = **found;
  if (!person.group) {
    return Refuse(kWithoutGroup, {{"participant", std::to_string(mover.value)}});
  }
  if (session.Find(GroupNumber{request.group()}) == nullptr) {
    return Refuse(kGroupUnknown, {{"group", std::to_string(request.group())}});
  }
  if (person.group.value == request.group()) return Decision{};
  NewEvent moved;
  auto& body = *moved.event.mutable_participant_moved();
  body.set_participant(mover.value);
  body.set_from(person.group.value);
  body.set_group(request.group());
  return Decided(std::move(moved));
}

void Apply(Session& session, const log::v1::ParticipantMoved& event, const StoredEvent&) {
  const size_t index = event.participant() - 1;
  session.participants[index].group = {event.group()};
  DropUnasked(session, index);
}

Result<Decision> Decide(const Session& session, const v1::LockJoiningRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  if (session.phase == v1::SESSION_PHASE_DRAFT) return Refuse(kSessionNotOpen);
  if (session.joining_locked == request.locked()) return Decision{};
  NewEvent locked;
  locked.event.mutable_joining_locked()->set_locked(request.locked());
  return Decided(std::move(locked));
}

void Apply(Session& session, const log::v1::JoiningLocked& event, const StoredEvent&) {
  session.joining_locked = event.locked();
}

Result<Decision> Decide(const Session& session, const v1::RemoveParticipantRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitator(session, context); !ok) return Propagate(ok);
  auto person = FindPerson(session, {request.participant()});
  if (!person) return Propagate(person);
  if ((*person)->facilitates()) {
    return Refuse(kFacilitatorStays, {{"participant", std::to_string(request.participant())}});
  }
  if (auto ok = CheckRequired(request.reason(), kReasonCharsMax, "reason"); !ok) {
    return Propagate(ok);
  }
  NewEvent removed;
  removed.event.mutable_participant_removed()->set_participant(request.participant());
  removed.content.emplace().set_text(request.reason());
  Decision decision = Decided(std::move(removed));
  ForgetSecretVotes(session, {request.participant()}, decision);
  return decision;
}

void Apply(Session& session, const log::v1::ParticipantRemoved& event, const StoredEvent& stored) {
  const ParticipantNumber number{event.participant()};
  Participant& person = session.participants[number.index()];
  person.removed = true;
  if (stored.content) person.removal_reason = stored.content->text();
  TakeOff(session, number, stored.time);
}

}  // namespace vooraf::domain
