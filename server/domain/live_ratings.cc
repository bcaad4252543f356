#include "server/domain/live_ratings.h"

#include <algorithm>
#include <numeric>

#include "server/domain/evolve.h"
#include "server/domain/partition.h"

namespace vooraf::domain {
namespace {

using type::v1::Partition;

uint32_t PeopleIn(const RatingTally& ratings) {
  return std::accumulate(ratings.begin() + 1, ratings.end(), 0u);
}

const Partition& OpeningPartition(const Item& item) {
  return item.rounds.back().aspects.front().partition;
}

// Shows the ratings of these people, who wait, as one batch.
void ShowBatch(const std::vector<uint32_t>& people, uint32_t part, uint64_t seq,
               Statement& statement) {
  LiveRatings& live = statement.live;
  RatingTally& shown = Slot(live.parts, part);
  for (const uint32_t person : people) {
    ++shown[statement.ratings[person]];
    Slot(live.shown_in, person) = static_cast<uint8_t>(part);
    std::erase(live.waiting, person);
  }
  live.last_batch = people;
  live.last_batch_seq = seq;
}

}  // namespace

bool IsShown(const Statement& statement, size_t participant_index) {
  const auto& shown_in = statement.live.shown_in;
  return participant_index < shown_in.size() && shown_in[participant_index] != 0;
}

bool AnyShown(const Session& session, const Item& item, size_t participant_index) {
  return std::any_of(item.statements.begin(), item.statements.end(), [&](StatementNumber number) {
    return IsShown(*session.Find(number), participant_index);
  });
}

void TakeLiveRating(const Session& session, const Item& item, size_t participant_index,
                    uint64_t seq, Statement& statement) {
  const Partition& partition = OpeningPartition(item);
  if (!item.definition.statements().live_ratings() || partition.too_few()) return;
  const PartOfGroup part_of(partition);
  const auto part_now = [&](size_t index) { return part_of(session.participants[index].group); };
  const uint32_t part = part_now(participant_index);
  if (part == 0) return;  // a group that was empty at the opening waits for the reveal
  auto& waiting = statement.live.waiting;
  const auto index = static_cast<uint32_t>(participant_index);
  if (std::find(waiting.begin(), waiting.end(), index) == waiting.end()) waiting.push_back(index);
  std::vector<uint32_t> batch;
  std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(batch),
               [&](uint32_t person) { return part_now(person) == part; });
  if (batch.size() >= session.group_minimum()) ShowBatch(batch, part, seq, statement);
}

void DropLiveRating(size_t participant_index, Statement& statement) {
  std::erase(statement.live.waiting, static_cast<uint32_t>(participant_index));
}

bool PartRatings::LeavesOut(uint32_t minimum) const {
  const uint32_t people = PeopleIn(rest);
  return people > 0 && people < minimum && PeopleIn(shown) > 0;
}

RatingTally PartRatings::Counted(uint32_t minimum) const {
  RatingTally counted = shown;
  if (LeavesOut(minimum)) return counted;
  for (size_t rating = 0; rating < counted.size(); ++rating) counted[rating] += rest[rating];
  return counted;
}

std::vector<PartRatings> RatingsByPart(const Session& session, const Item& item,
                                       const Partition& now, const Statement& statement) {
  std::vector<PartRatings> parts(static_cast<size_t>(now.parts_size()) + 1);
  const PartOfGroup part_of(now);
  const auto& shown = statement.live.parts;
  for (uint32_t part = 1; part < shown.size(); ++part) {
    // The groups of a part of the opening stay together.
    const auto& groups = OpeningPartition(item).parts(static_cast<int>(part) - 1).groups();
    RatingTally& into = parts[part_of({groups.Get(0)})].shown;
    for (size_t rating = 0; rating < into.size(); ++rating) into[rating] += shown[part][rating];
  }
  for (size_t i = 0; i < statement.ratings.size(); ++i) {
    if (IsShown(statement, i)) continue;
    ++parts[part_of(session.participants[i].group)].rest[statement.ratings[i]];
  }
  return parts;
}

void NoteLeftOut(const Session& session, const Item& item, const Partition& now,
                 Statement& statement) {
  if (statement.live.parts.empty()) return;
  const auto parts = RatingsByPart(session, item, now, statement);
  const PartOfGroup part_of(now);
  for (uint32_t i = 0; i < statement.ratings.size(); ++i) {
    if (statement.ratings[i] == type::v1::RATING_UNSPECIFIED || IsShown(statement, i)) continue;
    const uint32_t part = part_of(session.participants[i].group);
    if (parts[part].LeavesOut(session.group_minimum())) statement.live.left_out.push_back(i);
  }
}

}  // namespace vooraf::domain
