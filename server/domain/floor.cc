// Asking for the floor and giving it. Rules: docs/SPEC.md, F.
#include "server/domain/floor.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/floor_state.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/timestamp.h"

namespace vooraf::domain {
namespace {

constexpr uint32_t kTurnSecondsMax = 3600;

// What decides between people who wait; the least comes first.
using Rank = std::tuple<uint32_t, uint32_t, uint64_t>;

Rank RankOf(const Session& session, ParticipantNumber participant) {
  const Floor& floor = session.floor;
  const FloorSeat& seat = floor.Seat(participant);
  switch (floor.policy) {
    case type::v1::FLOOR_POLICY_BALANCED: {
      const GroupNumber group = session.Find(participant)->group;
      return {seat.turns, floor.spoken[group.value].turns, seat.raised};
    }
    case type::v1::FLOOR_POLICY_ROUND:
      return {0, 0, participant.value};
    default:
      return {0, 0, seat.raised};
  }
}

// Somebody on the roll, or why not.
Result<ParticipantNumber> FindOnRoll(const Session& session, uint32_t number) {
  const ParticipantNumber participant{number};
  const Participant* found = session.Find(participant);
  if (found == nullptr || !found->on_roll()) {
    return Refuse(kNotOnRoll, {{"participant", std::to_string(number)}});
  }
  return participant;
}

// A participant of a live session.
Result<void> RequireParticipantLive(const Session& session, const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return ok;
  return RequireLive(session);
}

// Whom a command is about: the caller, or somebody whom a facilitator names. None where a
// facilitator names nobody.
Result<ParticipantNumber> WhoIsMeant(const Session& session, uint32_t named,
                                     const Context& context) {
  const Participant* actor = session.Find(context.actor);
  if (actor != nullptr && actor->facilitates()) {
    if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
    if (named == 0) return ParticipantNumber{};
    return FindOnRoll(session, named);
  }
  if (auto ok = RequireParticipantLive(session, context); !ok) return Propagate(ok);
  if (named != 0 && named != context.actor.value) return Refuse(kFacilitatorOnly);
  return context.actor;
}

}  // namespace

const FloorSeat& Floor::Seat(ParticipantNumber participant) const {
  static const FloorSeat kNone;
  return participant && participant.value <= seats.size() ? seats[participant.index()] : kNone;
}

bool WaitsForFloor(const Session& session, ParticipantNumber participant) {
  const Floor& floor = session.floor;
  const Participant* found = session.Find(participant);
  if (found == nullptr || !found->on_roll() || floor.turn.speaker == participant) return false;
  const FloorSeat& seat = floor.Seat(participant);
  return floor.in_round() ? !seat.round_done : seat.raised != 0;
}

std::vector<ParticipantNumber> FloorQueue(const Session& session) {
  std::vector<ParticipantNumber> queue;
  for (uint32_t n = 1; n <= session.participants.size(); ++n) {
    if (WaitsForFloor(session, {n})) queue.push_back({n});
  }
  std::sort(queue.begin(), queue.end(), [&](ParticipantNumber a, ParticipantNumber b) {
    return RankOf(session, a) < RankOf(session, b);
  });
  return queue;
}

uint32_t PlaceInFloorQueue(const Session& session, ParticipantNumber participant) {
  if (!WaitsForFloor(session, participant)) return 0;
  const Rank own = RankOf(session, participant);
  uint32_t before = 0;
  for (uint32_t n = 1; n <= session.participants.size(); ++n) {
    if (WaitsForFloor(session, {n}) && RankOf(session, {n}) < own) ++before;
  }
  return before + 1;
}

// --- Rules -----------------------------------------------------------------------------------

Result<void> CheckFloorRules(const type::v1::FloorRules& rules, const std::string& prefix) {
  if (!type::v1::FloorPolicy_IsValid(rules.policy()) ||
      rules.policy() == type::v1::FLOOR_POLICY_UNSPECIFIED) {
    return RefuseField(prefix + "policy", "first come, balanced or round",
                       "op volgorde, evenwichtig of rondje");
  }
  if (rules.turn_seconds() > kTurnSecondsMax) {
    return RefuseField(prefix + "turn_seconds", "0 to 3600", "0 tot 3600");
  }
  return {};
}

std::optional<NewEvent> ChangedFloorRules(const Floor& floor, const type::v1::FloorRules& rules) {
  // A round is begun anew also by saying it again.
  if (rules.policy() == floor.policy && rules.turn_seconds() == floor.turn_seconds &&
      !floor.in_round()) {
    return std::nullopt;
  }
  NewEvent changed;
  auto& body = *changed.event.mutable_floor_rules_changed();
  body.set_policy(rules.policy());
  body.set_turn_seconds(rules.turn_seconds());
  return changed;
}

Result<Decision> Decide(const Session& session, const v1::ChangeFloorRulesRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  type::v1::FloorRules rules;
  rules.set_policy(request.policy());
  rules.set_turn_seconds(request.turn_seconds());
  if (auto ok = CheckFloorRules(rules, ""); !ok) return Propagate(ok);
  auto changed = ChangedFloorRules(session.floor, rules);
  return changed ? Decided(*std::move(changed)) : Decision{};
}

void Apply(Session& session, const log::v1::FloorRulesChanged& event, const StoredEvent&) {
  Floor& floor = session.floor;
  floor.policy = event.policy();
  floor.turn_seconds = event.turn_seconds();
  for (FloorSeat& seat : floor.seats) seat.round_done = false;
  // Who is speaking as the round begins has the first turn of it.
  if (floor.taken()) SeatOf(session, floor.turn.speaker).round_done = true;
}

// --- Hands -----------------------------------------------------------------------------------

Result<Decision> Decide(const Session& session, const v1::RaiseHandRequest&,
                        const Context& context) {
  if (auto ok = RequireParticipantLive(session, context); !ok) return Propagate(ok);
  if (session.floor.turn.speaker == context.actor) return Refuse(kHasFloor);
  if (session.floor.Seat(context.actor).raised != 0) return Decision{};
  NewEvent raised;
  raised.event.mutable_hand_raised()->set_participant(context.actor.value);
  return Decided(std::move(raised));
}

void Apply(Session& session, const log::v1::HandRaised& event, const StoredEvent& stored) {
  const ParticipantNumber participant{event.participant()};
  FloorSeat& seat = SeatOf(session, participant);
  // Who sends other words keeps the place.
  if (seat.raised == 0) {
    seat.raised = stored.seq;
    seat.raise_time = stored.time;
  }
  if (event.text_turn() != 0) AddTextTurn(session, participant, stored);
}

Result<Decision> Decide(const Session& session, const v1::LowerHandRequest& request,
                        const Context& context) {
  auto whose = WhoIsMeant(session, request.participant(), context);
  if (!whose) return Propagate(whose);
  if (!*whose) return Refuse(kFieldMissing, {{"field", "participant"}});
  if (session.floor.Seat(*whose).raised == 0) return Decision{};
  NewEvent lowered;
  lowered.event.mutable_hand_lowered()->set_participant(whose->value);
  return Decided(std::move(lowered));
}

void Apply(Session& session, const log::v1::HandLowered& event, const StoredEvent&) {
  TakeHandDown(session, {event.participant()});
}

// --- Turns -----------------------------------------------------------------------------------

Result<Decision> Decide(const Session& session, const v1::GrantFloorRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  if (session.floor.taken()) return Refuse(kFloorTaken);
  ParticipantNumber speaker;
  if (request.participant() != 0) {
    auto found = FindOnRoll(session, request.participant());
    if (!found) return Propagate(found);
    speaker = *found;
  } else {
    const std::vector<ParticipantNumber> queue = FloorQueue(session);
    if (queue.empty()) return Refuse(kNobodyWaits);
    speaker = queue.front();
  }
  // Words from home are to be read first, and then released or refused.
  if (const TextTurnNumber text = WaitingTextTurn(session, speaker)) {
    return Refuse(kTurnIsText, {{"text_turn", std::to_string(text.value)}});
  }
  NewEvent granted;
  auto& body = *granted.event.mutable_floor_granted();
  body.set_participant(speaker.value);
  body.set_item(session.current_item.value);
  if (session.floor.turn_seconds != 0) {
    SetTimestamp(context.now + std::chrono::seconds(session.floor.turn_seconds),
                 body.mutable_deadline_time());
  }
  return Decided(std::move(granted), speaker.value);
}

void Apply(Session& session, const log::v1::FloorGranted& event, const StoredEvent& stored) {
  const ParticipantNumber speaker{event.participant()};
  Turn& turn = session.floor.turn;
  turn.speaker = speaker;
  turn.group = session.Find(speaker)->group;
  turn.item = {event.item()};
  turn.start = stored.time;
  turn.deadline.reset();
  if (event.has_deadline_time()) turn.deadline = TimeOf(event.deadline_time());
  TakeHandDown(session, speaker);
  CountTurn(session, speaker, turn.group);
}

Result<Decision> Decide(const Session& session, const v1::YieldFloorRequest&,
                        const Context& context) {
  const Participant* actor = session.Find(context.actor);
  const bool facilitates = actor != nullptr && actor->facilitates();
  if (facilitates) {
    if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  } else if (auto ok = RequireParticipantLive(session, context); !ok) {
    return Propagate(ok);
  }
  const ParticipantNumber speaker = session.floor.turn.speaker;
  // The turn may have been ended at the same moment.
  if (!speaker) return Decision{};
  if (!facilitates && speaker != context.actor) return Refuse(kNotSpeaking);
  NewEvent yielded;
  yielded.event.mutable_floor_yielded()->set_participant(speaker.value);
  return Decided(std::move(yielded));
}

void Apply(Session& session, const log::v1::FloorYielded&, const StoredEvent& stored) {
  EndTurn(session, stored.time);
}

Result<Decision> Decide(const Session& session, const v1::PassTurnRequest& request,
                        const Context& context) {
  auto whose = WhoIsMeant(session, request.participant(), context);
  if (!whose) return Propagate(whose);
  const Floor& floor = session.floor;
  if (!floor.in_round()) return Refuse(kNoFloorRound);
  if (!*whose) {
    const std::vector<ParticipantNumber> queue = FloorQueue(session);
    if (queue.empty()) return Refuse(kNobodyWaits);
    *whose = queue.front();
  }
  if (floor.turn.speaker == *whose) return Refuse(kHasFloor);
  if (floor.Seat(*whose).round_done) return Decision{};
  NewEvent passed;
  passed.event.mutable_turn_passed()->set_participant(whose->value);
  return Decided(std::move(passed));
}

void Apply(Session& session, const log::v1::TurnPassed& event, const StoredEvent&) {
  const ParticipantNumber participant{event.participant()};
  TakeHandDown(session, participant);
  SeatOf(session, participant).round_done = true;
}

// --- How it changes --------------------------------------------------------------------------

FloorSeat& SeatOf(Session& session, ParticipantNumber participant) {
  return Slot(session.floor.seats, participant.index());
}

void TakeHandDown(Session& session, ParticipantNumber participant) {
  if (const TextTurnNumber waiting = WaitingTextTurn(session, participant)) {
    session.floor.text_turns[waiting.index()].phase = TextTurn::Phase::kWithdrawn;
  }
  SeatOf(session, participant).raised = 0;
}

void CountTurn(Session& session, ParticipantNumber participant, GroupNumber group) {
  FloorSeat& seat = SeatOf(session, participant);
  ++seat.turns;
  seat.round_done = true;
  ++session.floor.spoken[group.value].turns;
}

void EndTurn(Session& session, Time time) {
  Turn& turn = session.floor.turn;
  if (turn.speaker) session.floor.spoken[turn.group.value].time += time - turn.start;
  turn = {};
}

void LeaveFloor(Session& session, ParticipantNumber participant, Time time) {
  if (session.floor.turn.speaker == participant) EndTurn(session, time);
  if (session.floor.Seat(participant).raised != 0) TakeHandDown(session, participant);
}

void EndFloor(Session& session, Time time) {
  EndTurn(session, time);
  for (uint32_t n = 1; n <= session.floor.seats.size(); ++n) LeaveFloor(session, {n}, time);
}

}  // namespace vooraf::domain
