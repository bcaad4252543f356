// Agenda items and rounds. Everyone sees the agenda from the moment people can join. While a round
// is blind, everyone, facilitators too, sees how many have answered per part of the display
// partition and nothing of what; from the reveal, the stored result, or of it the residents' parts
// alone where those are shown first.
#include <vector>

#include "server/domain/guard.h"
#include "server/domain/partition.h"
#include "server/domain/stop_rule.h"
#include "server/domain/view/nouns.h"

namespace vooraf::domain::view {
namespace {

using type::v1::Partition;

// The partition that is shown: the fixed one, and from the reveal the one of the result.
const Partition& ShownPartition(const Item& item, const Round& round, const AspectRound& aspect) {
  if (!round.revealed) return aspect.partition;
  if (item.definition.has_statements()) return round.statements_partition;
  for (const auto& result : round.result.aspects()) {
    if (result.aspect() == aspect.aspect) return result.partition();
  }
  return aspect.partition;
}

// Of a revealed question, how many answered as the result has it: with the people counted
// otherwise.
void TakeAnswered(const Round& round, type::v1::Aspect aspect, uint32_t& all,
                  std::vector<uint32_t>& by_part) {
  for (const auto& result : round.result.aspects()) {
    if (result.aspect() != aspect) continue;
    all = result.everyone().answered();
    for (const auto& part : result.parts()) by_part[part.part()] = part.answered();
  }
}

void RenderProgress(const Session& session, const Item& item, const Round& round,
                    const AspectRound& aspect, v1::AspectProgress& progress) {
  progress.set_aspect(aspect.aspect);
  const Partition& partition = ShownPartition(item, round, aspect);
  *progress.mutable_partition() = partition;
  std::vector<uint32_t> answered(static_cast<size_t>(partition.parts_size()) + 1);
  std::vector<uint32_t> roll(answered.size());
  uint32_t all_answered = 0;
  uint32_t all_roll = 0;
  const PartOfGroup part_of(partition);
  for (size_t i = 0; i < session.participants.size(); ++i) {
    const Participant& participant = session.participants[i];
    const uint32_t part = part_of(participant.group);
    // What was revealed stays as it was, whoever joins, leaves or moves later.
    if (!round.revealed && Asked(session, item, aspect.aspect, participant)) {
      ++roll[part];
      ++all_roll;
    }
    if (i < aspect.answers.size() && aspect.answers[i].given()) {
      ++answered[round.revealed ? part_of({aspect.answers[i].group}) : part];
      ++all_answered;
    }
  }
  for (const auto& part : partition.parts()) {
    if (!round.revealed) break;
    roll[part.part()] = part.roll();
    all_roll += part.roll();
  }
  if (round.revealed) TakeAnswered(round, aspect.aspect, all_answered, answered);
  progress.mutable_everyone()->set_answered(all_answered);
  progress.mutable_everyone()->set_roll(all_roll);
  if (partition.too_few()) return;
  for (const auto& part : partition.parts()) {
    auto& shown = *progress.add_parts();
    shown.set_part(part.part());
    shown.set_answered(answered[part.part()]);
    shown.set_roll(roll[part.part()]);
  }
}

}  // namespace

std::optional<v1::Entity> RenderItem(const Session& session, ItemNumber item) {
  const Item* found = session.Find(item);
  if (found == nullptr) return std::nullopt;
  v1::Entity entity;
  v1::ItemView& view = *entity.mutable_item();
  *view.mutable_item() = found->definition;
  view.set_phase(found->phase);
  view.set_rounds(static_cast<uint32_t>(found->rounds.size()));
  return entity;
}

std::optional<v1::Entity> RenderRound(const Session& session, ItemNumber item, uint32_t round) {
  const Item* found = session.Find(item);
  if (found == nullptr || round == 0 || round > found->rounds.size()) return std::nullopt;
  const Round& shown = found->rounds[round - 1];
  v1::Entity entity;
  v1::RoundView& view = *entity.mutable_round();
  view.set_item(item.value);
  view.set_round(round);
  view.set_revealed(shown.revealed);
  SetTimestamp(shown.open_time, view.mutable_open_time());
  view.set_held(shown.hold.held);
  view.set_hold_reason(shown.hold.reason);
  for (const AspectRound& aspect : shown.aspects) {
    RenderProgress(session, *found, shown, aspect, *view.add_progress());
  }
  if (shown.revealed) {
    SetTimestamp(shown.reveal_time, view.mutable_reveal_time());
    if (found->definition.has_question()) {
      *view.mutable_result() = shown.others_wait ? ResidentsOf(shown.result) : shown.result;
    }
    view.set_others_wait(shown.others_wait);
    view.set_stop_rule_reached(StopRuleReached(found->definition, round, view.result()));
    view.set_overridden(shown.overridden);
    view.set_override_reason(shown.override_reason);
  }
  return entity;
}

}  // namespace vooraf::domain::view
