// How long was spoken, per part of those who could speak: never per person. Source: docs/SPEC.md,
// F7.
#pragma once

#include "server/domain/session.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain {

// Of all who are on the roll or had a turn, by the rules of the display partition.
type::v1::Partition SpeakingPartition(const Session& session);

// Turns of these groups, spoken or sent as text.
uint32_t TurnsTaken(const Floor& floor, const google::protobuf::RepeatedField<uint32_t>& groups);
// Whole seconds of each group together, of turns that have ended: so parts add up to everyone.
uint32_t SecondsSpoken(const Floor& floor, const google::protobuf::RepeatedField<uint32_t>& groups);

}  // namespace vooraf::domain
