#include "server/domain/tally/method/votes.h"

namespace vooraf::tally {

Expected<void> CheckOptions(size_t options, size_t max) {
  if (options == 0) return Fail({.problem = Problem::kNoOptions});
  if (options > max) {
    return Fail({.problem = Problem::kTooManyOptions,
                 .given = static_cast<int64_t>(options),
                 .allowed = static_cast<int64_t>(max)});
  }
  return {};
}

Expected<Votes> AddVotes(Votes votes, uint64_t count, size_t ballot) {
  if (count == 0) return Fail({.problem = Problem::kNoCount, .ballot = ballot});
  if (count > static_cast<uint64_t>(kVotesMax - votes)) {
    return Fail({.problem = Problem::kTooManyVotes, .ballot = ballot, .allowed = kVotesMax});
  }
  return votes + static_cast<Votes>(count);
}

}  // namespace vooraf::tally
