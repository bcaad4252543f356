#include "tests/system/seen_again.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace vooraf::system_test {
namespace {

// Known beside the log, and not replayed.
bool IsBesideTheLog(const v1::Entity& entity) {
  return entity.has_presence() || entity.has_person_name() || entity.has_speaker_name();
}

// Words that can be taken back.
bool HasWords(const v1::Entity& entity) {
  return entity.has_statement() || entity.has_reason() || entity.has_theme() ||
         entity.has_amendment() || entity.has_objection() || entity.has_text_turn();
}

// Whether everyone has it no longer, or knows it otherwise by now.
bool IsTakenBack(const v1::Entity& then, const client::EntityMap& last) {
  if (!HasWords(then)) return false;
  const auto found = last.find(then.key());
  if (found == last.end()) return true;
  const bool merged = found->second->statement().merged_into() != 0;
  return merged && then.statement().merged_into() == 0;
}

// Parts that are told differently once they were taken back.
bool IsReduced(const v1::Entity& then, const client::EntityMap& last) {
  const auto found = last.find(then.key());
  if (found == last.end()) return false;
  const v1::Entity& now = *found->second;
  return now.ballot().withdrawn() || now.ballot().voided() || then.has_theme() ||
         then.round().hold_reason() != now.round().hold_reason();
}

}  // namespace

void SeenAgain::AddLive(const client::SessionSnapshot& live) {
  const Point point{live.revision().seq(), live.shared_entities()};
  if (!points_.empty() && points_.back().seq == point.seq) {
    points_.back() = point;
  } else {
    points_.push_back(point);
  }
}

void SeenAgain::Compare(const client::SessionSnapshot& again, bool facilitator) {
  const uint64_t seq = again.revision().seq();
  while (next_ < points_.size() && points_[next_].seq < seq) ++next_;
  if (next_ == points_.size() || points_[next_].seq != seq) return;
  const client::EntityMap& live = *points_[next_++].entities;
  const client::EntityMap& last = *points_.back().entities;
  ++compared_;
  for (const auto& [key, entity] : live) {
    if (IsBesideTheLog(*entity)) continue;
    const auto found = again.entities().find(key);
    if (!facilitator && IsTakenBack(*entity, last)) {
      EXPECT_EQ(found, again.entities().end()) << key << " came back at " << seq;
      continue;
    }
    ASSERT_NE(found, again.entities().end()) << key << " is not seen again at " << seq;
    if (!facilitator && IsReduced(*entity, last)) continue;
    EXPECT_EQ(found->second->ShortDebugString(), entity->ShortDebugString()) << "at " << seq;
  }
  for (const auto& [key, entity] : again.entities()) {
    EXPECT_TRUE(live.contains(key)) << key << " was not seen live at " << seq;
  }
}

}  // namespace vooraf::system_test
