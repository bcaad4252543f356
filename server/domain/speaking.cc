#include "server/domain/speaking.h"

#include <chrono>

#include "server/domain/partition.h"

namespace vooraf::domain {

type::v1::Partition SpeakingPartition(const Session& session) {
  return MakePartition(session, UnitsByGroup(session, [&](size_t i) {
                         return session.participants[i].on_roll() ||
                                session.floor.Seat({static_cast<uint32_t>(i) + 1}).turns > 0;
                       }));
}

uint32_t TurnsTaken(const Floor& floor, const google::protobuf::RepeatedField<uint32_t>& groups) {
  uint32_t turns = 0;
  for (const uint32_t group : groups) turns += floor.spoken[group].turns;
  return turns;
}

uint32_t SecondsSpoken(const Floor& floor,
                       const google::protobuf::RepeatedField<uint32_t>& groups) {
  uint32_t seconds = 0;
  for (const uint32_t group : groups) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(floor.spoken[group].time);
    seconds += static_cast<uint32_t>(whole.count());
  }
  return seconds;
}

}  // namespace vooraf::domain
