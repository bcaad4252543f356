// Ratings that are shown while their round is open, in batches of enough people. What a batch has
// shown is as revealed: it stays as it is, in the part of then, so that what is shown later less
// what was shown before is always the ratings of enough people, or of nobody.
// Rules: docs/SPEC.md, W12 to W14.
#pragma once

#include <array>
#include <vector>

#include "server/domain/session.h"

namespace vooraf::domain {

// By rating; at RATING_UNSPECIFIED nothing.
using RatingTally = std::array<uint32_t, type::v1::Rating_ARRAYSIZE>;

// Whether the participant's rating was shown in a batch of the item's last round.
bool IsShown(const Statement& statement, size_t participant_index);
// Whether any of the participant's ratings at the item was.
bool AnyShown(const Session& session, const Item& item, size_t participant_index);

// The participant rated the statement, for which event `seq` stands: shows a batch if its part has
// enough people who wait. REQUIRES: the item's round is open.
void TakeLiveRating(const Session& session, const Item& item, size_t participant_index,
                    uint64_t seq, Statement& statement);
// The participant's rating, which was not shown, counts no more.
void DropLiveRating(size_t participant_index, Statement& statement);

// How one part rated a statement.
struct PartRatings {
  RatingTally shown{};  // in batches
  RatingTally rest{};

  // Too few came after the last batch to show them as well: they do not count.
  bool LeavesOut(uint32_t minimum) const;
  // What counts, by rating.
  RatingTally Counted(uint32_t minimum) const;
};
// By part of `now`, a partition that is coarser than that of the opening; at 0 who is in none.
std::vector<PartRatings> RatingsByPart(const Session& session, const Item& item,
                                       const type::v1::Partition& now, const Statement& statement);
// Notes whose ratings do not count at the reveal, by its partition.
void NoteLeftOut(const Session& session, const Item& item, const type::v1::Partition& now,
                 Statement& statement);

}  // namespace vooraf::domain
