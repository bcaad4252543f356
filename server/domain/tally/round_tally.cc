#include "server/domain/tally/round_tally.h"

#include <vector>

#include "server/domain/answer_value.h"
#include "server/domain/limits.h"
#include "server/domain/live_ratings.h"
#include "server/domain/partition.h"
#include "server/domain/tally/conclusions.h"
#include "server/domain/tally/option_results.h"
#include "server/domain/tally/shift.h"

namespace vooraf::domain::tally {
namespace {

using type::v1::AspectResult;
using type::v1::Partition;
using type::v1::PartResult;
using type::v1::Question;
using type::v1::RatingCounts;

// Options that are counted by how many chose them.
uint32_t CountedOptions(const Question& question) {
  return AsksForFigures(question) ? 0 : static_cast<uint32_t>(OptionsOf(question).size());
}

// A part's results with as many options as the question has, all 0.
PartResult EmptyPart(uint32_t part, const Question& question) {
  PartResult result;
  result.set_part(part);
  const uint32_t options = CountedOptions(question);
  for (uint32_t option = 1; option <= options; ++option) result.add_counts()->set_option(option);
  if (AsksForFigures(question)) StartOptions(question, result);
  return result;
}

void CountAnswer(const Question& question, const Answer& answer, PartResult& part) {
  part.set_answered(part.answered() + 1);
  switch (answer.kind) {
    case Answer::Kind::kDontKnow:
      part.set_dont_know(part.dont_know() + 1);
      break;
    case Answer::Kind::kSkip:
      part.set_skipped(part.skipped() + 1);
      break;
    case Answer::Kind::kChosen:
      for (auto& count : *part.mutable_counts()) {
        if (answer.chosen >> (count.option() - 1) & 1u) count.set_count(count.count() + 1);
      }
      if (AsksForFigures(question)) CountOptions(question, answer, part);
      break;
    case Answer::Kind::kWritten:
    case Answer::Kind::kErased:
    case Answer::Kind::kNone:
      break;
  }
}

// Adds what was counted of a group otherwise than by device.
void CountEntered(const Entered& entered, PartResult& part) {
  part.set_answered(part.answered() + entered.people());
  part.set_dont_know(part.dont_know() + entered.counts.dont_know());
  part.set_skipped(part.skipped() + entered.counts.skipped());
  for (const auto& count : entered.counts.counts()) {
    auto& counted = *part.mutable_counts(static_cast<int>(count.option()) - 1);
    counted.set_count(counted.count() + count.count());
  }
  if (entered.kind == type::v1::COUNT_KIND_HAND_COUNT) {
    part.set_hand_counted(part.hand_counted() + entered.people());
  } else {
    part.set_beforehand(part.beforehand() + entered.people());
  }
}

// Who counts for the partition at the reveal: all who were asked, and all who answered, but nobody
// of a group whose hands were counted; and the people counted.
Partition FinalPartition(const Session& session, const Item& item, const AspectRound& round) {
  std::vector<uint32_t> counted(static_cast<size_t>(session.plan.groups_size()) + 1);
  for (const Entered& entered : round.entered) counted[entered.group.value] += entered.people();
  const auto by_device = [&](size_t i) {
    if (round.HandCounted(session.participants[i].group)) return false;
    const bool answered = i < round.answers.size() && round.answers[i].given();
    return answered || Asked(session, item, round.aspect, session.participants[i]);
  };
  return Coarsen(session, round.partition, by_device, counted);
}

AspectResult CountAspect(const Session& session, const Item& item, const AspectRound& round) {
  const Question& question = item.definition.question();
  AspectResult result;
  result.set_aspect(round.aspect);
  *result.mutable_partition() = FinalPartition(session, item, round);
  const bool too_few = result.partition().too_few();
  *result.mutable_everyone() = EmptyPart(0, question);
  for (const auto& part : result.partition().parts()) {
    *result.add_parts() = EmptyPart(part.part(), question);
  }
  const PartOfGroup part_of(result.partition());
  for (size_t i = 0; i < round.answers.size(); ++i) {
    const Answer& answer = round.answers[i];
    const GroupNumber group = session.participants[i].group;
    const uint32_t part = part_of(group);
    if (!answer.given() || part == 0 || round.HandCounted(group)) continue;
    CountAnswer(question, answer, *result.mutable_everyone());
    CountAnswer(question, answer, *result.mutable_parts(static_cast<int>(part) - 1));
  }
  for (const Entered& entered : round.entered) {
    CountEntered(entered, *result.mutable_everyone());
    const uint32_t part = part_of(entered.group);
    CountEntered(entered, *result.mutable_parts(static_cast<int>(part) - 1));
  }
  if (too_few) {
    // The number of answers is all that may be told.
    const uint32_t answered = result.everyone().answered();
    result.clear_parts();
    result.clear_everyone();
    result.mutable_everyone()->set_answered(answered);
  }
  return result;
}

void Add(const RatingTally& ratings, RatingCounts& counts) {
  counts.set_agree(counts.agree() + ratings[type::v1::RATING_AGREE]);
  counts.set_disagree(counts.disagree() + ratings[type::v1::RATING_DISAGREE]);
  counts.set_pass(counts.pass() + ratings[type::v1::RATING_PASS]);
}

}  // namespace

type::v1::RoundResult CountRound(const Session& session, const Item& item) {
  const Round& round = item.rounds.back();
  type::v1::RoundResult result;
  result.set_rules_version(kRulesVersion);
  for (const AspectRound& aspect : round.aspects) {
    *result.add_aspects() = CountAspect(session, item, aspect);
    if (item.rounds.size() < 2) continue;
    const Round& before = item.rounds[item.rounds.size() - 2];
    const AspectRound* aspect_before = before.Find(aspect.aspect);
    AspectResult& added = *result.mutable_aspects(result.aspects_size() - 1);
    for (const AspectResult& result_before : before.result.aspects()) {
      if (result_before.aspect() != aspect.aspect || aspect_before == nullptr) continue;
      AddShift(session, item, *aspect_before, result_before, aspect,
               CountedOptions(item.definition.question()), added);
    }
  }
  Conclude(item.definition.question(), session.group_minimum(), result);
  return result;
}

type::v1::StatementsResult CountStatements(const Session& session, const Item& item) {
  const AspectRound& round = item.rounds.back().aspects.front();
  type::v1::StatementsResult result;
  result.set_rules_version(kRulesVersion);
  *result.mutable_partition() = FinalPartition(session, item, round);
  const Partition& partition = result.partition();
  for (const StatementNumber number : item.statements) {
    const Statement& statement = *session.Find(number);
    if (!statement.rateable()) continue;
    auto& counted = *result.add_statements();
    counted.set_statement(number.value);
    auto& everyone = *counted.mutable_everyone();
    if (partition.too_few()) continue;
    const auto ratings = RatingsByPart(session, item, partition, statement);
    for (const auto& part : partition.parts()) {
      auto& counts = *counted.add_parts();
      counts.set_part(part.part());
      const RatingTally in_part = ratings[part.part()].Counted(session.group_minimum());
      Add(in_part, counts);
      Add(in_part, everyone);
    }
  }
  Conclude(result);
  return result;
}

}  // namespace vooraf::domain::tally
