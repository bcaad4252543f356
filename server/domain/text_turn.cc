// Turns that are sent as text and read out in the hall. Rules: docs/SPEC.md, F.
#include <algorithm>
#include <string>
#include <utility>

#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/floor_state.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

Result<void> CheckRoom(const Session& session, ParticipantNumber sender) {
  const auto& all = session.floor.text_turns;
  const auto own = static_cast<size_t>(std::count_if(
      all.begin(), all.end(), [&](const TextTurn& turn) { return turn.participant == sender; }));
  if (all.size() < kTextTurnsMax && own < kTextTurnsPerParticipantMax) return {};
  const size_t max = all.size() < kTextTurnsMax ? kTextTurnsPerParticipantMax : kTextTurnsMax;
  return RefuseLimit(max, "turns by text", "beurten als tekst");
}

Result<const TextTurn*> FindTextTurn(const Session& session, uint32_t number) {
  const TextTurn* found = session.Find(TextTurnNumber{number});
  if (found == nullptr) return Refuse(kTextTurnUnknown, {{"text_turn", std::to_string(number)}});
  return found;
}

tl::unexpected<Error> NoLongerWaits(uint32_t number) {
  return Refuse(kTextTurnGone, {{"text_turn", std::to_string(number)}});
}

}  // namespace

TextTurnNumber WaitingTextTurn(const Session& session, ParticipantNumber participant) {
  const TextTurnNumber last = session.floor.Seat(participant).text_turn;
  const TextTurn* found = session.Find(last);
  const bool waits = found != nullptr && found->phase == TextTurn::Phase::kWaiting;
  return waits ? last : TextTurnNumber{};
}

Result<Decision> Decide(const Session& session, const v1::SendTextTurnRequest& request,
                        const Context& context) {
  if (auto ok = RequireParticipant(session, context); !ok) return Propagate(ok);
  if (auto ok = RequireLive(session); !ok) return Propagate(ok);
  if (session.Find(context.actor)->place != type::v1::PLACE_HOME) return Refuse(kTextTurnFromHome);
  if (session.floor.turn.speaker == context.actor) return Refuse(kHasFloor);
  if (auto ok = CheckRequired(request.text(), kTextTurnCharsMax, "text"); !ok) {
    return Propagate(ok);
  }
  if (auto ok = CheckRoom(session, context.actor); !ok) return Propagate(ok);
  const auto number = static_cast<uint32_t>(session.floor.text_turns.size()) + 1;
  NewEvent raised;
  auto& body = *raised.event.mutable_hand_raised();
  body.set_participant(context.actor.value);
  body.set_text_turn(number);
  raised.content.emplace().set_text(request.text());
  return Decided(std::move(raised), number);
}

void AddTextTurn(Session& session, ParticipantNumber participant, const StoredEvent& stored) {
  Floor& floor = session.floor;
  if (const TextTurnNumber waiting = WaitingTextTurn(session, participant)) {
    floor.text_turns[waiting.index()].phase = TextTurn::Phase::kWithdrawn;
  }
  TextTurn& turn = floor.text_turns.emplace_back();
  turn.participant = participant;
  if (stored.content) turn.text = stored.content->text();
  turn.erased = stored.content_erased;
  turn.group = session.Find(participant)->group;
  turn.send_time = stored.time;
  SeatOf(session, participant).text_turn = {stored.event.hand_raised().text_turn()};
}

Result<Decision> Decide(const Session& session, const v1::ReleaseTextTurnRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto turn = FindTextTurn(session, request.text_turn());
  if (!turn) return Propagate(turn);
  if ((*turn)->phase == TextTurn::Phase::kReleased) return Decision{};
  if ((*turn)->phase != TextTurn::Phase::kWaiting) return NoLongerWaits(request.text_turn());
  if (session.floor.taken()) return Refuse(kFloorTaken);
  NewEvent released;
  auto& body = *released.event.mutable_text_turn_released();
  body.set_text_turn(request.text_turn());
  body.set_item(session.current_item.value);
  return Decided(std::move(released));
}

void Apply(Session& session, const log::v1::TextTurnReleased& event, const StoredEvent& stored) {
  TextTurn& turn = session.floor.text_turns[event.text_turn() - 1];
  turn.phase = TextTurn::Phase::kReleased;
  turn.release_time = stored.time;
  turn.item = {event.item()};
  TakeHandDown(session, turn.participant);
  CountTurn(session, turn.participant, turn.group);
}

Result<Decision> Decide(const Session& session, const v1::RefuseTextTurnRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto turn = FindTextTurn(session, request.text_turn());
  if (!turn) return Propagate(turn);
  if ((*turn)->phase == TextTurn::Phase::kRefused) return Decision{};
  if ((*turn)->phase != TextTurn::Phase::kWaiting) return NoLongerWaits(request.text_turn());
  NewEvent refused;
  refused.event.mutable_text_turn_refused()->set_text_turn(request.text_turn());
  return Decided(std::move(refused));
}

void Apply(Session& session, const log::v1::TextTurnRefused& event, const StoredEvent&) {
  TextTurn& turn = session.floor.text_turns[event.text_turn() - 1];
  turn.phase = TextTurn::Phase::kRefused;
  TakeHandDown(session, turn.participant);
}

}  // namespace vooraf::domain
