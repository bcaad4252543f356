// The floor, while the session is live. Everyone sees from which group and place somebody speaks,
// how many of each group wait, and a turn sent as text from its release. Who speaks, who waits in
// which order, texts that wait, and how long the parts of the roll have spoken are for facilitators
// alone. The name of who speaks is seen by everyone where the session shows names. A person sees
// their own hand, place and text.
#include <algorithm>
#include <vector>

#include "server/domain/limits.h"
#include "server/domain/speaking.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

bool Live(const Session& session) { return session.phase == v1::SESSION_PHASE_LIVE; }

v1::TextTurnPhase PhaseOf(const TextTurn& turn) {
  switch (turn.phase) {
    case TextTurn::Phase::kWaiting:
      return v1::TEXT_TURN_PHASE_WAITING;
    case TextTurn::Phase::kReleased:
      return v1::TEXT_TURN_PHASE_RELEASED;
    case TextTurn::Phase::kRefused:
      return v1::TEXT_TURN_PHASE_REFUSED;
    case TextTurn::Phase::kWithdrawn:
      break;
  }
  return v1::TEXT_TURN_PHASE_WITHDRAWN;
}

void RenderTurn(const Session& session, const Turn& turn, v1::TurnView& view) {
  view.set_group(turn.group.value);
  view.set_place(session.Find(turn.speaker)->place);
  view.set_item(turn.item.value);
  SetTimestamp(turn.start, view.mutable_start_time());
  if (turn.deadline) SetTimestamp(*turn.deadline, view.mutable_deadline_time());
}

void AddSpoken(const Floor& floor, const google::protobuf::RepeatedField<uint32_t>& groups,
               v1::PartSpeaking& part) {
  part.set_turns(TurnsTaken(floor, groups));
  part.set_seconds(SecondsSpoken(floor, groups));
}

}  // namespace

std::optional<v1::Entity> RenderFloor(const Session& session) {
  if (!Live(session)) return std::nullopt;
  v1::Entity entity;
  v1::FloorView& view = *entity.mutable_floor();
  const Floor& floor = session.floor;
  view.set_policy(floor.policy);
  view.set_turn_seconds(floor.turn_seconds);
  if (floor.taken()) RenderTurn(session, floor.turn, *view.mutable_turn());
  std::vector<uint32_t> waiting(static_cast<size_t>(session.plan.groups_size()) + 1);
  for (uint32_t n = 1; n <= session.participants.size(); ++n) {
    if (WaitsForFloor(session, {n})) ++waiting[session.participants[n - 1].group.value];
  }
  for (uint32_t group = 1; group < waiting.size(); ++group) {
    if (waiting[group] == 0) continue;
    auto& shown = *view.add_waiting();
    shown.set_group(group);
    shown.set_waiting(waiting[group]);
  }
  return entity;
}

std::optional<v1::Entity> RenderTextTurn(const Session& session, Audience audience,
                                         TextTurnNumber turn) {
  const TextTurn* found = session.Find(turn);
  if (found == nullptr) return std::nullopt;
  const bool released = found->phase == TextTurn::Phase::kReleased;
  const bool to_be_read =
      found->phase == TextTurn::Phase::kWaiting && audience == Audience::kFacilitators;
  if (!released && !to_be_read) return std::nullopt;
  v1::Entity entity;
  v1::TextTurnView& view = *entity.mutable_text_turn();
  view.set_text_turn(turn.value);
  view.set_phase(PhaseOf(*found));
  view.set_group(found->group.value);
  view.set_item(found->item.value);
  view.set_text(found->text);
  view.set_erased(found->erased);
  SetTimestamp(found->send_time, view.mutable_send_time());
  if (released) SetTimestamp(found->release_time, view.mutable_release_time());
  return entity;
}

std::optional<v1::Entity> RenderSpeaking(const Session& session, Audience audience) {
  const Floor& floor = session.floor;
  const bool any = std::any_of(floor.spoken.begin(), floor.spoken.end(),
                               [](const Spoken& group) { return group.turns > 0; });
  if (!any || audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::SpeakingView& view = *entity.mutable_speaking();
  auto& partition = *view.mutable_partition();
  partition = SpeakingPartition(session);
  google::protobuf::RepeatedField<uint32_t> all;
  for (const auto& group : session.plan.groups()) all.Add(group.group());
  AddSpoken(floor, all, *view.mutable_everyone());
  if (partition.too_few()) return entity;
  for (const auto& part : partition.parts()) {
    auto& shown = *view.add_parts();
    shown.set_part(part.part());
    AddSpoken(floor, part.groups(), shown);
  }
  return entity;
}

std::optional<v1::Entity> RenderFloorQueue(const Session& session, Audience audience) {
  if (!Live(session) || audience != Audience::kFacilitators) return std::nullopt;
  v1::Entity entity;
  v1::FloorQueueView& view = *entity.mutable_floor_queue();
  view.set_speaker(session.floor.turn.speaker.value);
  const std::vector<ParticipantNumber> queue = FloorQueue(session);
  view.set_waiting(static_cast<uint32_t>(queue.size()));
  for (size_t i = 0; i < std::min(queue.size(), kFloorQueueShownMax); ++i) {
    const FloorSeat& seat = session.floor.Seat(queue[i]);
    auto& person = *view.add_people();
    person.set_participant(queue[i].value);
    if (seat.raised == 0) continue;
    SetTimestamp(seat.raise_time, person.mutable_raise_time());
    const TextTurn* text = session.Find(seat.text_turn);
    if (text != nullptr && text->phase == TextTurn::Phase::kWaiting) {
      person.set_text_turn(seat.text_turn.value);
    }
  }
  return entity;
}

std::optional<v1::Entity> RenderSpeakerName(const Session& session, const SideData& side,
                                            Audience audience) {
  const ParticipantNumber speaker = session.floor.turn.speaker;
  const bool seen = audience == Audience::kFacilitators || session.plan.settings().names_shown();
  const auto found = side.names.find(speaker);
  if (!Live(session) || !speaker || !seen || found == side.names.end()) return std::nullopt;
  v1::Entity entity;
  entity.mutable_speaker_name()->set_name(found->second);
  return entity;
}

std::optional<v1::Entity> RenderMyFloor(const Session& session, ParticipantNumber participant) {
  const Participant* found = session.Find(participant);
  if (!Live(session) || found == nullptr || !found->on_roll()) return std::nullopt;
  const Floor& floor = session.floor;
  const FloorSeat& seat = floor.Seat(participant);
  const bool speaking = floor.turn.speaker == participant;
  if (!speaking && seat.raised == 0 && !seat.text_turn && !floor.in_round()) return std::nullopt;
  v1::Entity entity;
  v1::MyFloorView& view = *entity.mutable_my_floor();
  view.set_speaking(speaking);
  if (seat.raised != 0) SetTimestamp(seat.raise_time, view.mutable_raise_time());
  view.set_place(PlaceInFloorQueue(session, participant));
  view.set_round_done(floor.in_round() && seat.round_done);
  if (const TextTurn* text = session.Find(seat.text_turn)) {
    view.set_text_turn(seat.text_turn.value);
    view.set_text_turn_phase(PhaseOf(*text));
    view.set_text(text->text);
  }
  return entity;
}

}  // namespace vooraf::domain::view
