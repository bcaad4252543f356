// Ballot papers sorted in piles, one for each option, by whom they count for now: as a count by
// hand does.
#pragma once

#include <vector>

#include "server/domain/tally/method/ranked_ballots.h"

namespace vooraf::tally {

class Piles {
 public:
  // Sorts by first choices. A first place that is shared is no choice of one: such papers, and
  // those without any, lie on no pile. `ballots` must outlive the piles.
  explicit Piles(const RankedBallots& ballots);

  // The ballots that count for the option.
  const std::vector<uint32_t>& pile(Option option) const { return piles_[option]; }
  // Votes that lie on no pile from the beginning.
  Votes blank() const { return blank_; }

  // Takes the pile up. Each ballot of it is then put elsewhere or stays away.
  std::vector<uint32_t> Take(Option option);
  void Put(uint32_t ballot, Option option) { piles_[option].push_back(ballot); }

  // The next option that the ballot prefers among those with `in`, or kNoOption: at the end, or
  // where several who are in share a place. Each call goes on from the one before.
  Option Next(uint32_t ballot, const std::vector<char>& in);

 private:
  const RankedBallots* ballots_;
  std::vector<std::vector<uint32_t>> piles_;
  std::vector<uint32_t> at_;  // of each ballot the entry after the place it counts for
  Votes blank_ = 0;
};

}  // namespace vooraf::tally
