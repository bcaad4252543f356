// The floor: the right to speak. Who has it, who waits for it and in which order, and how long each
// group has spoken. Source: docs/SPEC.md, F rules.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/event.h"
#include "server/domain/ids.h"
#include "server/domain/limits.h"
#include "vooraf/type/v1/floor.pb.h"

namespace vooraf::domain {

struct Session;

// A turn that its speaker sent as words.
struct TextTurn {
  enum class Phase : uint8_t { kWaiting, kReleased, kRefused, kWithdrawn };
  ParticipantNumber participant;
  std::string text;
  bool erased = false;
  Phase phase = Phase::kWaiting;
  GroupNumber group;
  ItemNumber item;  // that was on at the release
  Time send_time{};
  Time release_time{};
};

// What one participant has to do with the floor.
struct FloorSeat {
  uint64_t raised = 0;  // seq of the event that raised the hand; 0: it is down
  Time raise_time{};
  TextTurnNumber text_turn;  // the last one sent
  uint32_t turns = 0;        // had, spoken or as text
  bool round_done = false;   // had a turn in this round, or passed
};

// The turn of who speaks now.
struct Turn {
  ParticipantNumber speaker;  // none while nobody has the floor
  GroupNumber group;
  ItemNumber item;  // that was on when it began
  Time start{};
  std::optional<Time> deadline;
};

// Turns that have ended. Kept per group alone, so that no figures of single people come about.
struct Spoken {
  uint32_t turns = 0;
  std::chrono::microseconds time{};
};

struct Floor {
  type::v1::FloorPolicy policy = type::v1::FLOOR_POLICY_BALANCED;
  uint32_t turn_seconds = 0;
  Turn turn;
  std::vector<FloorSeat> seats;  // by participant index; may be shorter than the roll
  std::vector<TextTurn> text_turns;
  std::array<Spoken, kGroupsMax + 1> spoken;  // by group number

  bool taken() const { return static_cast<bool>(turn.speaker); }
  bool in_round() const { return policy == type::v1::FLOOR_POLICY_ROUND; }
  // Of whoever has none so far: an empty one.
  const FloorSeat& Seat(ParticipantNumber participant) const;
};

// Whether somebody waits for a turn: with a hand up or, in a round, without a turn so far.
bool WaitsForFloor(const Session& session, ParticipantNumber participant);
// All who wait, in the order that the policy proposes.
std::vector<ParticipantNumber> FloorQueue(const Session& session);
// The place in that order, from 1; 0 for who does not wait.
uint32_t PlaceInFloorQueue(const Session& session, ParticipantNumber participant);

// `prefix`: of the fields that a refusal names.
Result<void> CheckFloorRules(const type::v1::FloorRules& rules, const std::string& prefix);
// The event by which these rules come to hold; none if they hold already. A round begins anew.
std::optional<NewEvent> ChangedFloorRules(const Floor& floor, const type::v1::FloorRules& rules);

// For events after which somebody is no longer on the roll, or nobody speaks any more: turns end,
// hands go down, texts that wait are withdrawn.
void LeaveFloor(Session& session, ParticipantNumber participant, Time time);
void EndFloor(Session& session, Time time);

}  // namespace vooraf::domain
